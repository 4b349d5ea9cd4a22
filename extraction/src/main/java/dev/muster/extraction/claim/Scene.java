package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.SentenceFacts;
import dev.muster.extraction.clause.Clauses;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.Figures;
import dev.muster.extraction.figure.NoFigure;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.match.Roles;
import dev.muster.extraction.match.TokenIndex;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.text.Mention;
import dev.muster.extraction.text.Mention.Kind;
import dev.muster.extraction.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** One sentence with all that can be found in it, each looked for when a rule first asks for it. One for each article; not thread safe. */
final class Scene {
    private final SentenceFacts facts;
    private final Tokens tokens;
    private final SceneReader reader;
    private Figures figures;
    private List<Match<CountNoun>> nouns;
    private List<Match<MeasureWord>> measures;
    private List<Match<Particle>> particles;
    private Roles roles;
    private Clauses clauses;
    private TokenIndex<Figure> figureAt;
    private TokenIndex<Match<CountNoun>> nounAt;
    private TokenIndex<Match<MeasureWord>> measureAt;
    private TokenIndex<Match<Particle>> particleAt;
    /** The nouns of which it is known whose force they are, by their first tokens, and whose. */
    private final BitSet owned = new BitSet();

    private String[] owners;

    /** A sentence that the reader finds the words of. */
    Scene(SentenceFacts facts, SceneReader reader) {
        this.facts = facts;
        this.tokens = facts.tokens();
        this.reader = reader;
    }

    /** Names, actors and dates. */
    SentenceFacts facts() {
        return facts;
    }

    private Figures numbers() {
        if (figures == null) {
            figures = LoneCounts.added(reader.figures(facts), this);
        }
        return figures;
    }

    /** Whether a figure of it may count something while no claim stands before it, which costs no more than a look. */
    boolean mayCount() {
        return reader.mayCount(facts);
    }

    /** Whether one of those may count a noun. */
    boolean mayCountNoun() {
        return reader.mayCountNoun(facts);
    }

    /** Its figures. */
    List<Figure> figures() {
        return numbers().figures();
    }

    /** Its numbers that count nothing by their form. */
    List<NoFigure> others() {
        return numbers().others();
    }

    /** The whole number that begins at the token, in digits or in words; null where none does. */
    Long numberAt(int token) {
        return reader.numberAt(facts, token);
    }

    /** Nouns that can be counted. */
    List<Match<CountNoun>> nouns() {
        if (nouns == null) {
            nouns = reader.nouns(facts);
        }
        return nouns;
    }

    /** Words for what is said of a force. */
    List<Match<MeasureWord>> measures() {
        if (measures == null) {
            measures = reader.measures(facts);
        }
        return measures;
    }

    /** The same, and those words of them that belong to a name, a share or an owner; nothing else is looked for. */
    List<Match<MeasureWord>> measureWords() {
        return reader.measureWords(facts);
    }

    /** Whether any word of it tells that somebody says something; without any, it has no speaker of its own. */
    boolean isReporting() {
        return !reader.reporting(facts).isEmpty();
    }

    /** Whether a word that says somebody says something stands at the token. */
    boolean isReported(int token) {
        return reader.reporting(facts).stream().anyMatch(word -> word.covers(token));
    }

    /** Words of grammar. */
    List<Match<Particle>> particles() {
        if (particles == null) {
            particles = reader.particles(facts);
        }
        return particles;
    }

    /** The same by their roles. */
    Roles roles() {
        if (roles == null) {
            roles = Roles.of(particles(), size());
        }
        return roles;
    }

    /** Its clauses and their verbs. */
    Clauses clauses() {
        if (clauses == null) {
            clauses = reader.clauses(this);
        }
        return clauses;
    }

    Tokens tokens() {
        return tokens;
    }

    /** Its figures, nouns and measures, in words for people. */
    List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        figures()
                .forEach(figure -> mentions.add(new Mention(
                        Kind.FIGURE, figure.from(), figure.to(), meaning(figure), String.join(" ", figure.trace()))));
        nouns().forEach(noun ->
                mentions.add(new Mention(Kind.NOUN, noun.from(), noun.to(), meaning(noun.value()), noun.source())));
        measures()
                .forEach(word -> mentions.add(new Mention(
                        Kind.MEASURE,
                        word.from(),
                        word.to(),
                        word.value().measure() + " " + word.value().role(),
                        word.source())));
        return mentions;
    }

    private static String meaning(Figure figure) {
        return figure.qualifier() + " " + figure.low() + ".." + figure.high();
    }

    private static String meaning(CountNoun noun) {
        String kind = noun.kind() == null ? "" : " " + noun.kind();
        return noun.unit() + kind + " " + noun.strength();
    }

    int size() {
        return tokens.size();
    }

    int index() {
        return facts.sentence().index();
    }

    /** Whether any of its words of grammar has that role. */
    boolean has(Particle role) {
        return roles().has(role);
    }

    /** Whether any of its words of grammar has any of those roles. */
    boolean has(RoleSet any) {
        return roles().has(any);
    }

    /** Whether the token is a word of grammar of that role. */
    boolean is(int token, Particle role) {
        return roles().is(token, role);
    }

    /** Whether the token is a word of grammar of any of those roles. */
    boolean is(int token, RoleSet any) {
        return roles().is(token, any);
    }

    /** Whether the token is a word of grammar of any role but that of a noun for members. */
    boolean isGrammar(int token) {
        return roles().isAny(token)
                && !roles().isOnly(token, Particle.MEMBER)
                && !roles().isOnly(token, Particle.WARPLANE)
                && !roles().isOnly(token, Particle.PEACEKEEPER);
    }

    /** Behind the word of grammar that covers the token; behind the token where none does. */
    int particleEnd(int token) {
        if (particleAt == null) {
            particleAt = TokenIndex.of(particles(), size());
        }
        Match<Particle> particle = particleAt.at(token);
        return particle == null ? token + 1 : particle.to();
    }

    /** The name that covers the token; null where none does. */
    NameMention nameAt(int token) {
        return facts.nameAt(token);
    }

    Match<CountNoun> nounAt(int token) {
        if (nounAt == null) {
            nounAt = TokenIndex.of(nouns(), size());
        }
        return nounAt.at(token);
    }

    Match<MeasureWord> measureAt(int token) {
        if (measureAt == null) {
            measureAt = TokenIndex.of(measures(), size());
        }
        return measureAt.at(token);
    }

    /** Whose force a noun of it is by the names beside that, which several rules ask for; null where they tell none. */
    String force(ForceNames names, Match<CountNoun> noun) {
        if (!owned.get(noun.from())) {
            owners = owners == null ? new String[size()] : owners;
            owners[noun.from()] = names.phrase(this, noun.from(), noun.to());
            owned.set(noun.from());
        }
        return owners[noun.from()];
    }

    /** The figure that begins at the token; null where none does. */
    Figure figureFrom(int token) {
        if (!isFigure(token)) {
            return null;
        }
        for (Figure figure : figures()) {
            if (figure.from() == token) {
                return figure;
            }
        }
        return null;
    }

    boolean isFigure(int token) {
        return figureAt(token) != null;
    }

    /** The figure that covers the token; null where none does. */
    Figure figureAt(int token) {
        if (figureAt == null) {
            figureAt = new TokenIndex<>(figures(), size(), Figure::from, Figure::to);
        }
        return figureAt.at(token);
    }

    /** Whether a mark or a word stands between that opens another clause. */
    boolean isCut(int from, int to) {
        for (int at = Math.max(0, from); at < Math.min(to, size()); at++) {
            if (tokens.isMarkOf(at, ",;:") || is(at, Particle.CLAUSE)) {
                return true;
            }
        }
        return false;
    }
}
