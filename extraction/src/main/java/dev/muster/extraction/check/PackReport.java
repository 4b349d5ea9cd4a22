package dev.muster.extraction.check;

import java.util.List;

/**
 * What a pack was found to be.
 *
 * @param lang its tag
 * @param findings what is wrong with it, errors first
 * @param examples how many examples it is held to
 * @param silent how many of them must yield nothing
 * @param failing how many of them are read otherwise than they say
 * @param pending how many examples it does not have to read yet
 * @param use the rows that the examples use; null where the packs cannot be loaded
 */
public record PackReport(
        String lang, List<Finding> findings, int examples, int silent, int failing, int pending, RowUse use) {
    /** Copies the list. */
    public PackReport {
        findings = List.copyOf(findings);
    }

    /** Whether it has no errors. */
    public boolean isSound() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
