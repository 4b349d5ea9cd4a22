package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.BackReference;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Tokenizer;
import dev.muster.extraction.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds who a sentence names or points back to. Immutable and thread safe. */
final class ReferenceReader {
    private final Lexicon<BackReference> anaphora;
    private final PeoplesBodies peoples;
    private final OpenInstitutions institutions;
    private final ModifiedNouns modified;
    private final FigureWords figures;
    private final StatesPeople statesPeople;
    private final StruckStates struck;

    ReferenceReader(LanguagePack pack, Tokenizer tokenizer) {
        this.anaphora = Lexicon.of(pack, Table.ANAPHORA, tokenizer);
        this.peoples = new PeoplesBodies(anaphora);
        this.modified = new ModifiedNouns(pack);
        this.institutions = new OpenInstitutions(this);
        this.figures = new FigureWords(pack, this);
        this.statesPeople = new StatesPeople(pack);
        this.struck = new StruckStates(pack);
    }

    /** The UN-backed mission: words that end at the token and point back by a noun which others part from its article; null where none do. */
    Reference modified(Syntax sentence, int end) {
        return modified.endingAt(sentence, end);
    }

    /** The words that point back at the token; null where none begin there. */
    Match<BackReference> at(Syntax sentence, int token) {
        boolean inside = token >= 0 && token < sentence.size();
        Match<BackReference> match = inside ? anaphora.matchAt(sentence.tokens(), token) : null;
        return match == null || isAcronym(sentence, token) ? null : match;
    }

    /** Whether the word is an acronym in brackets, and no pronoun that is spelled as it is: (DIA). */
    private static boolean isAcronym(Syntax sentence, int token) {
        boolean bracketed = sentence.isMark(token - 1, "(") && sentence.tokens().length(token) > 1;
        String text = bracketed ? sentence.tokens().text(token) : "";
        return bracketed && text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** The words that point back to figures and statements. */
    FigureWords figures() {
        return figures;
    }

    /** Whose soldiers sentences speak of. */
    StatesPeople statesPeople() {
        return statesPeople;
    }

    /** Which states the weapons of others hit. */
    StruckStates struck() {
        return struck;
    }

    /** What kinds of bodies of no state the nouns between the tokens mean, {@code group}, {@code private}; empty where none stands there. */
    Set<String> kindsOfBody(Syntax sentence, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            Set<String> kinds = modified.kinds(sentence.tokens(), at);
            if (ActorTypes.isOfNoState(kinds)) {
                return kinds;
            }
        }
        return Set.of();
    }

    /** Whether a noun for an armed group stands between the tokens: rebels, militants. */
    boolean speaksOfGroup(Syntax sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (modified.isGroup(sentence.tokens().norm(at))) {
                return true;
            }
        }
        return false;
    }

    /** Names and words that point back, from left to right, none overlapping another. */
    List<Reference> read(Syntax sentence) {
        boolean[] taken = new boolean[sentence.size()];
        List<Reference> found = new ArrayList<>();
        List<ActorMention> actors = sentence.facts().actors();
        for (ActorMention actor : longestFirst(actors)) {
            if (!isStateLeftOut(sentence, actor) && !isPointing(sentence, actor)) {
                add(found, Reference.of(actor), taken);
            }
        }
        pointing(sentence, found, taken);
        found.replaceAll(each -> remembered(actors, each));
        found.sort(Comparator.comparingInt(Reference::from));
        return found;
    }

    private static List<ActorMention> longestFirst(List<ActorMention> actors) {
        if (actors.size() <= 1) {
            return actors;
        }
        List<ActorMention> sorted = new ArrayList<>(actors);
        sorted.sort(Comparator.comparingInt(actor -> actor.from() - actor.to()));
        return sorted;
    }

    /** The NGO, LSM itu, the experts: initials or another common noun beside its article, and no name. */
    private boolean isPointing(Syntax sentence, ActorMention actor) {
        boolean common = actor.form() == Form.BODY && !sentence.tokens().isCapitalized(actor.from());
        // The UN's experts are the UN's.
        return (common && sentence.is(actor.from() - 1, Particle.POSSESSIVE))
                || (common || actor.form() == Form.UNKNOWN)
                        && (isInside(actor, at(sentence, actor.from() - 1))
                                || isInside(actor, at(sentence, actor.from())));
    }

    private static boolean isInside(ActorMention actor, Match<BackReference> words) {
        boolean longer = words != null && (words.from() < actor.from() || words.to() > actor.to());
        return longer && speaks(words.value()) && actor.to() <= words.to();
    }

    /** Words that point back, with whom such words last named. */
    private static Reference remembered(List<ActorMention> actors, Reference pointing) {
        for (ActorMention actor : actors) {
            boolean inside = pointing.from() <= actor.from() && actor.to() <= pointing.to();
            if (pointing.pointer() != null && inside && actor.form() != Form.UNKNOWN) {
                return new Reference(pointing.from(), pointing.to(), actor, pointing.pointer());
            }
        }
        return pointing;
    }

    private void pointing(Syntax sentence, List<Reference> found, boolean[] taken) {
        Tokens tokens = sentence.tokens();
        long bit = anaphora.bit();
        for (int at = tokens.nextOpening(bit, 0); at < tokens.size(); at = tokens.nextOpening(bit, at + 1)) {
            Match<BackReference> match = taken[at] ? null : at(sentence, at);
            if (match != null && speaks(match.value()) && !isCutOff(sentence, match) && !isOfNamed(sentence, match)) {
                add(found, pointing(sentence, match), taken);
            }
        }
        for (NameMention name : sentence.facts().names()) {
            Reference ofPeople = name.country() == null ? null : peoples.body(sentence, name);
            if (ofPeople != null) {
                add(found, ofPeople, taken);
            }
            Reference institution = name.institution() == null || OwnedOffices.isOfOther(sentence, found, name)
                    ? null
                    : institutions.read(sentence, name);
            if (institution != null) {
                add(found, institution, taken);
            }
        }
    }

    /** Kementerian Pertahanan, the Ministry of Defence: the interior ministry spokesman: the word that would point back by itself is part of an institution's name. */
    private static boolean isCutOff(Syntax sentence, Match<BackReference> match) {
        NameMention last = sentence.facts().nameAt(match.to() - 1);
        NameMention first = sentence.facts().nameAt(match.from());
        boolean begun = first != null && first.institution() != null && first.from() < match.from();
        return begun || (last != null && last.institution() != null && last.to() > match.to());
    }

    /** A spokesman for the army, seorang juru bicara kementerian: somebody new, of whom what follows tells more. */
    private static boolean isOfNamed(Syntax sentence, Match<BackReference> match) {
        int to = match.to();
        boolean named = sentence.facts().nameAt(to) != null
                || (to < sentence.size() && sentence.tokens().isCapitalized(to));
        // The report of the General Staff: whose it is speaks.
        if (match.value().types().isEmpty() && match.value().role() == Anaphor.BODY && sentence.is(to, Particle.OF)) {
            return isNamed(sentence, to + 1) || isNamed(sentence, to + 2);
        }
        return sentence.is(match.from(), Particle.INDEFINITE) && (named || sentence.is(to, RoleSet.LEADING));
    }

    /** Whether a state, or an institution or body, is named from the token on. */
    private static boolean isNamed(Syntax sentence, int at) {
        NameMention name = sentence.facts().nameAt(at);
        return name != null
                && name.from() == at
                && (name.institution() != null || name.body() != null || name.country() != null);
    }

    /** An institution noun whose state was only remembered: it is read as words that point back. */
    private static boolean isStateLeftOut(Syntax sentence, ActorMention actor) {
        return actor.form() == Form.INSTITUTION && !namesState(sentence, actor);
    }

    private static boolean namesState(Syntax sentence, ActorMention actor) {
        for (NameMention name : sentence.facts().names()) {
            boolean inside = actor.from() <= name.from() && name.to() <= actor.to();
            if (inside && (name.country() != null || name.site() != null)) {
                return true;
            }
        }
        return false;
    }

    private static Reference pointing(Syntax sentence, Match<BackReference> match) {
        boolean office = match.value().types().size() == 1;
        NameMention behind = office ? StateBeside.behind(sentence, match.to()) : null;
        boolean state = office
                && behind == null
                && !ActorTypes.isOfNoState(match.value().types());
        NameMention country = state ? StateBeside.opening(sentence, match.from()) : behind;
        String code = country == null ? null : StateBeside.code(country);
        Pointer pointer = new Pointer(match.value().role(), match.value().types(), null, code, true, match.source());
        return new Reference(match.from(), match.to(), null, pointer);
    }

    private static boolean speaks(BackReference word) {
        return switch (word.role()) {
            case PERSON, BODY, IT, SPEAKERS -> true;
            case COUNTRY, OWNER, DEFINITE, FIGURE, STATEMENT, CONTINUES -> false;
        };
    }

    private static void add(List<Reference> found, Reference reference, boolean[] taken) {
        for (int at = reference.from(); at < reference.to(); at++) {
            if (taken[at]) {
                return;
            }
        }
        for (int at = reference.from(); at < reference.to(); at++) {
            taken[at] = true;
        }
        found.add(reference);
    }
}
