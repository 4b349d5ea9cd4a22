package dev.muster.app.extract;

import dev.muster.extraction.ClaimExtractor;
import dev.muster.producer.article.ArticleFile;
import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.FoundItem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Reads the articles of files with the engine, handing over each as soon as it is read. */
public final class FileReader {
    private static final String STANDARD_INPUT = "-";

    private final ClaimExtractor extractor;
    private final InstantSource clock;
    private final InputStream standardInput;

    /**
     * A reader that takes {@code -} for a stream.
     *
     * @param clock dates the articles that tell no date
     */
    public FileReader(ClaimExtractor extractor, InstantSource clock, InputStream standardInput) {
        this.extractor = extractor;
        this.clock = clock;
        this.standardInput = standardInput;
    }

    /** The articles of one file; what is none goes to {@code unreadable}, and the others are read all the same. */
    public void read(String file, Consumer<ArticleReading> readings, Consumer<UnreadableException> unreadable) {
        String name = Path.of(file).toAbsolutePath().normalize().toString();
        for (FoundItem item : items(file)) {
            try {
                readings.accept(reading(item, name));
            } catch (UnreadableException e) {
                unreadable.accept(e);
            }
        }
    }

    private ArticleReading reading(FoundItem item, String name) {
        if (item instanceof FoundArticle article) {
            return ArticleReading.of(article, name, extractor, clock.instant());
        }
        throw new UnreadableException(item.toString());
    }

    private List<FoundItem> items(String file) {
        try {
            return file.equals(STANDARD_INPUT)
                    ? ArticleFile.read(standardInput, "standard input")
                    : ArticleFile.read(Path.of(file));
        } catch (IOException e) {
            throw new UnreadableException("standard input broke off: " + e.getMessage());
        }
    }
}
