package dev.muster.consumer.page;

import dev.muster.consumer.table.ClaimSource;
import dev.muster.consumer.table.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in a sentence the words that the rules of a claim stand for: what made it "about", "sent", "denies". */
final class ReadWords {
    /** Digits with what sets thousands or decimals apart. */
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d.,'’\\u00a0\\u202f ]*\\d|\\d");

    private static final String VAGUE = "vague";
    private static final int NOWHERE = -1;

    private ReadWords() {}

    /**
     * Words that a rule has read.
     *
     * @param start in the sentence, UTF-16 code units
     * @param end exclusive
     * @param role the table that the rule stands in, {@code hedges}; {@code figure} for the number
     * @param says what the rule makes of them, {@code about before}
     */
    record Part(int start, int end, String role, String says) {
        boolean overlaps(Part other) {
            return start < other.end && other.start < end;
        }
    }

    /** The words of a vague figure; null where they are not found. */
    static Quoted figure(ClaimSource source, RuleBook rules) {
        return source.evidence().stream()
                .flatMap(quote -> rows(source, rules)
                        .filter(row -> row.table().equals(VAGUE))
                        .flatMap(row -> find(quote.text(), row, NOWHERE).stream())
                        .map(part -> new Quoted(quote.text().substring(part.start(), part.end()), source.lang())))
                .findFirst()
                .orElse(null);
    }

    /** The parts of a sentence in order, none over another. */
    static List<Part> parts(String sentence, ClaimSource source, Figure figure, RuleBook rules) {
        List<Part> parts = new ArrayList<>();
        Optional<Part> number = number(sentence, figure);
        number.ifPresent(parts::add);
        int near = number.map(Part::start).orElse(NOWHERE);
        rows(source, rules)
                .flatMap(row -> find(sentence, row, near).stream())
                .filter(part -> parts.stream().noneMatch(part::overlaps))
                .forEach(parts::add);
        parts.sort(Comparator.comparingInt(Part::start));
        return parts;
    }

    private static Stream<RuleBook.Row> rows(ClaimSource source, RuleBook rules) {
        return source.trace().stream()
                .flatMap(step -> Stream.of(step.split(" ")))
                .flatMap(step -> rules.row(step, source.rules()).stream());
    }

    /** The place of a row's longest form that is nearest to the figure; where there is no figure to go by, the only place. */
    private static Optional<Part> find(String sentence, RuleBook.Row row, int near) {
        return row.forms().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(form -> places(sentence, form))
                .filter(places -> near == NOWHERE ? places.size() == 1 : !places.isEmpty())
                .findFirst()
                .map(places -> places.stream()
                        .min(Comparator.comparingInt(place -> Math.abs(place[0] - near)))
                        .orElseThrow())
                .map(place -> new Part(place[0], place[1], row.table(), row.says()));
    }

    private static List<int[]> places(String sentence, String form) {
        List<int[]> places = new ArrayList<>();
        String text = lower(sentence);
        String wanted = lower(form);
        if (text.length() != sentence.length() || wanted.isEmpty()) {
            return places;
        }
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
            if (standsAlone(text, at, at + wanted.length())) {
                places.add(new int[] {at, at + wanted.length()});
            }
        }
        return places;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean standsAlone(String text, int start, int end) {
        boolean before = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)) || !letter(text, start);
        boolean after = end == text.length() || !Character.isLetterOrDigit(text.charAt(end)) || !letter(text, end - 1);
        return before && after;
    }

    private static boolean letter(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }

    /** The digits of the figure, or of one of its bounds. */
    private static Optional<Part> number(String sentence, Figure figure) {
        List<String> wanted = Stream.of(figure.best(), figure.low(), figure.high())
                .filter(bound -> bound != null)
                .map(Object::toString)
                .toList();
        Matcher matcher = DIGITS.matcher(sentence);
        while (matcher.find()) {
            if (wanted.contains(matcher.group().replaceAll("[^\\d]", ""))) {
                return Optional.of(new Part(matcher.start(), matcher.end(), "figure", ""));
            }
        }
        return Optional.empty();
    }
}
