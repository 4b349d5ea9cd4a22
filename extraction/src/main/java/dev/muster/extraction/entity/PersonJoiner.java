package dev.muster.extraction.entity;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Joins a person whom no lexicon knows to the body that stands beside the name: NIS director Cho; Cho, head of the NIS. */
final class PersonJoiner {
    /** Words between a body and a person behind it: NATO's top military commander General Cho. */
    private static final int NEAR = 5;

    /** Words between a person and a body in the apposition behind: Cho, a senior research fellow for land warfare at … */
    private static final int APPOSITION = 9;

    /** Words between "former" and a body: a former senior Pentagon official. */
    private static final int FORMERLY = 2;

    /** The type of institution that officers serve in. */
    private static final String ARMY = "army";

    private static final String AIR_FORCE = "air-force";

    /** Words of a rank: Air Chief Marshal. */
    private static final int LONGEST_RANK = 3;

    private final Grammar grammar;
    private final Register register;
    private final SharedData shared;

    PersonJoiner(Grammar grammar, Register register, SharedData shared) {
        this.grammar = grammar;
        this.register = register;
        this.shared = shared;
    }

    /** The actors, with each unknown person and the body beside made one. */
    List<ActorMention> join(SentenceNames sentence, List<ActorMention> actors, ArticleMemory memory) {
        List<ActorMention> joined = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            ActorMention actor = actors.get(i);
            int last = body(sentence.tokens(), joined);
            ActorMention before = last < 0 ? null : joined.get(last);
            ActorMention after = i + 1 < actors.size() ? actors.get(i + 1) : null;
            boolean named = before != null && isName(sentence.tokens(), before) && !isCommon(sentence.tokens(), before);
            boolean owned = named && isOwnedBy(sentence.tokens(), before, actor);
            if (owned || (named && isBodyOf(before, actor) && leads(sentence, before, actor))) {
                joined.subList(last, joined.size()).clear();
                joined.add(member(sentence.tokens(), actor, before, before.from(), actor.to()));
            } else if (isBodyOf(after, actor)
                    && isName(sentence.tokens(), after)
                    && isApposed(sentence, actor, after)) {
                joined.add(member(sentence.tokens(), actor, after, actor.from(), after.to()));
                i++;
            } else {
                joined.add(officer(sentence, actor, memory));
            }
            remember(sentence.tokens(), actor, joined.get(joined.size() - 1), memory);
        }
        return joined;
    }

    /** An officer of whom no body is told serves in the army of the country that the article is about; anybody else as they are. */
    private ActorMention officer(SentenceNames sentence, ActorMention person, ArticleMemory memory) {
        Tokens tokens = sentence.tokens();
        int rank = person.from() - 1;
        boolean ranked = person.form() == Form.UNKNOWN
                && grammar.is(tokens, rank, Particle.RANK)
                && !isTitle(tokens, rank)
                && !grammar.isFormer(tokens, rank);
        String state = ranked ? stateOf(sentence, rank, memory) : null;
        String told = ranked ? toldBefore(sentence, rank) : null;
        String service = told != null ? told : service(tokens, person.from());
        Actor army = state == null ? null : register.body(shared.institution(state, service));
        return army == null
                ? person
                : new ActorMention(person.from(), person.to(), army, person.speaker(), Form.MEMBER, "entity:officer");
    }

    /** The navy spokesman, Commodore X: the kind of institution that an office right before a rank is of; null where none stands there. */
    private static String toldBefore(SentenceNames sentence, int rank) {
        Tokens tokens = sentence.tokens();
        int end = rank > 0 && tokens.isMark(rank - 1, ',') ? rank - 1 : rank;
        return sentence.names().stream()
                .filter(name -> name.to() == end
                        && name.institution() != null
                        && name.institution().person())
                .map(name -> name.institution().type())
                .findFirst()
                .orElse(null);
    }

    /** The air force where the words of the rank before a name tell it, Air Vice Marshal; else the army. */
    private String service(Tokens tokens, int name) {
        for (int at = Math.max(0, name - LONGEST_RANK); at < name; at++) {
            if (grammar.end(tokens, at, Particle.AIR_RANK) == name) {
                return AIR_FORCE;
            }
        }
        return ARMY;
    }

    /** The state right before a rank, the Ugandan general; else the one that the article is about. */
    private static String stateOf(SentenceNames sentence, int rank, ArticleMemory memory) {
        return sentence.names().stream()
                .filter(name -> name.to() == rank && name.country() != null)
                .map(name -> name.country().code())
                .findFirst()
                .orElse(memory.home());
    }

    /** Whether the word is a title or the last of one: Attorney General. */
    private boolean isTitle(Tokens tokens, int at) {
        return grammar.is(tokens, at, Particle.TITLE) || (at > 0 && grammar.end(tokens, at - 1, Particle.TITLE) > at);
    }

    /** Whether a person whom no list knows may be joined to a body. */
    private static boolean isBodyOf(ActorMention body, ActorMention person) {
        boolean free = body != null && body.isBody() && body.speaker() == null;
        return free && person.form() == Form.UNKNOWN;
    }

    /** The last actor, or the one before it where the last is only the country of a posting: Ukraine's ambassador to South Korea; −1 for none. */
    private int body(Tokens tokens, List<ActorMention> actors) {
        int last = actors.size() - 1;
        boolean posting = last > 0
                && actors.get(last).form() == Form.COUNTRY
                && grammar.is(tokens, actors.get(last).from() - 1, Particle.TOWARDS)
                && actors.get(last - 1).to() == actors.get(last).from() - 1;
        return posting ? last - 1 : last;
    }

    /** The M23's Corneille Nangaa: whoever else the person speaks for, here it is for the body. */
    private boolean isOwnedBy(Tokens tokens, ActorMention body, ActorMention person) {
        boolean beside = body.isBody() && body.speaker() == null && body.to() == person.from() - 1;
        return beside && person.form() == Form.PERSON && grammar.is(tokens, body.to(), Particle.POSSESSIVE);
    }

    /** Whether a body is named, not told by a common noun: no analysts, no rebels. */
    private static boolean isName(Tokens tokens, ActorMention body) {
        boolean named = body.form() != Form.BODY;
        for (int at = body.from(); at < body.to() && !named; at++) {
            named = tokens.isCapitalized(at);
        }
        return named;
    }

    /** Analysts, rebels, pengamat militer: common nouns that stand for a body, with no capital but that of the sentence. */
    private boolean isCommon(Tokens tokens, ActorMention body) {
        boolean common = body.form() == Form.BODY
                && body.from() == 0
                && grammar.isEveryday(tokens, 0)
                && register.state(body.actor()) == null;
        for (int at = 1; at < body.to() && common; at++) {
            common = !tokens.isCapitalized(at);
        }
        return common;
    }

    /** Who is of a body speaks for it, who was speaks for nobody else: the former Pentagon official X. */
    private ActorMention member(Tokens tokens, ActorMention person, ActorMention body, int from, int to) {
        return isFormer(tokens, from, to)
                ? new ActorMention(from, to, person.actor(), person.speaker(), person.form(), "entity:former")
                : new ActorMention(from, to, body.actor(), person.speaker(), Form.MEMBER, "entity:introduced");
    }

    /** Whether it is told of a person and a body, or right before them, that it is no longer so. */
    private boolean isFormer(Tokens tokens, int from, int to) {
        int at = from;
        while (at > 0 && from - at < FORMERLY && tokens.isWord(at - 1)) {
            at--;
        }
        while (at < to && !grammar.is(tokens, at, Particle.FORMER)) {
            at++;
        }
        return at < to;
    }

    private static void remember(Tokens tokens, ActorMention name, ActorMention as, ArticleMemory memory) {
        if (as.speaker() != null && name.form() != Form.BODY) {
            memory.person(tokens, name.from(), name.to(), as.actor());
        }
    }

    /** Whether a body before a person is whom the person speaks for. */
    private boolean leads(SentenceNames sentence, ActorMention body, ActorMention person) {
        Tokens tokens = sentence.tokens();
        int from = behindAcronym(tokens, body.to());
        boolean comma = tokens.isMark(from, ',');
        boolean closed = person.to() < tokens.size() && tokens.isMark(person.to(), ',');
        boolean ended = person.to() >= tokens.size() || tokens.isMarkOf(person.to(), ".,;");
        int end = person.from() - 1;
        boolean apposed = !comma && closed && end > from && tokens.isMark(end, ',');
        if (apposed) {
            return isPhrase(sentence, from, end, NEAR) && !grammar.is(tokens, end - 1, Particle.TOWARDS);
        }
        boolean titled = isTitled(tokens, from + 1, person.from());
        boolean held = (ended || titled) && isHeld(sentence, body);
        boolean office = held || (closed && (titled || isOffice(sentence, body.from())));
        return (!comma || (office && !isFormerly(tokens, body.from())))
                && isPhrase(sentence, comma ? from + 1 : from, person.from(), NEAR)
                && !(person.from() > from && grammar.is(tokens, person.from() - 1, Particle.TOWARDS));
    }

    /** The chief of police, Tan Sri X said: whether nothing but titles and ranks leads to a name. */
    private boolean isTitled(Tokens tokens, int from, int name) {
        int at = from;
        while (at < name && grammar.isTitle(tokens, at)) {
            at++;
        }
        return at == name && at > from;
    }

    /** Index behind an acronym in parentheses, or behind the parenthesis that closes it, at the token. */
    private static int behindAcronym(Tokens tokens, int at) {
        int end = UnknownNameReader.acronymEnd(tokens, at);
        boolean closes = tokens.isMark(end, ')');
        return closes && end + 1 < tokens.size() ? end + 1 : at;
    }

    /** A former head of the army, X: who left the body does not speak for it. */
    private boolean isFormerly(Tokens tokens, int body) {
        for (int at = body - 1; at >= Math.max(0, body - NEAR) && tokens.isWord(at); at--) {
            if (grammar.is(tokens, at, Particle.FORMER)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a state's institution is told by an office in it: Eritrea's defence minister, X, said. */
    private static boolean isHeld(SentenceNames sentence, ActorMention body) {
        return body.form() == Form.INSTITUTION
                && sentence.names().stream()
                        .filter(name -> body.from() <= name.from() && name.to() <= body.to())
                        .anyMatch(name ->
                                name.institution() != null && name.institution().person());
    }

    /** Whether an office is told before a body: the head of …, direktur … */
    private boolean isOffice(SentenceNames sentence, int body) {
        Tokens tokens = sentence.tokens();
        int at = body > 0 && grammar.isCommonest(tokens, body - 1) ? body - 2 : body - 1;
        boolean told = at >= 0 && (grammar.is(tokens, at, Particle.OF) || grammar.isTitle(tokens, at));
        return told
                || (at >= 0
                        && tokens.isWord(at)
                        && !sentence.speech().get().covers(at)
                        && !grammar.isNoName(tokens, at));
    }

    /** Whether a body behind a person stands in apposition: X, spokesman of the army; X of the army. */
    private boolean isApposed(SentenceNames sentence, ActorMention person, ActorMention body) {
        Tokens tokens = sentence.tokens();
        boolean opens = tokens.isMarkOf(person.to(), ",(") || grammar.is(tokens, person.to(), Particle.OF);
        return opens
                && !speaksAlone(sentence, person.to(), body)
                && isPhrase(sentence, behindHeads(tokens, person.to() + 1), body.from(), APPOSITION);
    }

    /** Died near Lake X, the army said: behind a comma the body itself speaks, and nobody is told to be of it. */
    private boolean speaksAlone(SentenceNames sentence, int comma, ActorMention body) {
        Tokens tokens = sentence.tokens();
        boolean alone = body.from() == comma + 1
                || (body.from() == comma + 2 && grammar.is(tokens, comma + 1, Particle.DEFINITE));
        return alone
                && tokens.isMark(comma, ',')
                && body.form() == Form.BODY
                && body.to() < tokens.size()
                && sentence.speech().get().covers(body.to());
    }

    /** Behind the words that say of whom somebody is the head: who heads, yang memimpin; the token itself where none stand there. */
    private int behindHeads(Tokens tokens, int at) {
        int verb = grammar.end(tokens, at, Particle.RELATIVE);
        int end = verb > at ? grammar.end(tokens, verb, Particle.HEADS) : at;
        return end > verb ? end : at;
    }

    /** Whether the tokens are one phrase, without a verb of saying, another clause or another thing said of it. */
    private boolean isPhrase(SentenceNames sentence, int from, int to, int longest) {
        Tokens tokens = sentence.tokens();
        for (int at = from; at < to; at++) {
            boolean breaks = !isInner(tokens, at)
                    || sentence.speech().get().covers(at)
                    || grammar.is(tokens, at, Particle.CLAUSE)
                    || grammar.is(tokens, at, Particle.VERB);
            if (breaks || to - from > longest) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInner(Tokens tokens, int at) {
        return tokens.isWord(at) || tokens.isMarkOf(at, "-/");
    }
}
