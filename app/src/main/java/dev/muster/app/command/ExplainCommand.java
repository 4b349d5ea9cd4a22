package dev.muster.app.command;

import dev.muster.app.explain.ExplanationJson;
import dev.muster.app.explain.ExplanationText;
import dev.muster.app.extract.ArticleReading;
import dev.muster.app.extract.FileReader;
import dev.muster.app.extract.UnreadableException;
import dev.muster.extraction.ArticleText;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.Explanation;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how articles are read. */
@Command(
        name = "explain",
        description = {
            "Read articles and tell how: what is found in each sentence, the rules and rows behind each claim,",
            "and why every other figure makes none."
        },
        sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
    /** How the explanation is printed. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = ".txt, .html, .json or .jsonl; - is standard input.")
    private List<String> files;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            description = "The language of the articles. Default: what they declare, else what they look like.")
    private String lang;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Mixin
    private PackOptions packs;

    private boolean failed;

    @Override
    public Integer call() {
        ClaimExtractor extractor = ClaimExtractor.over(packs.languages());
        FileReader reader = new FileReader(extractor, Clock.systemUTC(), System.in);
        files.forEach(file -> reader.read(file, reading -> print(reading, extractor), this::refuse));
        out().flush();
        return failed ? MusterCommand.FAILED : MusterCommand.OK;
    }

    private void print(ArticleReading reading, ClaimExtractor extractor) {
        Explanation explanation = extractor.explain(in(lang, reading.text()));
        if (format == Format.JSON) {
            out().println(ExplanationJson.of(reading.name(), explanation));
        } else {
            ExplanationText.lines(reading.name(), explanation).forEach(out()::println);
        }
    }

    private static ArticleText in(String lang, ArticleText text) {
        return lang == null ? text : new ArticleText(lang, text.published(), text.outlet(), text.title(), text.body());
    }

    private void refuse(UnreadableException e) {
        failed = true;
        spec.commandLine().getErr().println("muster: " + e.getMessage());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
