package dev.muster.producer.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline of a page without the name of the site, which most pages put behind it for search engines and bookmarks. */
public final class PageTitle {

    /** Headings that are looked at. */
    private static final int HEADINGS = 30;

    /** Code units; what is longer is no headline with a name behind it. */
    private static final int LONGEST = 2_000;

    /** What stands between headline and site. */
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—•·»«/:~-]+\\s+|\\s*\\|\\s*|\\s+::\\s+");

    private PageTitle() {}

    /**
     * The heading that says what {@code told} says, or a part of it between separators; {@code told} itself where none does.
     *
     * @param told what the page calls itself where no reader sees it
     */
    public static String of(Document page, String told) {
        if (told.length() > LONGEST) {
            return told;
        }
        String whole = Headline.folded(told);
        List<String> parts = SEPARATOR.splitAsStream(told).map(Headline::folded).toList();
        for (String tag : List.of("h1", "h2", "h3")) {
            for (Element heading :
                    page.getElementsByTag(tag).stream().limit(HEADINGS).toList()) {
                String text = heading.text();
                String folded = Headline.folded(text);
                if (!folded.isEmpty() && (folded.equals(whole) || parts.size() > 1 && isPart(folded, whole, parts))) {
                    return text;
                }
            }
        }
        return told;
    }

    /** The first part or more; the last is the site more often than not. */
    private static boolean isPart(String heading, String whole, List<String> parts) {
        return parts.subList(0, parts.size() - 1).contains(heading)
                || whole.startsWith(heading) && heading.length() > parts.get(0).length();
    }
}
