package dev.muster.app.command;

import dev.muster.app.explain.ExplanationJson;
import dev.muster.app.explain.ExplanationText;
import dev.muster.app.extract.ArticleReading;
import dev.muster.extraction.ArticleText;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.Explanation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how articles are read. */
@Command(
        name = "explain",
        description = {
            "Read articles and tell how: what is found in each sentence, the rules and rows behind each claim,",
            "and why every other figure makes none."
        },
        sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private ArticleFiles files;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            description = "The language of the articles. Default: what they declare, else what they look like.")
    private String lang;

    @Mixin
    private TextOrJson output;

    @Mixin
    private PackOptions packs;

    @Override
    public Integer call() {
        ClaimExtractor extractor = ClaimExtractor.over(packs.languages());
        int exitCode = files.read(extractor, reading -> print(reading, extractor));
        output.out().flush();
        return exitCode;
    }

    private void print(ArticleReading reading, ClaimExtractor extractor) {
        Explanation explanation = extractor.explain(in(lang, reading.text()));
        if (output.isJson()) {
            output.out().println(ExplanationJson.of(reading.name(), explanation));
        } else {
            ExplanationText.lines(reading.name(), explanation).forEach(output.out()::println);
        }
    }

    private static ArticleText in(String lang, ArticleText text) {
        return lang == null ? text : new ArticleText(lang, text.published(), text.outlet(), text.title(), text.body());
    }
}
