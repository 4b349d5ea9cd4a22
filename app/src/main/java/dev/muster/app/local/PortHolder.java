package dev.muster.app.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the process that listens on a port, where the system tells: Linux, and processes of the same user. */
final class PortHolder {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortHolder() {}

    /** Name and number of the process; empty where that cannot be told. */
    static Optional<String> of(int port) {
        try {
            Set<String> sockets = sockets(port);
            return sockets.isEmpty()
                    ? Optional.empty()
                    : processes().filter(p -> holds(p, sockets)).findFirst().map(PortHolder::describe);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What the links in /proc/PID/fd of a listener on this port read. */
    private static Set<String> sockets(int port) throws IOException {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        return Stream.concat(lines("net/tcp"), lines("net/tcp6"))
                .map(line -> line.trim().split("\\s+"))
                .filter(f -> f.length > INODE && f[LOCAL_ADDRESS].endsWith(suffix) && f[STATE].equals(LISTENING))
                .map(f -> "socket:[" + f[INODE] + "]")
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> lines(String table) throws IOException {
        Path file = PROC.resolve(table);
        return Files.isReadable(file) ? Files.readAllLines(file).stream() : Stream.empty();
    }

    private static Stream<Path> processes() throws IOException {
        try (Stream<Path> entries = Files.list(PROC)) {
            return entries
                    .filter(p -> Character.isDigit(p.getFileName().toString().charAt(0)))
                    .toList()
                    .stream();
        }
    }

    private static boolean holds(Path process, Set<String> sockets) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : open) {
                if (sockets.contains(Files.readSymbolicLink(descriptor).toString())) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false; // another user's process, or one that has just ended
        }
        return false;
    }

    private static String describe(Path process) {
        String pid = process.getFileName().toString();
        try {
            List<String> name = Files.readAllLines(process.resolve("comm"));
            return name.get(0) + " (process " + pid + ")";
        } catch (IOException e) {
            return "process " + pid;
        }
    }
}
