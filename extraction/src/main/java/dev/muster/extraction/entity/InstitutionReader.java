package dev.muster.extraction.entity;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.InstitutionNoun;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.text.Tokens;
import java.util.Set;

/** Joins an institution noun to the country beside it: South Korea's defence ministry, militer Myanmar. Immutable and thread safe. */
final class InstitutionReader {
    /** Words that may stand between a country and its institution: Seoul's powerful spy agency. */
    private static final int NEAR = 3;

    /** What may stand between an owner and its institution: Benin's navy. */
    private static final int OWNED = 1;

    /** Words that may stand between an institution and its country: army of the Federal Republic of Germany. */
    private static final int NAMED = 4;

    /** Words of an institution's own name before its country: Tentera Diraja Thai, Wilayah Tentera Kedua Thailand. */
    private static final int OWN_NAME = 2;

    /** What a region or town has as well as a state. */
    private static final Set<String> REGIONAL = Set.of("officials", "police");

    private final Grammar grammar;
    private final SharedData shared;
    private final Register register;

    InstitutionReader(Grammar grammar, SharedData shared, Register register) {
        this.grammar = grammar;
        this.shared = shared;
        this.register = register;
    }

    /** The actor that an institution noun makes; null where its country cannot be told. */
    ActorMention read(SentenceNames sentence, int i, ArticleMemory memory) {
        NameMention name = sentence.names().get(i);
        String type = name.institution().type();
        NameMention owner = owner(sentence, i);
        NameMention body = owner == null ? null : bodyBehind(sentence, i, owner);
        int from = owner == null ? name.from() : Math.min(owner.from(), name.from());
        int to = body != null ? body.to() : owner == null ? name.to() : Math.max(owner.to(), name.to());
        type = body == null ? type : body.institution().type();
        boolean open = owner == null && name.institution().member();
        String country = open ? null : owner == null ? unowned(sentence, i, memory) : code(owner, type);
        if (country == null || grammar.isFormer(sentence.tokens(), from) || isSpokenOf(sentence, from, to)) {
            return null;
        }
        // The plain words for troops name armies too; a country told beside them is no hint at whose ministry speaks
        // next.
        if (owner != null && name.institution().person()) {
            memory.countryOf(type, country);
        }
        Actor actor = register.body(shared.institution(country, type));
        return new ActorMention(from, to, actor, null, Form.INSTITUTION, name.source());
    }

    /** An official of the Ugandan ministry, the commander of Benin's navy: the institution of the owner behind an office; null where none stands there. */
    private static NameMention bodyBehind(SentenceNames sentence, int i, NameMention owner) {
        NameMention office = sentence.names().get(i);
        NameMention next = i + 2 < sentence.names().size() ? sentence.names().get(i + 2) : null;
        boolean behind = office.institution().person() && owner.from() >= office.to() && next != null;
        return behind && next.institution() != null && !next.institution().person() && next.from() - owner.to() <= OWNED
                ? next
                : null;
    }

    /** A military analyst, pengamat militer: somebody who speaks of the institution, not for it. */
    private boolean isSpokenOf(SentenceNames sentence, int from, int to) {
        Tokens tokens = sentence.tokens();
        return grammar.is(tokens, from - 1, Particle.PRIVATE) || grammar.is(tokens, to, Particle.PRIVATE);
    }

    /** The institution of the country that the noun alone means. */
    ActorMention of(NameMention name, String country) {
        Actor actor =
                register.body(shared.institution(country, name.institution().type()));
        return new ActorMention(name.from(), name.to(), actor, null, Form.INSTITUTION, name.source());
    }

    /** Whether a country stands beside the institution noun. */
    boolean hasOwner(SentenceNames sentence, int i) {
        return owner(sentence, i) != null;
    }

    /** Whose an institution is that stands alone: its, the one spoken of before, or that of the article's country where it speaks. */
    private String unowned(SentenceNames sentence, int i, ArticleMemory memory) {
        NameMention name = sentence.names().get(i);
        String body = stateOfOwner(sentence, i);
        if (body != null) {
            return body;
        }
        if (isOfBody(sentence, i)
                || isOfNoState(sentence, name)
                || isOfTold(sentence, name)
                || isAtTold(sentence, name)) {
            return null;
        }
        if (name.from() > 0 && grammar.is(sentence.tokens(), name.from() - 1, Particle.OWN)) {
            return memory.ownCountry();
        }
        String type = name.institution().type();
        String here = opening(sentence, name.from());
        if (here != null) {
            return here;
        }
        if (InstitutionNoun.isOfAnyState(type)) {
            return null;
        }
        String before = memory.countryOf(type);
        if (before != null || REGIONAL.contains(type)) {
            return before;
        }
        boolean speaks = sentence.speaksAt(name.from(), name.to()) || introduces(sentence.tokens(), name);
        return speaks ? memory.home() : isHeld(sentence.tokens(), name) ? memory.homeStill() : null;
    }

    /** The deputy minister, Datuk X: an office and who holds it. */
    private boolean introduces(Tokens tokens, NameMention office) {
        return office.institution().person()
                && tokens.isMark(office.to(), ',')
                && grammar.isTitle(tokens, office.to() + 1);
    }

    /** Defence minister X, Menhan X: an office right before who holds it. */
    private boolean isHeld(Tokens tokens, NameMention office) {
        return office.institution().person()
                && office.to() < tokens.size()
                && tokens.isCapitalized(office.to())
                && !grammar.isNoName(tokens, office.to());
    }

    /** The country of a capital that opens the sentence before the institution: in Seoul, the ministry said; null where none does. */
    private String opening(SentenceNames sentence, int institution) {
        NameMention first = sentence.names().get(0);
        Tokens tokens = sentence.tokens();
        boolean opens = first.from() == 1
                && first.to() < institution
                && first.isCountry(CountryName.Role.CAPITAL)
                && grammar.is(tokens, 0, Particle.TOWARDS)
                && tokens.isMark(first.to(), ',');
        return opens ? first.country().code() : null;
    }

    /** A private army: what the noun means is no state's. */
    private boolean isOfNoState(SentenceNames sentence, NameMention name) {
        return grammar.is(sentence.tokens(), name.from(), Particle.BACKED)
                || grammar.end(sentence.tokens(), name.from() - 1, Particle.BACKED) > name.from();
    }

    /** The ministry's deputy chief of staff: an office whose owner, right before it, is told by a common noun. */
    private boolean isOfTold(SentenceNames sentence, NameMention office) {
        Tokens tokens = sentence.tokens();
        int at = office.from() - 1;
        while (at > 0
                && office.from() - at < NEAR
                && tokens.isWord(at)
                && !tokens.isCapitalized(at)
                && !grammar.is(tokens, at, Particle.POSSESSIVE)) {
            at--;
        }
        boolean owned = at > 0 && grammar.is(tokens, at, Particle.POSSESSIVE);
        return office.institution().person() && owned && tokens.isWord(at - 1) && !tokens.isCapitalized(at - 1);
    }

    /** The deputy chief of staff at the ministry, kepala staf di kementerian itu: an office in what common nouns alone tell behind it. */
    private boolean isAtTold(SentenceNames sentence, NameMention office) {
        Tokens tokens = sentence.tokens();
        int at = office.to();
        while (at < tokens.size() && at - office.to() < NEAR && isPlain(tokens, at)) {
            at++;
        }
        int before = office.from() - 1;
        while (before > 0 && office.from() - before <= NEAR && isPlain(tokens, before)) {
            before--;
        }
        boolean comma = before > 0 && tokens.isMark(before, ',');
        boolean led = comma && office.institution().person() && grammar.is(tokens, at, Particle.TOWARDS);
        int end = at + 1;
        while (led && end < tokens.size() && end - at <= NEAR && tokens.isWord(end) && !tokens.isCapitalized(end)) {
            end++;
        }
        return led && end > at + 1 && tokens.isMarkOf(end, ",)");
    }

    private boolean isPlain(Tokens tokens, int at) {
        return tokens.isWord(at) && !tokens.isCapitalized(at) && !grammar.is(tokens, at, Particle.TOWARDS);
    }

    /** Whether the noun stands right beside a body of the register, whose official or member it means: a Pentagon official, pejabat NATO. */
    private static boolean isOfBody(SentenceNames sentence, int i) {
        NameMention name = sentence.names().get(i);
        NameMention before = i > 0 ? sentence.names().get(i - 1) : null;
        NameMention after = i + 1 < sentence.names().size() ? sentence.names().get(i + 1) : null;
        boolean behind = before != null && before.body() != null && name.from() - before.to() <= 1;
        return behind || (after != null && after.body() != null && after.from() == name.to());
    }

    /** The state whose named body owns an office: the Congolese army's chief of staff; null where none does. */
    private String stateOfOwner(SentenceNames sentence, int i) {
        NameMention office = sentence.names().get(i);
        NameMention before = i > 0 ? sentence.names().get(i - 1) : null;
        boolean owned = office.institution().person()
                && before != null
                && before.body() != null
                && office.from() - before.to() == OWNED
                && grammar.is(sentence.tokens(), before.to(), Particle.POSSESSIVE);
        return owned ? register.state(register.body(before.body())) : null;
    }

    private static String code(NameMention owner, String type) {
        if (owner.country() != null) {
            return owner.country().code();
        }
        return REGIONAL.contains(type) && owner.site() != null ? owner.site().country() : null;
    }

    /** The country that an institution belongs to: South Korea's …, … Korea Selatan, … of Ukraine. */
    private NameMention owner(SentenceNames sentence, int i) {
        NameMention name = sentence.names().get(i);
        if (grammar.is(sentence.tokens(), name.from() - 1, Particle.OWN)) {
            return null;
        }
        if (isOwnedByInstitution(sentence, i)) {
            return owner(sentence, i - 1);
        }
        String type = name.institution().type();
        NameMention after = i + 1 < sentence.names().size() ? sentence.names().get(i + 1) : null;
        boolean follows = after != null
                && code(after, type) != null
                && isBehind(sentence.tokens(), name, after)
                && !after.isCountry(CountryName.Role.PEOPLE);
        NameMention before = i > 0 ? sentence.names().get(i - 1) : null;
        boolean precedes = before != null
                && code(before, type) != null
                && name.from() - before.to() <= NEAR
                && isOneNoun(sentence, before.to(), name.from());
        boolean posting = follows && grammar.is(sentence.tokens(), name.to(), Particle.TOWARDS);
        if (precedes && (!follows || posting || before.to() == name.from())) {
            return before;
        }
        return follows ? after : precedes ? before : null;
    }

    /** The Indian army's director general: whether an institution right before owns it, so that both are of one state. */
    private boolean isOwnedByInstitution(SentenceNames sentence, int i) {
        NameMention office = sentence.names().get(i);
        NameMention before = i > 0 ? sentence.names().get(i - 1) : null;
        return before != null
                && before.institution() != null
                && before.body() == null
                && office.from() - before.to() == OWNED
                && grammar.is(sentence.tokens(), before.to(), Particle.POSSESSIVE);
    }

    /** Whether a country stands where an owner stands: right behind the institution, behind of, or a capital behind in. */
    private boolean isBehind(Tokens tokens, NameMention noun, NameMention country) {
        int end = noun.to();
        while (end < country.from() && grammar.is(tokens, end, Particle.GRADE)) {
            end++;
        }
        if (country.from() == end) {
            return true;
        }
        if (isOwnName(tokens, end, country.from())) {
            return true;
        }
        boolean abroad = noun.institution().person()
                && InstitutionNoun.isAbroad(noun.institution().type());
        boolean seat = !abroad && country.isCountry(CountryName.Role.CAPITAL) && country.from() == end + 1;
        if (seat && grammar.is(tokens, end, Particle.TOWARDS)) {
            return true;
        }
        return grammar.is(tokens, end, Particle.OF)
                && country.from() - end <= NAMED
                && isTitleOf(tokens, end + 1, country.from());
    }

    /** Whether words in capitals, no title or everyday name among them, go on with the name of an institution. */
    private boolean isOwnName(Tokens tokens, int end, int country) {
        boolean capital = end > 0 && tokens.isCapitalized(end - 1) && country - end <= OWN_NAME;
        for (int at = end; capital && at < country; at++) {
            capital = tokens.isCapitalized(at) && !grammar.isNoName(tokens, at);
        }
        return capital;
    }

    /** Whether what stands before a country belongs to its name: the Federal Republic of. */
    private boolean isTitleOf(Tokens tokens, int from, int to) {
        for (int at = from; at < to; at++) {
            boolean part =
                    tokens.isCapitalized(at) || grammar.isCommonest(tokens, at) || grammar.is(tokens, at, Particle.OF);
            if (!part) {
                return false;
            }
        }
        return true;
    }

    /** Whether what stands between a country and an institution keeps them one noun phrase. */
    private boolean isOneNoun(SentenceNames sentence, int from, int to) {
        Tokens tokens = sentence.tokens();
        for (int at = from; at < to; at++) {
            boolean bridge = tokens.isWord(at)
                    && !sentence.speech().get().covers(at)
                    && !grammar.is(tokens, at, Particle.OWN)
                    && !grammar.is(tokens, at, Particle.BACKED)
                    && !grammar.is(tokens, at, Particle.TOWARDS)
                    && !grammar.is(tokens, at, Particle.OF)
                    && !grammar.is(tokens, at, Particle.AND)
                    && !grammar.is(tokens, at, Particle.CLAUSE);
            if (!bridge) {
                return false;
            }
        }
        return true;
    }
}
