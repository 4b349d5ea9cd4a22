package dev.muster.producer.page;

import java.util.List;

/** Tells whether a text that a feed carries is the whole article or a part of it that leads to its page. */
public final class Teaser {

    /** Letters below which a text is a summary: news items in full are rarely shorter than four sentences. */
    private static final int SUMMARY = 600;

    /** Letters from which on a text is whole unless it says otherwise. */
    private static final int WHOLE = 1_500;

    private static final List<String> CUTS = List.of("…", "...", "[…]", "[...]", "(…)", "(...)", "»", "→");

    private static final Phrases PHRASES = Phrases.load();

    /** What the most used publishing software appends to summaries, and what feeds with whole texts have at their end too. */
    private static final String SOFTWARE = "appeared first on";

    private Teaser() {}

    /**
     * Whether {@code text} is likely to be less than the article.
     *
     * @param text plain, paragraphs between line feeds
     */
    public static boolean isTeaser(String text) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.contains(SOFTWARE))
                .toList();
        int letters = lines.stream().mapToInt(Prose::length).sum();
        return letters < SUMMARY || isCut(lines) || letters < WHOLE && !Prose.endsSentence(last(lines));
    }

    private static boolean isCut(List<String> lines) {
        String last = last(lines);
        return CUTS.stream().anyMatch(last::endsWith) || PHRASES.isEnding(last) || PHRASES.isLead(last);
    }

    private static String last(List<String> lines) {
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
