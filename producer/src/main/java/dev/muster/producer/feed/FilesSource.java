package dev.muster.producer.feed;

import dev.muster.producer.article.ArticleFile;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.article.Guid;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Reads the article files of a directory, or one file. The marks of its cursor are the stamps of the files that were
 * read, by path. A file without id and URL is named for its path relative to the directory.
 */
final class FilesSource implements FeedSource {

    /** The rescan that finds what a watch missed: short enough to be no nuisance, long enough to cost nothing. */
    static final Duration RESCAN = Duration.ofSeconds(10);

    /** A file that changed less than this ago may still be being written; it is left for the next poll. */
    static final Duration SETTLED = Duration.ofMillis(400);

    /** Files a poll hands out at most, so that their articles fit into memory and into one transaction. */
    static final int MAX_FILES = 500;

    /** Bytes of files after which a poll hands out no more. */
    private static final long MAX_BYTES = 16L * 1024 * 1024;

    private final String feed;
    private final Path root;
    private final InstantSource clock;
    private DirectoryWatch watch;

    FilesSource(String feed, Path root, InstantSource clock) {
        this.feed = feed;
        this.root = root.toAbsolutePath().normalize();
        this.clock = clock;
    }

    @Override
    public Duration rhythm() {
        return RESCAN;
    }

    @Override
    public Poll poll(Cursor since) throws FeedException {
        if (!Files.exists(root)) {
            throw new FeedException(
                    root + ": there is no such file or directory; create it or change the feed's location");
        }
        try {
            return new Scan(since.marks()).over(FileStamp.below(root));
        } catch (IOException broken) {
            throw new FeedException(
                    root + ": cannot be listed (" + broken.getMessage() + "); check rights and disk", broken);
        }
    }

    @Override
    public synchronized boolean watch(Runnable changed) {
        if (watch == null && Files.exists(root)) {
            watch = DirectoryWatch.start(Files.isDirectory(root) ? root : root.getParent(), changed);
        }
        return watch != null;
    }

    @Override
    public synchronized void close() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    private Guid name(Path file) {
        Path relative = file.equals(root) ? file.getFileName() : root.relativize(file);
        return new Guid(feed, relative.toString().replace(File.separatorChar, '/'));
    }

    /** One pass over the files, collecting items and the marks of what was read, now or before. */
    private final class Scan {
        private final Map<String, String> before;
        private final Map<String, String> marks = new HashMap<>();
        private final List<FoundItem> items = new ArrayList<>();
        private final Instant settled = clock.instant().minus(SETTLED);
        private Duration again;
        private int files;
        private long bytes;

        private Scan(Map<String, String> before) {
            this.before = before;
        }

        private Poll over(SortedMap<Path, FileStamp> stamps) {
            stamps.forEach(this::visit);
            return new Poll(items, new Cursor(null, null, marks), again);
        }

        private void visit(Path file, FileStamp stamp) {
            String path = file.toString();
            if (stamp.mark().equals(before.get(path))) {
                marks.put(path, stamp.mark());
            } else if (files >= MAX_FILES || bytes >= MAX_BYTES) {
                again = Duration.ZERO;
            } else if (isBeingWritten(stamp)) {
                again = again == null ? SETTLED : again;
            } else {
                read(file, stamp);
            }
        }

        /** A change in the future tells of a wrong clock, not of a writer. */
        private boolean isBeingWritten(FileStamp stamp) {
            return stamp.modified().isAfter(settled) && !stamp.modified().isAfter(settled.plus(SETTLED));
        }

        private void read(Path file, FileStamp stamp) {
            List<FoundItem> found = ArticleFile.read(file, name(file));
            if (hasChanged(file, stamp)) {
                again = again == null ? SETTLED : again;
                return;
            }
            items.addAll(found);
            marks.put(file.toString(), stamp.mark());
            files++;
            bytes += stamp.size();
        }

        private boolean hasChanged(Path file, FileStamp stamp) {
            try {
                return !FileStamp.of(file).equals(stamp);
            } catch (IOException gone) {
                return true;
            }
        }
    }
}
