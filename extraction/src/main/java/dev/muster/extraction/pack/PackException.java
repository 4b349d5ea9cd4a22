package dev.muster.extraction.pack;

import java.util.List;

/** Language packs that cannot be loaded; names every problem with its file and line. */
public final class PackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    PackException(List<String> problems) {
        super("cannot load the language packs: " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem found, as {@code file:line: what is wrong}; never empty. */
    public List<String> problems() {
        return problems;
    }
}
