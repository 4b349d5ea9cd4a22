package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.Attributions;
import dev.muster.extraction.attribution.SentenceFacts;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.text.Mention;
import dev.muster.extraction.text.Tokenizer;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Puts the claims of an article together. Immutable and thread safe. */
public final class ClaimReader {
    private final ClaimReaders readers;
    private final SceneReader scenes;

    /** A reader for the language. */
    public ClaimReader(LanguagePack pack, SharedData shared, Tokenizer tokenizer) {
        this.readers = ClaimReaders.of(pack, shared, tokenizer);
        this.scenes = new SceneReader(pack, readers.figures(), tokenizer);
    }

    /**
     * The claims of the article, and what became of each of its numbers.
     *
     * @param attributions who answers for what; asked for only where a figure counts a force
     */
    public Readings read(List<SentenceFacts> sentences, Supplier<Attributions> attributions, LocalDate published) {
        List<Scene> read = sentences.stream().map(scenes::read).toList();
        return new ArticleClaims(readers, read, attributions, published).read();
    }

    /** The figures, nouns and measures of a sentence, from left to right within each. */
    public List<Mention> mentions(SentenceFacts facts) {
        return scenes.read(facts).mentions();
    }
}
