package dev.muster.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The terminal that standard output leads to, if it leads to one. */
final class Terminal {
    /**
     * Set by the launcher, which can ask whether standard output is a terminal; from inside, Java tells it only since version 22, and of
     * the console as a whole.
     */
    private static final String IS_OUTPUT = "muster.terminal";

    /** The same of standard error. */
    private static final String IS_ERROR = "muster.terminal.error";

    private static final Path DEVICE = Path.of("/dev/tty");
    private static final int UNKNOWN = Integer.MAX_VALUE;

    private Terminal() {}

    /** Whether people read what is printed; otherwise it is a file or another program. */
    static boolean isOutput() {
        return Boolean.getBoolean(IS_OUTPUT);
    }

    /** Whether people read what is told on standard error. */
    static boolean isError() {
        return Boolean.getBoolean(IS_ERROR);
    }

    /** Whether colours are wanted: on a terminal, unless <a href="https://no-color.org">NO_COLOR</a> is set. */
    static boolean isColoured() {
        String without = System.getenv("NO_COLOR");
        return isOutput() && (without == null || without.isEmpty());
    }

    /** Lines of the terminal now; a very large number where it does not tell. */
    static int height() {
        return size(0);
    }

    /** Columns of the terminal now; a very large number where it does not tell, and where nobody reads on it. */
    static int width() {
        return isOutput() ? size(1) : UNKNOWN;
    }

    private static int size(int part) {
        if (!Files.isReadable(DEVICE)) {
            return UNKNOWN;
        }
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(DEVICE.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream answer = stty.getInputStream()) {
                return part(new String(answer.readAllBytes(), StandardCharsets.US_ASCII), part);
            }
        } catch (IOException e) {
            return UNKNOWN; // there is no such program
        }
    }

    /** Of {@code 50 120}, lines and columns. */
    private static int part(String size, int part) {
        String[] parts = size.strip().split(" ");
        boolean told = parts.length > part && parts[part].matches("[1-9][0-9]{0,5}");
        return told ? Integer.parseInt(parts[part]) : UNKNOWN;
    }
}
