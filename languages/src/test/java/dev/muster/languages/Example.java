package dev.muster.languages;

import dev.muster.extraction.ArticleText;
import dev.muster.extraction.Extraction;
import dev.muster.extraction.claim.ReadClaim;
import java.nio.file.Path;
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
record Example(String name, String lang, String text, LocalDate published, List<ExpectedClaim> claims) {
    /** A Monday, so that weekdays of the week before are easy to tell. */
    static final LocalDate PUBLISHED = LocalDate.of(2024, 11, 4);

    static final String EXAMPLES = "examples.tsv";
    static final String PENDING = "pending.tsv";

    private static final int COLUMNS = 3;

    /** The examples of a file of a pack; comments begin with {@code #}. */
    static List<Example> all(String lang, String file) {
        Path path = Packs.FOLDER.resolve(lang).resolve(file);
        List<String> lines = Packs.lines(path);
        List<Example> examples = new ArrayList<>();
        boolean header = true;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
                continue;
            }
            if (!header) {
                examples.add(read(lang + "/" + file + ":" + (i + 1), lang, lines.get(i)));
            }
            header = false;
        }
        return List.copyOf(examples);
    }

    private static Example read(String name, String lang, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length > COLUMNS) {
            throw new IllegalArgumentException(name + ": " + cells.length + " cells under " + COLUMNS + " columns");
        }
        String published = cells.length > 1 ? cells[1].strip() : "";
        try {
            return new Example(
                    name,
                    lang,
                    cells[0].replace("\\n", "\n"),
                    published.isEmpty() ? PUBLISHED : LocalDate.parse(published),
                    ExpectedClaim.readAll(cells.length == COLUMNS ? cells[2] : ""));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    boolean isSilent() {
        return claims.isEmpty();
    }

    /** What the engine reads otherwise than the example says, with how it came to it; null where both agree. */
    String difference() {
        List<ReadClaim> read = extraction().claims();
        List<ExpectedClaim> left =
                read.stream().map(ExpectedClaim::of).collect(Collectors.toCollection(ArrayList::new));
        boolean agrees = read.size() == claims.size() && claims.stream().allMatch(claim -> take(left, claim));
        return agrees ? null : message(read);
    }

    Extraction extraction() {
        return Packs.EXTRACTOR.extract(new ArticleText(lang, published, null, null, text));
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
                .append(claim.trace()));
        return message.append(claims.isEmpty() ? "\n  expected no claim" : "")
                .append(read.isEmpty() ? "\n  read no claim" : "")
                .toString();
    }
}
