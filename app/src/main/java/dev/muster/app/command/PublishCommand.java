package dev.muster.app.command;

import dev.muster.producer.ArticleReport;
import dev.muster.producer.Outcome;
import dev.muster.producer.Publisher;
import dev.muster.schema.Connection;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes articles of files once. */
@Command(
        name = "publish",
        description = {
            "Publish articles once: .txt (with front matter), .html, .json, .jsonl, folders of these; - is standard input.",
            "The same article again changes nothing; with other text it is a new version of it."
        },
        sortOptions = false)
final class PublishCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files and folders; - is standard input.")
    private List<String> files;

    @Mixin
    private ConnectionOptions options;

    private ProgressLine progress;
    private boolean refused;
    private long articles;

    @Override
    public Integer call() {
        Connection connection = options.reached();
        try (Publisher publisher = Publisher.open(connection, Clock.systemUTC());
                ProgressLine line = ProgressLine.of(spec, "articles")) {
            progress = line;
            List<Path> paths = files.stream()
                    .filter(file -> !file.equals(STANDARD_INPUT))
                    .map(Path::of)
                    .toList();
            publisher.publish(paths, this::print);
            if (paths.size() < files.size()) {
                publisher.publish(System.in, "standard input").articles().forEach(this::print);
            }
        }
        if (articles == 0) {
            throw new CommandException("there is nothing to publish in " + String.join(", ", files)
                    + ": no .txt, .html, .json or .jsonl file");
        }
        return refused ? MusterCommand.FAILED : MusterCommand.OK;
    }

    private void print(ArticleReport report) {
        refused |= report.outcome() == Outcome.REFUSED;
        boolean plain = report.outcome() != Outcome.REFUSED;
        PrintWriter stream =
                plain ? spec.commandLine().getOut() : spec.commandLine().getErr();
        progress.hide();
        stream.println(line(report));
        report.warnings()
                .forEach(warning -> spec.commandLine().getErr().println("  " + report.location() + ": " + warning));
        progress.at(++articles, 0);
    }

    private static String line(ArticleReport report) {
        String outcome =
                String.format(Locale.ROOT, "%-9s  ", report.outcome().name().toLowerCase(Locale.ROOT));
        return report.outcome() == Outcome.REFUSED
                ? outcome + report.location() + " " + report.reason()
                : outcome + report.articleId() + "  " + report.location()
                        + report.headline().map(title -> "  " + title).orElse("");
    }
}
