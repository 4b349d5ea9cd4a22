package dev.muster.bench;

import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Writes ordinary news in one language: a headline, a by-line now and then, a town before every other lead, paragraphs of a few sentences, links below
 * some. What is said comes out of the language's folder, {@code general.txt} and a file for each subject. Thread safe.
 */
final class Reporter {
    private static final String GENERAL = "general";

    /** Bytes of half the reports, and how widely they spread: 4 kB as a mean, one in twenty under 1.5 kB, one over 8 kB. */
    private static final double MEDIAN = 3500;

    private static final double SPREAD = 0.5;
    private static final double SHORTEST = 1000;
    private static final double LONGEST = 12_000;

    private static final double BYLINES = 0.3;
    private static final double DATELINES = 0.5;
    private static final double LINKS = 0.15;

    /** Outlets that set quotes and dashes as a typewriter does. */
    private static final double PLAIN = 0.3;

    private static final int LONGEST_PARAGRAPH = 3;

    private final List<Grammar> subjects;

    private Reporter(List<Grammar> subjects) {
        this.subjects = subjects;
    }

    /** Knows what the files of a folder say, which are asked for by name. */
    static Reporter of(Function<String, List<String>> files) {
        Grammar general = Grammar.of(files.apply(GENERAL));
        return new Reporter(general.list("subjects").stream()
                .map(subject -> general.with(Grammar.of(files.apply(((Phrase.Words) subject).text()))))
                .toList());
    }

    /** A report, the same whenever the number is the same. */
    String report(long number) {
        Random random = new Random(number);
        random.nextInt(); // the first of neighbouring seeds are alike
        Telling telling = new Telling(subjects.get(random.nextInt(subjects.size())), random);
        double length = MEDIAN * Math.exp(SPREAD * random.nextGaussian());
        boolean isPlain = telling.happens(PLAIN);
        String text = text(telling, Math.min(LONGEST, Math.max(SHORTEST, length)));
        return isPlain ? plain(text) : text;
    }

    private static String text(Telling telling, double length) {
        StringBuilder text = new StringBuilder(telling.sentence("headline")).append("\n\n");
        if (telling.happens(BYLINES)) {
            text.append(telling.sentence("byline")).append("\n\n");
        }
        if (telling.happens(DATELINES)) {
            text.append(telling.sentence("dateline")).append(' ');
        }
        text.append(telling.sentence("lead")).append("\n\n");
        text.append(telling.sentence("intro")).append("\n\n");
        while (text.length() < length) {
            paragraph(telling, text);
        }
        if (telling.happens(LINKS)) {
            text.append(telling.sentence("links")).append('\n');
        }
        return text.toString();
    }

    private static void paragraph(Telling telling, StringBuilder text) {
        int sentences = 1 + telling.below(LONGEST_PARAGRAPH);
        for (int i = 1; i <= sentences; i++) {
            text.append(telling.sentence("sentence")).append(i < sentences ? " " : "\n\n");
        }
    }

    private static String plain(String text) {
        return text.replace('“', '"').replace('”', '"').replace('’', '\'').replace('–', '-');
    }
}
