package dev.muster.extraction.claim;

import dev.muster.extraction.date.DateMention;
import dev.muster.extraction.figure.NoFigure;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.text.Once;
import dev.muster.extraction.text.Tokens;
import dev.muster.extraction.text.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which sentences speak of wars and missions long past, whose figures are no news: those that name one, or a year long before
 * publication that nothing has lasted since; all of an article that looks back from its first sentences on, and what it goes on with
 * after it has come to look back.
 */
final class History {
    /** A war of so many years ago is history unless something is said to last since then; the longest wars of today are younger. */
    private static final int LONG_AGO = 15;

    private static final int FIRST_YEAR = 1800;
    private static final int YEAR_DIGITS = 4;
    private static final int SINCE_REACH = 4;
    private static final int OPENING = 2;
    private static final int LEAST_MARKS = 2;
    private static final int LEAST_LOOKS = 3;

    private final Promise promise;
    private final List<Scene> scenes;
    /** The tokens that name a war or a year long past, of each sentence that somebody has asked for. */
    private final List<Integer>[] marks;

    private final int published;
    private final Once<Boolean> wholly;
    /** The sentences that go on about the past: two before have named it, and none since a day or year of late. */
    private final BitSet dwelling = new BitSet();
    /** How many sentences are read so far, how many of them name the past, and whether what follows them goes on about it. */
    private int read;

    private int naming;
    private boolean past;

    @SuppressWarnings("unchecked") // lists of numbers alone are put in
    History(Promise promise, List<Scene> scenes, LocalDate published) {
        this.promise = promise;
        this.scenes = scenes;
        this.marks = new List[scenes.size()];
        this.published = published.getYear();
        this.wholly = new Once<>(this::wholly);
    }

    /** Whether the article looks back from its first sentences on, or again and again. */
    private boolean wholly() {
        if (scenes.stream().limit(OPENING).mapToInt(this::marks).sum() >= LEAST_MARKS) {
            return true;
        }
        int looking = 0;
        int prose = 0;
        for (Scene scene : scenes) {
            looking += marks(scene) > 0 ? 1 : 0;
            prose += scene.size() >= ForceTalk.LEAST_PROSE ? 1 : 0;
        }
        return looking >= LEAST_LOOKS && ForceTalk.isShare(looking, prose);
    }

    /** Whether a sentence goes on about the past; reads no further than to it. */
    private boolean dwells(Scene scene) {
        while (read <= scene.index()) {
            Scene next = scenes.get(read);
            dwelling.set(read, past && naming >= LEAST_MARKS);
            boolean names = marks(next) > 0;
            naming += names ? 1 : 0;
            past = names || (past && !isOfLate(next));
            read++;
        }
        return dwelling.get(scene.index());
    }

    private boolean isOfLate(Scene scene) {
        return tellsYear(scene, published - LONG_AGO + 1);
    }

    /** Whether it tells a day of that year or later. */
    private static boolean tellsYear(Scene scene, int first) {
        for (DateMention date : scene.facts().dates()) {
            if (date.first() != null && date.first().getYear() >= first) {
                return true;
            }
        }
        return false;
    }

    /** Whether what the sentence says at the token is long past. */
    boolean isPast(Scene scene, int token) {
        boolean dwells = dwells(scene) && !isOfLate(scene);
        return dwells || (wholly.get() && !isOfToday(scene)) || isPast(scene, token, marksIn(scene));
    }

    private int marks(Scene scene) {
        int marks = 0;
        for (int mark : marksIn(scene)) {
            marks += isSince(scene, mark) ? 0 : 1;
        }
        return marks;
    }

    /** A war since which nothing has happened is not what the sentence speaks of, unless it goes on: in which … */
    private static boolean isPast(Scene scene, int token, List<Integer> marks) {
        for (int mark : marks) {
            boolean told = !has(scene, ';', mark, token) && !isComparedWith(scene, token, mark);
            if (told && (isSince(scene, mark) ? isRelative(scene, mark, token) : !isAside(scene, mark, token))) {
                return true;
            }
        }
        return false;
    }

    /** Has 900 fighters, against 25,000 in the 1980s: what is long past is the figure that this one is held against. */
    private static boolean isComparedWith(Scene scene, int token, int mark) {
        return scene.figures().stream()
                .filter(figure -> figure.from() > token && figure.to() <= mark)
                .anyMatch(figure ->
                        scene.is(figure.from() - 1, Particle.VERSUS) || scene.is(figure.from() - 1, Particle.FROM));
    }

    /** Haiti's army, set up anew in 1999, has 1,300 soldiers: the year stands aside of what is said, unless it ends a date: on June 18, 1815, … */
    private static boolean isAside(Scene scene, int mark, int token) {
        boolean date = mark > 0 && scene.facts().isDate(mark) && scene.facts().isDate(mark - 1);
        return mark < token && !date && has(scene, ',', 0, mark) && has(scene, ',', mark, token);
    }

    private static boolean has(Scene scene, char mark, int from, int to) {
        for (int at = from; at < to; at++) {
            if (scene.tokens().isMark(at, mark)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRelative(Scene scene, int mark, int token) {
        for (int at = mark + 1; at < token; at++) {
            if (scene.is(at, Particle.CLAUSE)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfToday(Scene scene) {
        return tellsYear(scene, published - 1);
    }

    /** The tokens that name a war or a year long past. */
    private List<Integer> marksIn(Scene scene) {
        int sentence = scene.index();
        if (marks[sentence] == null) {
            marks[sentence] = findMarks(scene);
        }
        return marks[sentence];
    }

    private List<Integer> findMarks(Scene scene) {
        boolean named = promise.mayBePast(scene);
        boolean number = scene.tokens().hasNumber();
        if (!named && !number) {
            return List.of();
        }
        List<Integer> marks = new ArrayList<>(1);
        for (Match<Particle> word : named ? scene.particles() : List.<Match<Particle>>of()) {
            if (word.isAny(Particle.PAST)) {
                marks.add(word.from());
            }
        }
        if (named) {
            scene.others().stream()
                    .filter(other -> isSpelledLongAgo(scene, other))
                    .forEach(other -> marks.add(other.from()));
        }
        Tokens tokens = scene.tokens();
        long numbers = Vocabulary.NUMBERS;
        for (int at = tokens.nextOpening(numbers, 0); at < tokens.size(); at = tokens.nextOpening(numbers, at + 1)) {
            if (isOldYear(scene, at) || (named && isLongAgo(scene, at))) {
                marks.add(at);
            }
        }
        return marks;
    }

    private boolean isOldYear(Scene scene, int at) {
        boolean whole = scene.tokens().length(at) >= YEAR_DIGITS;
        String digits = whole ? scene.tokens().digits(at) : "";
        int year = digits.length() == YEAR_DIGITS ? number(digits) : 0;
        return year >= FIRST_YEAR && year <= published - LONG_AGO && scene.nounAt(at + 1) == null;
    }

    /** Eighty years ago, 80 tahun lalu. */
    private static boolean isLongAgo(Scene scene, int at) {
        if (!scene.is(at + 1, Particle.YEARS_AGO)) {
            return false;
        }
        String digits = scene.tokens().digits(at);
        return digits.length() < YEAR_DIGITS && number(digits) >= LONG_AGO;
    }

    /** Eighty years ago, in words. */
    private static boolean isSpelledLongAgo(Scene scene, NoFigure other) {
        boolean ago =
                scene.is(other.to() - 1, Particle.YEARS_AGO) && !scene.tokens().isNumber(other.from());
        Long years = ago ? scene.numberAt(other.from()) : null;
        return years != null && years >= LONG_AGO;
    }

    private static int number(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            number = number * 10 + Character.digit(digits.charAt(i), 10);
        }
        return number;
    }

    /** What has lasted since then is no history. */
    private static boolean isSince(Scene scene, int at) {
        for (int before = Math.max(0, at - SINCE_REACH); before < at; before++) {
            if (scene.is(before, Particle.SINCE)) {
                return true;
            }
        }
        return false;
    }
}
