package dev.muster.app.stage;

import dev.muster.schema.CheckResult;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How a process is, asked in three ways.
 *
 * @param well whether all is well now
 * @param live whether it is of use to let it run; where not, it has to be started anew
 * @param ready whether the topics exist, and every stage of it does its work and has caught up
 */
public record Health(Supplier<CheckResult> well, Supplier<CheckResult> live, Supplier<CheckResult> ready) {
    private static final CheckResult STARTING = CheckResult.failed("starting");

    /**
     * The health of stages together.
     *
     * @param running asked each time; as long as it tells fewer than all, the process is starting
     * @param all how many there are to be
     */
    public static Health of(Supplier<List<Stage>> running, int all) {
        return new Health(
                () -> together(running.get(), all, Stage::check, STARTING),
                () -> together(running.get(), all, Stage::live, CheckResult.ok("starting")),
                () -> together(running.get(), all, Stage::ready, STARTING));
    }

    private static CheckResult together(
            List<Stage> running, int all, Function<Stage, Supplier<CheckResult>> question, CheckResult before) {
        return running.size() < all ? before : together(running, question);
    }

    /** The answer of the only stage as it is; several by their names. */
    private static CheckResult together(List<Stage> stages, Function<Stage, Supplier<CheckResult>> question) {
        if (stages.size() == 1) {
            return question.apply(stages.get(0)).get();
        }
        record Answer(String stage, CheckResult result) {}
        List<Answer> answers = stages.stream()
                .map(stage -> new Answer(stage.name(), question.apply(stage).get()))
                .toList();
        return new CheckResult(
                answers.stream().allMatch(answer -> answer.result().ok()),
                answers.stream()
                        .map(answer -> answer.stage() + ": " + answer.result().detail())
                        .collect(Collectors.joining("; ")));
    }
}
