package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.Attributions;
import dev.muster.extraction.attribution.SentenceFacts;
import dev.muster.extraction.entity.NameMarks;
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
    private final Prospects prospects;

    /**
     * A reader for the language.
     *
     * @param names by what tokens tell that a name may stand there
     */
    public ClaimReader(LanguagePack pack, SharedData shared, NameMarks names, Tokenizer tokenizer) {
        this.readers = ClaimReaders.of(pack, shared, names, tokenizer);
        this.scenes = new SceneReader(pack, readers.figures(), names, tokenizer);
        this.prospects = new Prospects(readers.promise());
    }

    /**
     * The claims of the article alone: what can make no claim is not looked at. The same as those of {@link #read}.
     *
     * @throws TooMuchToReadException where the article holds more than is read of one
     */
    public List<ReadClaim> claims(
            List<SentenceFacts> sentences, Supplier<Attributions> attributions, LocalDate published) {
        List<Scene> read = sentences.stream().map(scenes::read).toList();
        Worth worth = prospects.of(read);
        return worth.isNothing()
                ? List.of()
                : new ArticleClaims(readers, read, worth, attributions, published).claims();
    }

    /**
     * The claims of the article, and what became of each of its numbers.
     *
     * @param attributions who answers for what; asked for only where a figure counts a force
     * @throws TooMuchToReadException where the article holds more than is read of one
     */
    public Readings read(List<SentenceFacts> sentences, Supplier<Attributions> attributions, LocalDate published) {
        List<Scene> read = sentences.stream().map(scenes::read).toList();
        return new ArticleClaims(readers, read, Worth.ALL, attributions, published).readings();
    }

    /** The figures, nouns and measures of a sentence, from left to right within each. */
    public List<Mention> mentions(SentenceFacts facts) {
        return scenes.read(facts).mentions();
    }
}
