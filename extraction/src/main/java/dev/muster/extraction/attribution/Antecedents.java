package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.BackReference;
import dev.muster.extraction.pack.Particle;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Tells whom the names and pointing words of one sentence mean, and teaches the discourse what it learns. Not thread safe. */
final class Antecedents {
    private static final Set<String> ARMY = Set.of("army");
    private static final Set<String> AIR_FORCE = Set.of("air-force");

    /** The rule that takes somebody with a rank for one of an army. */
    private static final String RANKED = "entity:officer";

    private final Syntax sentence;
    private final List<Reference> named;
    private final Discourse discourse;
    private final ReferenceReader references;
    private final UntoldStates untold;

    Antecedents(Syntax sentence, List<Reference> named, Discourse discourse, ReferenceReader references) {
        this.sentence = sentence;
        this.named = named;
        this.discourse = discourse;
        this.references = references;
        this.untold = new UntoldStates(sentence, discourse, references);
    }

    /** Whether the sentence names anybody whom {@link #meet} may remember. */
    static boolean mayMeet(Syntax sentence) {
        for (ActorMention actor : sentence.facts().actors()) {
            if (actor.form() == Form.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    /** Remembers the unknown people beside whose names an office is told: they may speak later. */
    void meet() {
        for (Reference each : named) {
            if (each.is(Form.UNKNOWN) && Offices.office(sentence, named, each) != null) {
                discourse.met(of(each));
            }
        }
    }

    /** Remembers that the words speak. */
    void heard(Reference speaker) {
        Antecedent antecedent = of(speaker);
        if (antecedent != null) {
            heard(speaker, antecedent);
        }
    }

    /** Remembers that the words speak, and whom they mean. */
    void heard(Reference speaker, Antecedent meant) {
        discourse.heard(meant.speaking(sentence.index(), speaker.from()));
    }

    /** Remembers that somebody speaks of whom only common nouns tell, from the token on. */
    void heardUnnamed(int from) {
        discourse.heard(Antecedent.unnamed(sentence, from));
    }

    /** Whoever spoke last before the token, or else the person named last; null where there is nobody. */
    Antecedent last(int before, String source) {
        Pointer anybody = new Pointer(Anaphor.PERSON, Set.of(), null, null, true, source);
        Antecedent topic = discourse.topic(sentence.index());
        Antecedent spoke = topic != null ? topic : discourse.lastSpeaker();
        return spoke != null ? spoke : discourse.meantBy(anybody, sentence.index(), before);
    }

    /** Whether whoever spoke last speaks for a state. */
    boolean isStateSpeaking() {
        return discourse.isStateSpeaking();
    }

    /** Whom the words mean; null where nobody fits. */
    Antecedent of(Reference speaker) {
        if (speaker.pointer() != null) {
            return meantBy(speaker);
        }
        Antecedent told = isToldBefore(speaker) ? lastOfCountry(speaker) : null;
        return told != null ? told : introduced(speaker, Antecedent.of(sentence, speaker, joined(speaker)));
    }

    /** An office with its holder's name: the defence minister, Umerov. */
    private Antecedent held(Reference office, Antecedent holds) {
        Reference holder = holds.person() ? Offices.holder(sentence, named, office) : null;
        if (holder == null || holder.isPerson()) {
            return holds;
        }
        Antecedent person = Antecedent.of(sentence, holder, holds.jointly());
        return Offices.isFormer(sentence, office) ? person : person.holding(holds);
    }

    /** An unknown person, for whom the office beside the name speaks: Ndikumana, the army's spokesman. */
    private Antecedent introduced(Reference speaker, Antecedent person) {
        if (speaker.is(Form.INSTITUTION)) {
            return held(speaker, person);
        }
        Antecedent told = ownerOfOfficer(speaker);
        boolean open = isRanked(speaker) || speaker.is(Form.UNKNOWN);
        Antecedent owner =
                told == null && open ? (isRanked(speaker) ? ownerBeside(speaker) : ownerBehind(speaker)) : told;
        if (owner != null) {
            return person.holding(owner);
        }
        if (!speaker.is(Form.UNKNOWN)) {
            return person;
        }
        Reference office = Offices.office(sentence, named, speaker);
        if (office != null && Offices.isFormer(sentence, office)) {
            return person;
        }
        Antecedent known = discourse.introducedAs(person.speaker());
        Antecedent holder = office != null
                ? untold.ofPeople(
                        office.pointer(),
                        office.from(),
                        discourse.meantBy(office.pointer().certain(), sentence.index(), office.from()))
                : known == null ? untoldOrJustTold(speaker) : known;
        if (holder == null) {
            return person;
        }
        Antecedent introduced = person.holding(holder);
        discourse.introduce(introduced);
        return introduced;
    }

    /** The force has 300 soldiers, its commander, General X, said: an officer of whom only the rank is told is the body's before; null for others. */
    private Antecedent ownerOfOfficer(Reference officer) {
        boolean ranked = isRanked(officer) && OwnedSpeaker.isOwn(sentence, Offices.titled(sentence, officer.from()));
        Reference last = null;
        for (Reference each : ranked ? named : List.<Reference>of()) {
            last = each.is(Form.BODY) && each.to() <= officer.from() && !sentence.isLed(each.from()) ? each : last;
        }
        return last == null ? null : Antecedent.of(sentence, last, List.of());
    }

    /** Whether nothing but a rank tells whose army the person is of. */
    private static boolean isRanked(Reference officer) {
        return officer.is(Form.MEMBER) && officer.named().source().equals(RANKED);
    }

    /** Its defence minister said …. Bryde added …: whose name follows in the sentence behind an office that spoke holds that office. */
    private Antecedent untoldOrJustTold(Reference person) {
        Antecedent untold = untold(person);
        boolean opens = person.from() == 0
                || sentence.isMark(person.from() - 1, ",;:”\"")
                || sentence.is(person.from() - 1, Particle.SAYS);
        boolean bare = opens && !sentence.isMark(person.to(), ",(");
        return untold == null && bare ? discourse.officeJustHeard(sentence.index()) : untold;
    }

    /** For whom somebody speaks of whom only a rank is told, or that the body told before has them: its director, X. */
    private Antecedent untold(Reference person) {
        int title = Offices.titled(sentence, person.from());
        Antecedent owner = OwnedSpeaker.isOwn(sentence, title) || OwnedSpeaker.isOwnBehind(sentence, person.to())
                ? discourse.meantBy(OwnedSpeaker.BEFORE, sentence.index(), 0)
                : Offices.isSpokesperson(sentence, title, person.from()) ? spokenFor(person) : ownerBeside(person);
        return owner == null && Offices.isRanked(sentence, person) ? army(person) : owner;
    }

    /** For whom somebody speaks who is only told to be a spokesman: the body that the sentence is about, or that was told before. */
    private Antecedent spokenFor(Reference person) {
        return named.stream()
                .filter(each -> each.is(Form.BODY) || each.is(Form.INSTITUTION))
                .filter(each -> each.to() <= person.from() && !each.isPerson() && !sentence.isLed(each.from()))
                .findFirst()
                .map(this::of)
                .orElseGet(() -> discourse.meantBy(OwnedSpeaker.BEFORE, sentence.index(), 0));
    }

    /** General X, the ministry's deputy chief of staff: for whom an office behind the name speaks; null where none stands there. */
    private Antecedent ownerBehind(Reference person) {
        Reference owner = ApposedOwners.behind(sentence, named, person);
        return owner == null ? null : of(owner);
    }

    /** The mission's spokesman, X: the body told before whose own the person is said to be; null where there is none. */
    private Antecedent ownerBeside(Reference person) {
        for (Reference each : named) {
            boolean body = each.pointer() != null && each.pointer().role() == Anaphor.BODY;
            if (body && isOwnerBeside(each, person)) {
                return discourse.meantBy(each.pointer(), sentence.index(), each.from());
            }
        }
        return ownerBehind(person);
    }

    /** The mission's spokesman, X; direktur lembaga itu, X. */
    private boolean isOwnerBeside(Reference body, Reference person) {
        int title = Offices.titled(sentence, person.from());
        boolean office = body.from() > 0
                && sentence.tokens().isWord(body.from() - 1)
                && !sentence.isLed(body.from())
                && sentence.isMark(body.to(), ",")
                && title == body.to() + 1;
        return office
                || (title == body.to() && !sentence.is(body.from(), Particle.DEFINITE))
                || (sentence.is(body.to(), Particle.POSSESSIVE)
                        && Offices.isBeside(sentence, body.to() + 1, person.from()));
    }

    /** The army that an officer speaks for of whom no more is told than the rank; null where the article names no state. */
    private Antecedent army(Reference officer) {
        boolean told = sentence.facts().names().stream()
                .anyMatch(name -> name.country() != null && name.to() <= officer.from());
        String origin = told ? null : discourse.namedOrigin();
        Anaphor owner = origin == null ? Anaphor.COUNTRY : null;
        boolean flies = sentence.hasAny(Offices.titled(sentence, officer.from()), officer.from(), Particle.AIR_RANK);
        Pointer rank = new Pointer(Anaphor.PERSON, flies ? AIR_FORCE : ARMY, owner, origin, true, "attribution:rank");
        return discourse.meantBy(rank, sentence.index(), officer.from());
    }

    /** Somebody who spoke before, or else whom such words last named. */
    private Antecedent meantBy(Reference speaker) {
        boolean office = speaker.pointer().isInstitution() && speaker.pointer().role() == Anaphor.PERSON;
        Reference holder = office ? Offices.holder(sentence, named, speaker) : null;
        if (holder != null && isRanked(holder) && speaker.pointer().owner() != null) {
            Antecedent owned = discourse.meantBy(speaker.pointer(), sentence.index(), speaker.from());
            Antecedent person = Antecedent.of(sentence, holder, List.of());
            return owned == null ? person : person.holding(owned);
        }
        if (holder != null) {
            return introduced(holder, Antecedent.of(sentence, holder, List.of()));
        }
        Reference subject = speaker.pointer().role() == Anaphor.IT ? subjectOf(speaker.from()) : personBefore(speaker);
        if (subject != null) {
            return introduced(subject, Antecedent.of(sentence, subject, List.of()));
        }
        Antecedent meant = discourse.meantBy(untold.ofActing(speaker), sentence.index(), speaker.from());
        boolean told = speaker.pointer().owner() != null || speaker.pointer().country() != null;
        boolean sure = meant != null && (meant.spoke() || told);
        return sure || speaker.named() == null
                ? untold.ofPeople(speaker.pointer(), speaker.from(), meant)
                : Antecedent.of(sentence, speaker, List.of());
    }

    /** The group fights on: it says that …; the body that the sentence opens with, where the word stands behind a mark or a word for and. */
    private Reference subjectOf(int it) {
        boolean joined = sentence.isMark(it - 1, ":;–—") || sentence.is(it - 1, Particle.AND);
        return named.stream()
                .filter(each -> joined && each.is(Form.BODY) && !each.isPerson())
                .filter(each ->
                        each.to() < it && (each.from() == 0 || (each.from() == 1 && sentence.is(0, Particle.DEFINITE))))
                .findFirst()
                .orElse(null);
    }

    /** The president last did so in May, when he spoke of 300: whom the sentence names before a word that joins the pronoun; null where it names nobody. */
    private Reference personBefore(Reference he) {
        boolean pronoun = he.isPronoun() && he.pointer().role() == Anaphor.PERSON;
        Reference last = null;
        for (Reference each :
                pronoun && sentence.is(he.from() - 1, Particle.SUBORDINATE) ? named : List.<Reference>of()) {
            last = each.isPerson() && each.to() <= he.from() && !sentence.isLed(each.from()) ? each : last;
        }
        return last;
    }

    /** A state with a word that points back, versi Kyiv itu: whoever spoke for it. */
    private boolean isToldBefore(Reference speaker) {
        Match<BackReference> match = references.at(sentence, speaker.to());
        return speaker.is(Form.COUNTRY) && match != null && match.value().role() == Anaphor.CONTINUES;
    }

    private Antecedent lastOfCountry(Reference speaker) {
        return sentence.facts().names().stream()
                .filter(name -> name.from() >= speaker.from() && name.to() <= speaker.to() && name.country() != null)
                .map(name -> discourse.lastSpeakerOf(name.country().code()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<Actor> joined(Reference speaker) {
        List<Reference> others = JointSpeakers.of(sentence, named, speaker);
        return others.isEmpty()
                ? List.of()
                : others.stream().map(each -> each.named().actor()).toList();
    }

    /** Where the first of those begins who make the statement together. */
    int firstJoined(Reference speaker) {
        int first = speaker.from();
        for (Reference each : JointSpeakers.of(sentence, named, speaker)) {
            first = Math.min(first, each.from());
        }
        return first;
    }
}
