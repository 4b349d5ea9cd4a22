package dev.muster.app.command;

import dev.muster.app.extract.ArticleReading;
import dev.muster.app.extract.FileReader;
import dev.muster.app.extract.UnreadableException;
import dev.muster.extraction.ClaimExtractor;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Files of articles that a command reads; one that cannot be read is named on standard error, and the others are read. */
final class ArticleFiles {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = ".txt, .html, .json or .jsonl; - is standard input.")
    private List<String> files;

    private boolean failed;

    /** Hands over every article. Returns the command's exit code. */
    int read(ClaimExtractor extractor, Consumer<ArticleReading> take) {
        FileReader reader = new FileReader(extractor, Clock.systemUTC(), System.in);
        try (ProgressLine progress = ProgressLine.of(spec, "files")) {
            for (int read = 0; read < files.size(); read++) {
                progress.at(read, files.size());
                reader.read(
                        files.get(read),
                        reading -> {
                            progress.hide();
                            take.accept(reading);
                        },
                        unreadable -> {
                            progress.hide();
                            refuse(unreadable);
                        });
            }
        }
        return failed ? MusterCommand.FAILED : MusterCommand.OK;
    }

    private void refuse(UnreadableException e) {
        failed = true;
        spec.commandLine().getErr().println("muster: " + e.getMessage());
    }
}
