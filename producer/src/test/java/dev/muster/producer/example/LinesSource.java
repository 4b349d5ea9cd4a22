package dev.muster.producer.example;

import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.article.Guid;
import dev.muster.producer.article.Refusal;
import dev.muster.producer.feed.Cursor;
import dev.muster.producer.feed.FeedException;
import dev.muster.producer.feed.FeedSource;
import dev.muster.producer.feed.Poll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hands out the lines that are not as the cursor's marks say, which hold each line by its name. */
final class LinesSource implements FeedSource {
    private final String feed;
    private final Path file;

    LinesSource(String feed, Path file) {
        this.feed = feed;
        this.file = file;
    }

    @Override
    public Poll poll(Cursor since) throws FeedException {
        List<FoundItem> items = new ArrayList<>();
        Map<String, String> marks = new HashMap<>();
        for (String line : lines()) {
            String name = line.substring(0, Math.max(0, line.indexOf('\t')));
            marks.put(name, line);
            if (!line.equals(since.marks().get(name))) {
                items.add(item(name, line));
            }
        }
        return Poll.of(items, new Cursor(null, null, marks));
    }

    private List<String> lines() throws FeedException {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new FeedException(file + ": cannot be read (" + unreadable + "); check path and rights", unreadable);
        }
    }

    private FoundItem item(String name, String line) {
        return name.isEmpty()
                ? new Refusal(file + ": " + line, "has no name; write the name, a tab and the text")
                : FoundArticle.at(file + ": " + name)
                        .guid(new Guid(feed, name))
                        .body(line.substring(name.length() + 1))
                        .build();
    }

    @Override
    public Duration rhythm() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void close() {}
}
