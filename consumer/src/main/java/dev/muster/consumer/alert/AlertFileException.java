package dev.muster.consumer.alert;

import java.nio.file.Path;
import java.util.List;

/** A file of rules cannot be used. */
public final class AlertFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final transient List<String> problems;

    AlertFileException(Path file, List<String> problems) {
        super(String.join("\n", problems));
        this.file = file;
        this.problems = List.copyOf(problems);
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** What is wrong with it: each with the file, the line where there is one, the culprit, and the remedy. */
    public List<String> problems() {
        return problems;
    }
}
