package dev.muster.extraction.claim;

import dev.muster.extraction.entity.Name;
import dev.muster.extraction.match.Beginnings;
import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.CountryName.Role;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Magnitude;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Numeral;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.pack.Unit;
import dev.muster.extraction.text.TextReader;
import dev.muster.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which lines of an article can make its first claim, by what every claim needs: a number, and a noun for what it counts in the
 * same line, or else, since the noun may be weak or left out, talk of a force before it or throughout the article. The lexicons are those
 * that the claims are read with, and every sign is taken wider than the rule that it stands for, so that no line that makes a claim is
 * missed; most articles of a day's news have no such line. Immutable and thread safe.
 */
public final class ClaimSigns {
    /**
     * What an article holds.
     *
     * @param lines the lines that can make its first claim, in their order
     * @param wide whether it speaks of forces so much that any figure without a sure noun may count their people
     */
    public record Signs(List<Line> lines, boolean wide) {
        /** Copies the list. */
        public Signs {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line with a number.
     *
     * @param from offset of its first character
     * @param to offset behind its last one
     * @param first true for the first line that is not blank, which may be a headline
     * @param noun true where it names what a figure may count
     * @param talk true where it speaks of a force
     * @param talkBefore true where the sentence before it may speak of one, or of what the figure is a part of
     */
    public record Line(int from, int to, boolean first, boolean noun, boolean talk, boolean talkBefore) {}

    private static final String ENDS = ".!?…";
    private static final int NUMERALS = 1;
    private static final int VAGUE = 2;
    private static final int NOUNS = 4;
    private static final int NAMES = 8;
    private static final int MEASURES = 16;
    private static final int PARTICLES = 32;
    private static final int BOILERPLATE = 64;

    private final SharedData shared;
    private final Lexicon<Numeral> numerals;
    private final Lexicon<Magnitude> vague;
    private final Lexicon<CountNoun> nouns;
    private final Lexicon<Name> names;
    private final Lexicon<MeasureWord> measures;
    private final Lexicon<Particle> particles;
    private final Beginnings beginnings;

    /** The signs of the language. */
    public ClaimSigns(LanguagePack pack, SharedData shared, Lexicon<Name> names, Tokenizer tokenizer) {
        this.shared = shared;
        this.numerals = new Lexicon<>(pack.entries(Table.NUMERALS), tokenizer);
        this.vague = new Lexicon<>(pack.entries(Table.VAGUE), tokenizer);
        this.nouns = new Lexicon<>(pack.entries(Table.FORCES), tokenizer);
        this.names = names;
        this.measures = new Lexicon<>(pack.entries(Table.MEASURES), tokenizer);
        this.particles = new Lexicon<>(pack.entries(Table.PARTICLES), tokenizer);
        Lexicon<String> boilerplate = new Lexicon<>(pack.entries(Table.BOILERPLATE), tokenizer);
        this.beginnings =
                new Beginnings(List.of(numerals, vague, nouns, names, measures, particles, boilerplate), tokenizer);
    }

    /** The signs in an article's body. */
    public Signs in(String body) {
        return new Search(body).signs();
    }

    /** One body being searched, line by line. */
    private final class Search {
        private final String body;
        private final List<Line> numbered = new ArrayList<>();
        private final Map<String, Integer> named = new HashMap<>();
        private boolean blank = true;
        private boolean talkBefore;
        private int spoken;
        private int weight;
        private int mostNamed;

        private int prose;

        private int words;
        private int run;
        private int longestRun;
        private boolean boilerplate;
        private boolean number;
        private boolean noun;
        private boolean name;
        private boolean talk;
        private int weightOfLine;

        private Search(String body) {
            this.body = body;
        }

        private Signs signs() {
            int from = 0;
            while (from < body.length()) {
                int feed = body.indexOf('\n', from);
                int to = feed < 0 ? body.length() : feed;
                line(from, to);
                from = to + 1;
            }
            boolean wide = isWide() || spoken * 2 >= prose;
            List<Line> lines = numbered.stream()
                    .filter(line -> line.noun() || line.talk() || line.talkBefore() || wide)
                    .toList();
            return new Signs(lines, wide);
        }

        private boolean isWide() {
            return spoken >= ForceTalk.LEAST_SENTENCES || weight + mostNamed >= ForceFocus.CLEAR;
        }

        private void line(int from, int to) {
            clear();
            words(from, to);
            weight += name ? weightOfLine : 0;
            if (number) {
                numbered.add(new Line(from, to, blank, noun, talk, talkBefore));
            }
            blank &= words == 0;
            boolean kept = words > TextReader.LONGEST_HEADING && !boilerplate;
            // Tokens without a full stop between stand in one sentence, so that the line has at least one of so many.
            prose += kept && longestRun >= ForceTalk.LEAST_PROSE ? 1 : 0;
            talkBefore = talk || noun || (talkBefore && !kept);
        }

        private void clear() {
            words = 0;
            run = 0;
            longestRun = 0;
            boilerplate = false;
            number = false;
            noun = false;
            name = false;
            talk = false;
            weightOfLine = 0;
        }

        private void words(int from, int to) {
            int at = from;
            while (at < to) {
                int end = Tokenizer.end(body, at, to);
                if (end > 0) {
                    word(at, end, to);
                    words++;
                    run = ENDS.indexOf(body.charAt(at)) < 0 ? run + 1 : 0;
                    longestRun = Math.max(longestRun, run);
                }
                at = Math.abs(end);
            }
        }

        private void word(int at, int end, int to) {
            number |= Character.isDigit(body.codePointAt(at));
            int found = beginnings.at(body, at, end);
            boilerplate |= words == 0 && (found & BOILERPLATE) != 0;
            if ((found & (NUMERALS | VAGUE)) != 0 && !number) {
                number = numerals.matchIn(body, at, end, to) != null || vague.matchIn(body, at, end, to) != null;
            }
            Match<CountNoun> counted = (found & NOUNS) != 0 ? nouns.matchIn(body, at, end, to) : null;
            if (counted != null) {
                noun(counted);
            }
            if ((found & NAMES) != 0 && !isWide()) {
                name(names.matchIn(body, at, end, to), counted != null);
            }
            if ((found & (MEASURES | PARTICLES)) != 0 && !isWide()) {
                talk(found, at, end, to);
            }
        }

        private void noun(Match<CountNoun> match) {
            for (Entry<CountNoun> entry : match.entries()) {
                noun |= isSure(entry.value());
                if (entry.value().strength() == Strength.STRONG) {
                    boolean persons = entry.value().unit() == Unit.PERSONS;
                    speaks(entry.value().kind() != null);
                    weightOfLine += persons ? ForceFocus.BY_NOUN : ForceFocus.BY_MATERIEL;
                }
            }
        }

        /** Whether it may count a force by itself: a strong noun, and a weak one of people who are more than anybody, as advisers. */
        private static boolean isSure(CountNoun noun) {
            boolean special = noun.kind() != null && noun.kind() != ForceKind.TROOPS;
            return noun.strength() == Strength.STRONG || (noun.strength() == Strength.WEAK && special);
        }

        private void speaks(boolean ofForce) {
            talk |= ofForce;
            spoken += ofForce ? 1 : 0;
        }

        private void talk(int found, int at, int end, int to) {
            if ((found & MEASURES) != 0) {
                loss(measures.matchIn(body, at, end, to));
            }
            Match<Particle> word = (found & PARTICLES) != 0 ? particles.matchIn(body, at, end, to) : null;
            speaks(word != null && word.entries().stream().anyMatch(entry -> entry.value() == Particle.FORCE));
        }

        /** A noun that can be counted is no owner of what is counted by being an institution too: police. */
        private void name(Match<Name> match, boolean counted) {
            for (Entry<Name> entry : match == null ? List.<Entry<Name>>of() : match.entries()) {
                name |= !isPlace(entry.value()) && !(counted && isInstitution(entry.value()));
                if (entry.value() instanceof Name.OfCountry country && country.role() != Role.CAPITAL) {
                    boolean people = country.role() == Role.PEOPLE;
                    talk |= people;
                    named(country.code(), people ? ForceFocus.BY_PEOPLE : 1);
                } else if (entry.value() instanceof Name.OfBody body && shared.group(body.id()) != null) {
                    speaks(true);
                    named(body.id(), ForceFocus.BY_GROUP);
                }
            }
        }

        private static boolean isPlace(Name name) {
            boolean capital = name instanceof Name.OfCountry country && country.role() == Role.CAPITAL;
            return capital || name instanceof Name.OfSite;
        }

        private static boolean isInstitution(Name name) {
            return name instanceof Name.OfInstitution;
        }

        private void named(String force, int by) {
            mostNamed = Math.max(mostNamed, named.merge(force, by, Integer::sum));
        }

        private void loss(Match<MeasureWord> match) {
            boolean loss = match != null
                    && match.entries().stream()
                            .anyMatch(entry -> ForceReader.isLoss(entry.value().measure()));
            weightOfLine += loss ? ForceFocus.BY_NOUN : 0;
        }
    }
}
