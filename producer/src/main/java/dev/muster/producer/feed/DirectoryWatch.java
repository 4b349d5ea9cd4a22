package dev.muster.producer.feed;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches a directory and all below it in a daemon thread of its own, and calls back on any change. */
final class DirectoryWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryWatch.class);

    private static final int MAX_DEPTH = 16;

    private final Path root;
    private final Runnable changed;
    private final WatchService service;
    private final Set<Path> watched = new HashSet<>();

    private DirectoryWatch(Path root, Runnable changed, WatchService service) {
        this.root = root;
        this.changed = changed;
        this.service = service;
    }

    /** The running watch, or null where the system offers none; changes are then found by polling alone. */
    static DirectoryWatch start(Path root, Runnable changed) {
        try {
            DirectoryWatch watch =
                    new DirectoryWatch(root, changed, root.getFileSystem().newWatchService());
            watch.registerAll();
            Thread thread = new Thread(watch::run, "muster-watch-" + root.getFileName());
            thread.setDaemon(true);
            thread.start();
            return watch;
        } catch (IOException | UnsupportedOperationException unwatchable) {
            LOG.warn("{} cannot be watched ({}); it is polled", root, unwatchable.toString());
            return null;
        }
    }

    private void run() {
        try {
            while (true) {
                WatchKey key = service.take();
                boolean overflowOrNew = !key.pollEvents().isEmpty();
                if (!key.reset()) {
                    watched.remove((Path) key.watchable());
                }
                if (overflowOrNew) {
                    registerAll();
                    changed.run();
                }
            }
        } catch (ClosedWatchServiceException closed) {
            LOG.debug("{} is watched no more", root);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Directories that came into being since the last call join; too many for the system are left to polling. */
    private void registerAll() {
        for (Path directory : directories()) {
            if (!watched.contains(directory)) {
                register(directory);
            }
        }
    }

    private void register(Path directory) {
        try {
            directory.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            watched.add(directory);
        } catch (IOException goneOrTooMany) {
            LOG.debug("{} cannot be watched", directory, goneOrTooMany);
        }
    }

    private List<Path> directories() {
        try (Stream<Path> tree = Files.walk(root, MAX_DEPTH)) {
            return tree.filter(Files::isDirectory).collect(Collectors.toList());
        } catch (IOException | java.io.UncheckedIOException gone) {
            LOG.debug("{} cannot be listed", root, gone);
            return List.of();
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException broken) {
            LOG.debug("The watch of {} did not close", root, broken);
        }
    }
}
