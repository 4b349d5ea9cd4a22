package dev.muster.app.command;

import dev.muster.app.evaluate.CalibrationFile;
import dev.muster.app.evaluate.FirstSightFile;
import dev.muster.app.evaluate.GoldException;
import dev.muster.app.evaluate.GoldFolders;
import dev.muster.app.evaluate.ScoreJson;
import dev.muster.app.evaluate.Scores;
import dev.muster.app.extract.FileReader;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.claim.Confidence;
import dev.muster.extraction.evaluation.ArticleScore;
import dev.muster.extraction.evaluation.Calibration;
import dev.muster.extraction.evaluation.FirstSight;
import dev.muster.extraction.evaluation.Observation;
import dev.muster.extraction.evaluation.Reliability;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores what is read in labelled articles. */
@Command(
        name = "eval",
        description = {
            "Read labelled articles and score the claims by language and field.",
            "Beside each NAME.txt stands NAME.gold.json: a list of the claims that a careful reader finds in it."
        },
        sortOptions = false)
final class EvalCommand implements Callable<Integer> {
    /** For claims whose chance is still to be fitted. */
    private static final Confidence NO_CONFIDENCE = new Confidence(Map.of());

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "GOLD_DIR",
            arity = "1..*",
            description = "Folders of labelled articles; those below them count too.")
    private List<Path> folders;

    @Option(names = "--lang", paramLabel = "TAG", description = "Score the articles in this language only.")
    private String lang;

    @Option(
            names = {"-v", "--verbose"},
            description = "List every claim that is missed, invented or different, with its sentence.")
    private boolean verbose;

    @Mixin
    private TextOrJson output;

    @Option(
            names = "--calibrate",
            paramLabel = "FILE",
            description = {
                "Fit the table of confidence to these articles and write it here, as shared/confidence.tsv of the packs has it.",
                "The confidence shown is then that of each article by a table fitted to all others."
            })
    private Path calibrated;

    @Option(
            names = "--first-sight",
            paramLabel = "FILE",
            description = {
                "With --calibrate: bring the table of confidence to what claims were worth in the articles of this table when those were read first.",
                "The confidence shown is then that of each of those articles by a table brought to all others."
            })
    private Path firstSight;

    @Option(
            names = "--note-first-sight",
            paramLabel = "FILE",
            description = "Add what became of the claims to this table: of articles that no rule was made for.")
    private Path noted;

    @Mixin
    private PackOptions packs;

    @Override
    public Integer call() {
        List<ArticleScore> articles = articles();
        Scores scores = Scores.of(articles);
        List<Reliability> curve = Reliability.curve(observations(articles));
        if (output.isJson()) {
            output.out().println(ScoreJson.of(scores, curve, articles, verbose));
        } else {
            if (verbose) {
                articles.forEach(article -> EvalText.differences(article).forEach(output.out()::println));
            }
            EvalText.scores(scores).forEach(output.out()::println);
            EvalText.confidence(curve).forEach(output.out()::println);
        }
        output.out().flush();
        return MusterCommand.OK;
    }

    private List<ArticleScore> articles() {
        GoldFolders golds =
                new GoldFolders(new FileReader(ClaimExtractor.over(packs.languages()), Clock.systemUTC(), System.in));
        try (ProgressLine progress = ProgressLine.of(spec, "articles")) {
            return folders.stream()
                    .flatMap(folder -> golds.scores(folder, progress).stream())
                    .filter(article -> lang == null || lang.equals(article.lang()))
                    .toList();
        } catch (GoldException e) {
            throw new CommandException(e.getMessage());
        }
    }

    private List<Observation> observations(List<ArticleScore> articles) {
        List<Observation> observations = Observation.of(articles);
        try {
            if (noted != null) {
                FirstSightFile.add(noted, articles);
            }
            return calibrated == null ? observations : calibrated(observations);
        } catch (GoldException e) {
            throw new CommandException(e.getMessage());
        }
    }

    private List<Observation> calibrated(List<Observation> observations) {
        if (firstSight == null) {
            CalibrationFile.write(calibrated, observations, List.of());
            return Calibration.heldOut(observations);
        }
        List<Observation> seen = FirstSight.observations(FirstSightFile.read(firstSight), NO_CONFIDENCE);
        CalibrationFile.write(calibrated, observations, seen);
        return Calibration.heldOut(observations, seen);
    }
}
