package dev.muster.consumer.page;

import java.util.Optional;

/**
 * What pages tell about the program itself.
 *
 * @param version of the program
 * @param scorecard how well articles are read, as the Markdown that the build writes; null where it is not at hand
 * @param rules tells the words of the rules that have read a claim
 */
public record About(String version, String scorecard, RuleBook rules) {
    /** Of a program that knows nothing of itself. */
    public static About unknown() {
        return new About("(unknown version)", null, (step, version) -> Optional.empty());
    }
}
