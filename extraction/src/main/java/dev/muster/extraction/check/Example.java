package dev.muster.extraction.check;

import dev.muster.extraction.ArticleText;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.claim.ReadClaim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of an example file: a text, the day it was published, and the claims that it makes, in the notation of {@link ExpectedClaim};
 * no claims for a silent example. A {@code \n} in the text stands for a line feed.
 *
 * @param name {@code lang/file:line}
 * @param lang tag of the pack
 */
public record Example(String name, String lang, String text, LocalDate published, List<ExpectedClaim> claims) {
    /** The day of publication where an example tells none: a Monday, so that weekdays of the week before are easy to tell. */
    public static final LocalDate PUBLISHED = LocalDate.of(2024, 11, 4);

    private static final int COLUMNS = 3;

    /** Copies the list. */
    public Example {
        claims = List.copyOf(claims);
    }

    /** Reads a line. Throws {@link IllegalArgumentException} where it is malformed. */
    static Example read(String name, String lang, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length > COLUMNS) {
            throw new IllegalArgumentException(cells.length + " cells under " + COLUMNS + " columns");
        }
        String published = cells.length > 1 ? cells[1].strip() : "";
        return new Example(
                name,
                lang,
                cells[0].replace("\\n", "\n"),
                published.isEmpty() ? PUBLISHED : LocalDate.parse(published),
                ExpectedClaim.readAll(cells.length == COLUMNS ? cells[2] : ""));
    }

    /** Whether nothing may be read in it. */
    public boolean isSilent() {
        return claims.isEmpty();
    }

    /** What the engine reads otherwise than the example says, with how it came to it; null where both agree. */
    public String difference(ClaimExtractor extractor) {
        List<ReadClaim> read = extractor
                .extract(new ArticleText(lang, published, null, null, text))
                .claims();
        List<ExpectedClaim> left =
                read.stream().map(ExpectedClaim::of).collect(Collectors.toCollection(ArrayList::new));
        boolean agrees = read.size() == claims.size() && claims.stream().allMatch(claim -> take(left, claim));
        return agrees ? null : message(read);
    }

    private static boolean take(List<ExpectedClaim> left, ExpectedClaim claim) {
        return left.stream().filter(claim::fits).findFirst().map(left::remove).orElse(false);
    }

    private String message(List<ReadClaim> read) {
        StringBuilder message = new StringBuilder(name).append("\n  text:     ").append(text);
        claims.forEach(claim -> message.append("\n  expected: ").append(claim));
        read.forEach(claim -> message.append("\n  read:     ")
                .append(ExpectedClaim.of(claim))
                .append("\n            by ")
                .append(String.join(" ", claim.trace())));
        return message.append(claims.isEmpty() ? "\n  expected no claim" : "")
                .append(read.isEmpty() ? "\n  read no claim" : "")
                .toString();
    }
}
