package dev.muster.extraction.entity;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.pack.BodyNoun.Role;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Makes actors of names that no lexicon knows. Immutable and thread safe. */
final class UnknownNameReader {
    private static final int LONGEST_ACRONYM = 4;

    /** From this share of capitals on, in percent, a sentence is written in capitals like a headline, and they make no names. */
    private static final int TITLE_CASE = 90;

    private static final int SHORTEST_TITLE = 5;

    private static final String ROMAN = "IVXL";

    /** Words up to this length are written small in some headlines. */
    private static final int SHORT = 3;

    /** Tokens between the name of a ministry and the country that it belongs to. */
    private static final int OWNER_REACH = 2;

    /** Tokens between a country and the name of a unit behind a number: Ukraine's 68th Brigade. */
    private static final int UNIT_REACH = 4;

    /** The type of institution that a unit speaks for. */
    private static final String ARMY = "army";

    private final Grammar grammar;
    private final CapitalRunReader runs;
    private final Register register;
    private final SharedData shared;

    UnknownNameReader(Grammar grammar, CapitalRunReader runs, Register register, SharedData shared) {
        this.grammar = grammar;
        this.runs = runs;
        this.register = register;
        this.shared = shared;
    }

    /** The actors that the sentence's unknown names make, beside those that are known already. */
    List<ActorMention> read(SentenceNames sentence, List<ActorMention> others, ArticleMemory memory) {
        List<CapitalRun> unknown = runs.read(sentence);
        if (unknown.isEmpty()) {
            return List.of();
        }
        Beside beside = new Beside(sentence, others);
        List<ActorMention> found = new ArrayList<>();
        for (CapitalRun run : unknown) {
            ActorMention actor = actor(sentence, run, beside, memory);
            if (actor != null) {
                found.add(actor);
            }
        }
        return found;
    }

    /** Remembers bodies by the noun in their names, which the article may go on with: the Observatory, the Institute. */
    void nouns(Tokens tokens, List<ActorMention> bodies, ArticleMemory memory) {
        for (ActorMention body : bodies) {
            boolean named =
                    body.form() == Form.BODY && body.actor().id().startsWith("x-") && body.to() - body.from() > 1;
            for (int at = body.from(); named && at < body.to(); at++) {
                if (tokens.isCapitalized(at) && runs.isBody(tokens, at)) {
                    memory.body(tokens, at, at + 1, body.actor());
                }
            }
        }
    }

    /** The known actors and names of a sentence by the tokens where they begin and end: of several there the last. */
    private static final class Beside {
        private final ActorMention[] starting;
        private final ActorMention[] ending;
        private final NameMention[] names;

        private Beside(SentenceNames sentence, List<ActorMention> actors) {
            int places = sentence.tokens().size() + 1;
            this.starting = new ActorMention[places];
            this.ending = new ActorMention[places];
            this.names = new NameMention[places];
            for (ActorMention actor : actors) {
                starting[actor.from()] = actor;
                ending[actor.to()] = actor;
            }
            sentence.names().forEach(name -> names[name.from()] = name);
        }

        private ActorMention startingAt(int token) {
            return at(starting, token);
        }

        private ActorMention endingAt(int token) {
            return at(ending, token);
        }

        private NameMention nameAt(int token) {
            return at(names, token);
        }

        private static <T> T at(T[] found, int token) {
            return token < 0 || token >= found.length ? null : found[token];
        }
    }

    private static boolean isTitleCase(Tokens tokens) {
        int words = 0;
        int capitals = 0;
        for (int at = 0; at < tokens.size(); at++) {
            boolean counts = tokens.isWord(at) && tokens.length(at) > SHORT;
            words += counts ? 1 : 0;
            capitals += counts && tokens.isCapitalized(at) ? 1 : 0;
        }
        return words >= SHORTEST_TITLE && capitals * 100 >= words * TITLE_CASE;
    }

    private ActorMention actor(SentenceNames sentence, CapitalRun run, Beside beside, ArticleMemory memory) {
        Tokens tokens = sentence.tokens();
        ArticleMemory.Known known = memory.known(tokens, run.from(), run.to());
        if (known != null) {
            Form form = known.name() == null ? Form.BODY : formOf(known.actor());
            return mention(run, known.actor(), known.name(), form, "entity:introduced");
        }
        if (!isName(sentence, run) || isTitleCase(tokens)) {
            return null;
        }
        String name = ArticleMemory.text(tokens, run.from(), run.to());
        if (run.body() == null) {
            return mention(run, new Actor(Slug.of(name), name), name, Form.UNKNOWN, "entity:unknown-name");
        }
        Actor owner = run.body() == Role.HEAD ? null : owner(sentence, run, beside, memory);
        Actor actor = owner != null ? owner : new Actor(Slug.of(acronymOr(sentence, run, name)), name);
        if (run.body() == Role.HEAD) {
            memory.body(tokens, run.from(), run.to(), actor);
        }
        return mention(run, actor, null, Form.BODY, "entity:unknown-body");
    }

    private static Form formOf(Actor actor) {
        return actor.id().startsWith("x-") ? Form.UNKNOWN : Form.PERSON;
    }

    private static ActorMention mention(CapitalRun run, Actor actor, String speaker, Form form, String rule) {
        return new ActorMention(run.from(), run.to(), actor, speaker, form, rule);
    }

    /** A single word is taken for a name only where a title, a noun for bodies or a reporting word stands beside it. */
    private boolean isName(SentenceNames sentence, CapitalRun run) {
        Tokens tokens = sentence.tokens();
        // 715/Motuliato: what stands behind a slash goes on with the designation before it.
        if (run.from() > 0 && tokens.isMark(run.from() - 1, '/') && tokens.isGlued(run.from() - 1)) {
            return false;
        }
        if (run.words() > 1 || run.body() != null) {
            return true;
        }
        if (tokens.length(run.from()) == 1 || isAdjective(sentence, run) || isOrdinal(tokens, run.from())) {
            return false;
        }
        boolean titled = run.from() > 0 && grammar.isTitle(tokens, run.from() - 1);
        boolean speaks = !grammar.isEveryday(tokens, run.from()) && sentence.speaksAt(run.from(), run.to());
        boolean lead = sentence.speech().get().isBehindLead(run.from());
        return titled || (speaks && (lead || !isLed(tokens, run.from())));
    }

    /** The commander of fleet III, of region VI: a number in Roman figures is no name. */
    private static boolean isOrdinal(Tokens tokens, int at) {
        return tokens.text(at).chars().allMatch(sign -> ROMAN.indexOf(sign) >= 0);
    }

    /** Neighbouring Mali said: a word that opens a sentence right before a country. */
    private static boolean isAdjective(SentenceNames sentence, CapitalRun run) {
        List<NameMention> names = run.from() == 0 ? sentence.names() : List.of();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).from() == run.to() && names.get(i).country() != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word before makes the name that of a place or of a unit: in Kursk, Brigade Golani. */
    private boolean isLed(Tokens tokens, int at) {
        return grammar.is(tokens, at - 1, Particle.TOWARDS)
                || grammar.is(tokens, at - 1, Particle.OF)
                || grammar.is(tokens, at - 1, Particle.DESIGNATION);
    }

    /** The acronym behind the name in parentheses, as the shorter name of the same body; else the name. */
    private static String acronymOr(SentenceNames sentence, CapitalRun run, String name) {
        int to = countryEnd(sentence, run.to());
        int end = acronymEnd(sentence.tokens(), to);
        return end > to ? ArticleMemory.text(sentence.tokens(), to + 1, end) : name;
    }

    /** Behind the country that a body's name ends with: Institut Perdamaian Amerika Serikat; the token itself where there is none. */
    private static int countryEnd(SentenceNames sentence, int to) {
        return sentence.names().stream()
                .filter(name -> name.from() == to && name.isCountry(CountryName.Role.NAME))
                .mapToInt(NameMention::to)
                .findFirst()
                .orElse(to);
    }

    /** Index of the parenthesis behind an acronym in parentheses that begins at the token; the token's own index where there is none. */
    static int acronymEnd(Tokens tokens, int at) {
        if (at + 2 >= tokens.size() || !tokens.isMark(at, '(')) {
            return at;
        }
        int end = at + 1;
        while (end < tokens.size() && end - at <= LONGEST_ACRONYM && isAcronymPart(tokens, end, end - at)) {
            end++;
        }
        return end > at + 1 && end < tokens.size() && tokens.isMarkOf(end, "),;") ? end : at;
    }

    private static boolean isAcronymPart(Tokens tokens, int at, int place) {
        String text = tokens.text(at);
        boolean capitals = tokens.isCapitalized(at) && text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return capitals || (place > 1 && (tokens.isMark(at, '-') || tokens.isNumber(at)) && tokens.isGlued(at));
    }

    /** For whom a body of an unknown name speaks: the body that it is a part of, or the state whose ministry it is. */
    private Actor owner(SentenceNames sentence, CapitalRun run, Beside beside, ArticleMemory memory) {
        Tokens tokens = sentence.tokens();
        int behindName = behindShortName(tokens, run.to());
        int end = grammar.end(tokens, behindName, Particle.OF);
        int owner = end > behindName && end < tokens.size() && grammar.isCommonest(tokens, end) ? end + 1 : end;
        ActorMention behind = beside.startingAt(owner);
        ActorMention before = beside.endingAt(isPossessive(tokens, run.from() - 1) ? run.from() - 1 : run.from());
        if (before != null && before.isBody()) {
            return before.actor();
        }
        if (behind != null && behind.isBody()) {
            return behind.actor();
        }
        if (run.body() == Role.UNIT) {
            return army(tokens, run, beside, memory);
        }
        return run.body() == Role.STATE ? state(run, beside) : null;
    }

    /** The army of the country that the name of a unit tells or that stands beside it, else the only one spoken of before, else the article's own; null where none is told. */
    private Actor army(Tokens tokens, CapitalRun run, Beside beside, ArticleMemory memory) {
        String before = memory.onlyCountryOf(ARMY);
        String country = before != null ? before : memory.likelyHome();
        int end = grammar.is(tokens, run.to(), Particle.OF) ? run.to() + OWNER_REACH : run.to();
        for (int at = run.from() - UNIT_REACH; at <= end; at++) {
            NameMention name = beside.nameAt(at);
            String told = name == null
                    ? null
                    : name.country() != null
                            ? name.country().code()
                            : name.site() != null && at > run.from()
                                    ? name.site().country()
                                    : null;
            country = told != null ? told : country;
        }
        return country == null ? null : register.body(shared.institution(country, ARMY));
    }

    /** Behind the short name in brackets that follows a name: Pusat Penerangan (Puspen) TNI; the token itself where none follows. */
    private static int behindShortName(Tokens tokens, int at) {
        boolean bracketed = at + 2 < tokens.size()
                && tokens.isMark(at, '(')
                && tokens.isCapitalized(at + 1)
                && tokens.isMark(at + 2, ')');
        return bracketed ? at + 3 : at;
    }

    private boolean isPossessive(Tokens tokens, int at) {
        return grammar.is(tokens, at, Particle.POSSESSIVE);
    }

    private Actor state(CapitalRun run, Beside beside) {
        for (int at = run.from() - OWNER_REACH; at <= run.to() + OWNER_REACH; at++) {
            NameMention name = beside.nameAt(at);
            if (name != null && name.country() != null) {
                return register.government(name.country().code());
            }
        }
        return null;
    }
}
