package dev.muster.producer.feed;

import dev.muster.producer.article.ArticleFile;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The state of a file as far as it shows without reading it.
 *
 * @param modified last change
 * @param size in bytes
 * @param readable whether this user may read it; a right that is given leaves no other trace
 */
record FileStamp(Instant modified, long size, boolean readable) {

    /** Deeper trees are not what somebody drops articles into; also the end of a link that leads back. */
    private static final int MAX_DEPTH = 16;

    private static FileStamp of(Path file, BasicFileAttributes attributes) {
        return new FileStamp(attributes.lastModifiedTime().toInstant(), attributes.size(), Files.isReadable(file));
    }

    static FileStamp of(Path file) throws IOException {
        return of(file, Files.readAttributes(file, BasicFileAttributes.class));
    }

    /** What a cursor keeps of it. */
    String mark() {
        return modified + " " + size + (readable ? "" : " unreadable");
    }

    /** All article files at or below {@code root}, in the order of their paths; hidden ones are passed over. */
    static SortedMap<Path, FileStamp> below(Path root) throws IOException {
        SortedMap<Path, FileStamp> stamps = new TreeMap<>();
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return directory.equals(root) || !isHidden(directory)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.equals(root) || attributes.isRegularFile() && !isHidden(file) && ArticleFile.isKnown(file)) {
                    stamps.put(file, FileStamp.of(file, attributes));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException goneOrDenied) {
                return FileVisitResult.CONTINUE;
            }
        });
        return stamps;
    }

    private static boolean isHidden(Path file) {
        return String.valueOf(file.getFileName()).startsWith(".");
    }
}
