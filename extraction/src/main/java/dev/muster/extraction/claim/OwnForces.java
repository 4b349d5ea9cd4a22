package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.clause.Verb;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Unit;
import java.util.List;
import java.util.stream.IntStream;

/** Finds whom its, their and own stand for: its soldiers, tentaranya, dead in its own ranks. Thread safe. */
final class OwnForces {
    private static final int BESIDE = 3;

    private final List<Scene> scenes;
    private final SubjectReader subjects;

    OwnForces(List<Scene> scenes, SubjectReader subjects) {
        this.scenes = scenes;
        this.subjects = subjects;
    }

    /** Whose it is said to be by such a word; null where the text says nothing of the kind. */
    Whose read(ForceQuestion question) {
        if (isOwnSide(question) && question.speaker() != null) {
            return new Whose(question.speaker(), "force:own side");
        }
        if (question.speaker() != null && isOurs(question)) {
            return new Whose(question.speaker(), "force:own side");
        }
        if (isAdmitted(question)) {
            return new Whose(question.speaker(), "force:admitted");
        }
        String country = isOfCountry(question.scene(), question.counted()) ? country(question) : null;
        if (country != null) {
            return new Whose(country, "force:the country's");
        }
        boolean theirs = question.counted().by() == Counted.By.PART
                && question.is(Relation.OBJECT)
                && question.isInflicted()
                && !isOfItsOwn(question);
        if (theirs) {
            return null;
        }
        boolean owned = isOwned(question) || isOwnLoss(question);
        String owner = isOfItsOwn(question) ? side(question) : owned ? owner(question) : null;
        boolean other = question.isFighters() && OpposingForces.isState(owner);
        boolean groups = other && question.speaker() != null && !OpposingForces.isState(question.speaker());
        boolean state = question.isSoldiers()
                && question.is(Relation.SUBJECT)
                && subjects.isFighters(owner)
                && OpposingForces.isState(question.speaker());
        // Some 300 of its soldiers were killed, the rebels said: they are those whom the rebels fight.
        boolean enemies = question.isSoldiers()
                && question.told().isLoss()
                && subjects.isNamed(
                        question.scene(),
                        question.counted().to(),
                        question.scene().size())
                && subjects.isFighters(owner)
                && owner.equals(question.speaker());
        if (enemies) {
            return null;
        }
        String whose = groups || state ? question.speaker() : owner;
        return whose == null || (other && !groups) ? null : new Whose(whose, "force:its");
    }

    /** Whether the subject is a force that is called the speaker's own: his forces fired five missiles, its men killed 40. */
    static boolean isOwnBody(Scene scene, Clause clause, int before) {
        Verb verb = scene.clauses().verbBefore(clause, before);
        for (int at = clause.from(); verb != null && at < verb.from(); at++) {
            boolean own = isOwnWord(scene, at) && scene.clauses().isIn(at, clause);
            if (own && scene.particleEnd(at) < verb.from()) {
                int noun = verb.from() - 1;
                return scene.nounAt(noun) != null || scene.is(noun, Particle.FORCE) || scene.is(noun, Particle.BODY);
            }
        }
        return false;
    }

    /** Five of the country's soldiers, lima askar negara itu. */
    static boolean isOfCountry(Scene scene, Counted counted) {
        return isBeside(scene, counted, Particle.OF_COUNTRY);
    }

    /** 3,500 members of the group, anggota kelompok itu. */
    static boolean isOfGroup(Scene scene, Counted counted) {
        return isBeside(scene, counted, Particle.OF_GROUP);
    }

    /** Whether such words stand in the phrase, right behind it or right before it. */
    static boolean isBeside(Scene scene, Counted counted, Particle words) {
        if (!scene.has(words)) {
            return false;
        }
        for (int at = Math.max(0, counted.from() - BESIDE); at <= Math.min(counted.to(), scene.size() - 1); at++) {
            if (scene.is(at, words)) {
                return at >= counted.from() || scene.particleEnd(at) == counted.from();
            }
        }
        return false;
    }

    /** The state of who tells it, else the force spoken of before; null where neither is a state. */
    static String country(ForceQuestion question) {
        String told = question.spokenHere() && question.speaker() != null ? question.speaker() : question.before();
        return OpposingForces.isState(told) ? told : null;
    }

    /** Whether a word in the phrase says that they are those of others than who is quoted. */
    static boolean isOfOthers(Scene scene, Counted counted) {
        for (int at = counted.from(); at < counted.to(); at++) {
            if (scene.is(at, Particle.OWN) && SubjectReader.isOfOthers(scene, at)) {
                return true;
            }
        }
        return false;
    }

    /** Fifteen of ours: what stands for the noun says that they are those of who tells it. */
    private static boolean isOurs(ForceQuestion question) {
        int last = question.counted().to() - 1;
        return question.scene().is(last, Particle.FIRST_PERSON) && isOwnWord(question.scene(), last);
    }

    private static boolean isOwned(ForceQuestion question) {
        Scene scene = question.scene();
        Counted counted = question.counted();
        for (int at = counted.from(); at < counted.to(); at++) {
            Match<CountNoun> noun = !scene.tokens().hasStem(at) ? null : scene.nounAt(at);
            boolean people = noun != null && noun.value().unit() == Unit.PERSONS && scene.measureAt(at) == null;
            if (isOwnWord(scene, at) || (noun != null && (people || ForceNames.isStrong(noun)))) {
                return true;
            }
        }
        // By its own account 460: the account is its own, and not what it counts.
        return !question.isCue().test(counted.from() - 1) && isOwnedBefore(scene, counted);
    }

    /** Its last 300 soldiers from Ruritania: where they leave, and not where they come from. */
    static boolean isOwnBefore(Scene scene, Counted counted) {
        return IntStream.range(Math.max(0, counted.from() - BESIDE), counted.from())
                .anyMatch(at -> isOwnWord(scene, at));
    }

    private static boolean isOwnWord(Scene scene, int at) {
        return scene.is(at, Particle.OWN) && !SubjectReader.isOfOthers(scene, at);
    }

    private static boolean isOwnedBefore(Scene scene, Counted counted) {
        int figure = counted.from();
        boolean body = scene.is(figure - 1, Particle.OF) && scene.is(figure - 2, Particle.BODY);
        // Its contingent of 2,500, its AUSSOM contingent of 2,500.
        for (int at = (body ? figure - 2 : figure) - 1; at >= Math.max(0, counted.from() - BESIDE); at--) {
            if (isOwnWord(scene, at)) {
                return at == counted.from() - 1 || !scene.is(at, Particle.FIRST_PERSON);
            }
            if (!scene.tokens().isWord(at) || scene.isGrammar(at) || scene.measureAt(at) != null) {
                return false;
            }
        }
        return false;
    }

    /** Three of its own men, it added: own says that they are those of who tells it. */
    private static boolean isOwnNoun(Scene scene, Counted counted) {
        for (int at = Math.max(0, counted.from() - BESIDE); at < counted.to(); at++) {
            if (scene.is(at, Particle.OWN) && scene.particleEnd(at) > at + 1) {
                return true;
            }
        }
        int last = counted.to() - 1;
        return scene.is(counted.to(), Particle.OWN) && scene.tokens().hasStem(last) && scene.nounAt(last) != null;
    }

    /** Nine dead in its own ranks; on its own side nine fell. */
    private static boolean isOwnSide(ForceQuestion question) {
        Scene scene = question.scene();
        int to = question.counted().to();
        boolean behind =
                scene.measureAt(to) == null && (scene.is(to, RoleSet.LEADING)) && scene.is(to + 1, Particle.OWN);
        boolean first = (scene.is(0, Particle.TOWARDS) || scene.is(0, Particle.OWN)) && scene.is(2, Particle.OWN);
        return question.measure().measure().isLoss()
                && ((behind && (!isLost(question) || scene.particleEnd(to + 1) > to + 2)) || first);
    }

    /** Ruritania says that it killed 15; its neighbour has admitted five: a loss that somebody grants with no more words is their own. */
    private static boolean isAdmitted(ForceQuestion question) {
        int from = question.counted().from();
        boolean lost = question.counted().bare()
                || (question.isPersons() && question.measure().measure().isLoss());
        return lost
                && question.spokenHere()
                && question.speaker() != null
                && question.scene().is(from - 1, Particle.ADMITS);
    }

    /** Has lost 3,000 men in its fight: the verb has a subject whose they are. */
    private static boolean isLost(ForceQuestion question) {
        return question.is(Relation.OBJECT)
                && question.predicate().word().value().role() == MeasureWord.Role.LOST;
    }

    /** Gives its losses as 26 dead. */
    private static boolean isOwnLoss(ForceQuestion question) {
        Scene scene = question.scene();
        for (Match<MeasureWord> word : scene.measures()) {
            boolean loss = word.to() <= question.counted().from()
                    && word.value().measure().isLoss();
            int side =
                    scene.is(word.from() - 1, Particle.POSSESSIVE) && scene.is(word.from() - 2, Particle.SIDE) ? 2 : 0;
            int owner = word.from() - 1 - side;
            boolean own = loss && owner >= 0 && isOwnWord(scene, owner) && !isNamed(scene, owner);
            // A noun for one's own side is a subject: what it kills is not its own.
            own = own && scene.nounAt(word.from() - 1) == null && !isOfEnemy(scene, word.to(), question);
            boolean governs =
                    question.predicate() != null && question.predicate().word() == word;
            if (own && (governs || question.counted().from() - word.to() <= BESIDE)) {
                return true;
            }
        }
        return false;
    }

    /** Gives its dead as 23 and those of the other side as 200. */
    private static boolean isOfEnemy(Scene scene, int from, ForceQuestion question) {
        return scene.has(Particle.ENEMY)
                && IntStream.range(from, question.counted().from()).anyMatch(at -> scene.is(at, Particle.ENEMY));
    }

    /** India's own dead: a name tells whose they are. */
    private static boolean isNamed(Scene scene, int own) {
        boolean possessive = scene.is(own - 1, Particle.POSSESSIVE);
        return scene.nameAt(possessive ? own - 2 : own - 1) != null;
    }

    /** Got back two of its own: those of whoever does it, whatever is done. */
    private static boolean isOfItsOwn(ForceQuestion question) {
        Scene scene = question.scene();
        int to = question.counted().to();
        return question.counted().bare()
                && scene.is(to, Particle.OF)
                && isOwnWord(scene, to + 1)
                && scene.particleEnd(to + 1) > to + 2;
    }

    /** Whose clause it is: who stands first in it, whoever is named as an object since. */
    private String side(ForceQuestion question) {
        String first = subjects.first(
                question.scene(), question.clause(), question.counted().from());
        if (first != null || question.spokenHere()) {
            return first == null ? question.speaker() : first;
        }
        String subject = subjects.subject(
                question.scene(), question.clause(), question.counted().from(), question.isCue());
        return subject == null ? question.speaker() : subject;
    }

    private String owner(ForceQuestion question) {
        Scene scene = question.scene();
        int from = question.counted().from();
        boolean beside = scene.is(from - 1, Particle.AND) && question.spokenHere();
        if (beside && question.speaker() != null && isOwnNoun(scene, question.counted())) {
            return question.speaker();
        }
        String subject = subjects.subject(scene, question.clause(), from, question.isCue());
        boolean victim = subject != null && question.isInflicted() && question.is(Relation.OBJECT);
        String leading = subjects.leading(scene, from);
        if (victim && leading != null && !leading.equals(subject)) {
            return leading;
        }
        if (subject != null && !victim) {
            return subject;
        }
        boolean spoken = question.speaker() != null;
        if (spoken && question.isSpokenBefore()) {
            return question.speaker();
        }
        if (leading != null && !victim) {
            return leading;
        }
        if (spoken && question.spokenHere() && !victim && isOwnNoun(scene, question.counted())) {
            return question.speaker();
        }
        String topic = isOwnLoss(question) ? opening(scene.index() - 1) : null;
        if (topic != null) {
            return topic;
        }
        if (question.before() != null && question.counted().weak()) {
            return question.before();
        }
        String earlier = scene.index() == 0 ? null : leading(scene.index() - 1);
        return earlier != null ? earlier : spoken ? question.speaker() : question.before();
    }

    /** Ukraine has paid dearly too. The think tank puts its losses at …: the state that the sentence opens with; null where it opens with none. */
    private String opening(int index) {
        NameMention first = index < 0 ? null : scenes.get(index).nameAt(0);
        boolean state = first != null && first.isCountry(CountryName.Role.NAME);
        return state && leading(index) != null ? first.country().code() : null;
    }

    /** Whom the sentence speaks of first. */
    private String leading(int index) {
        Scene scene = scenes.get(index);
        return subjects.leading(scene, scene.size());
    }
}
