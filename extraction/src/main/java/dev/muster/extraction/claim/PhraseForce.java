package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds whose a figure is by its own phrase and what stands right around it. One for each article. */
final class PhraseForce {
    /** What is told of those who leave a country, and not where they come from. */
    private static final Set<Measure> MOVED = EnumSet.of(Measure.WITHDRAWN, Measure.RELEASED, Measure.SUPPLIED);

    /** What is told of those who go home. */
    private static final Set<Measure> HOMEWARD = EnumSet.of(Measure.WITHDRAWN, Measure.RELEASED);

    private final ForceNames names;
    private final SubjectReader subjects;
    private final OpposingForces opponents;
    private final UnnamedForces unnamed;
    private final ForceFocus focus;
    private final ForceMemory memory;
    private final OwnForces owned;
    private final ListedForces listed;
    private final SizedForces sizes;
    private final PhraseOwners phrases;
    private final EachSide each;

    PhraseForce(
            List<Scene> scenes,
            ForceNames names,
            SubjectReader subjects,
            OpposingForces opponents,
            UnnamedForces unnamed,
            ForceFocus focus,
            ForceMemory memory,
            EachSide each) {
        this.names = names;
        this.subjects = subjects;
        this.opponents = opponents;
        this.unnamed = unnamed;
        this.focus = focus;
        this.memory = memory;
        this.owned = new OwnForces(scenes, subjects);
        this.listed = new ListedForces(names);
        this.sizes = new SizedForces(names);
        this.phrases = new PhraseOwners(names);
        this.each = each;
    }

    /** The country or group; null where neither the phrase nor what stands around it tells it. */
    Whose read(ForceQuestion question) {
        Whose named = byName(question);
        Whose called = named == null ? byWhatTheyAreCalled(question) : named;
        Whose listed = called == null ? byList(question) : called;
        if (listed != null) {
            return listed;
        }
        boolean others = question.speaker() != null && OwnForces.isOfOthers(question.scene(), question.counted());
        return others ? theirs(question) : owned.read(question);
    }

    /** By a name in the phrase or beside it, or where they come from. */
    private Whose byName(ForceQuestion question) {
        Scene scene = question.scene();
        Counted counted = question.counted();
        List<String> sides = each.of(scene, counted.from());
        if (!sides.isEmpty()) {
            return new Whose(sides.get(0), JointForces.EACH_SIDE);
        }
        boolean exercise = JointForces.isOfExercise(scene, counted.from())
                && names.beside(scene, counted.from(), counted.to(), question.isCue()) == null;
        if ((exercise || JointForces.isTold(scene, counted)) && !OwnForces.isOfCountry(scene, counted)) {
            return joint(question);
        }
        Whose mission = unnamed.owner(question);
        if (mission != null) {
            return mission;
        }
        String apart = counted.by() == Counted.By.PART ? apart(scene, counted.from()) : null;
        if (apart != null) {
            return Whose.of(apart, "beside");
        }
        String owner = whose(scene, counted.from());
        if (owner != null) {
            return Whose.of(owner, "whose");
        }
        boolean left = scene.is(counted.to(), Particle.FROM)
                && (question.told() == Measure.WITHDRAWN || OwnForces.isOwnBefore(scene, counted));
        String beside = left
                ? names.inside(scene, counted.from(), counted.to())
                : names.beside(scene, counted.from(), counted.to(), question.isCue());
        if (beside != null) {
            return Whose.of(beside, "beside");
        }
        Whose apposed =
                OwnForces.isBeside(scene, counted, Particle.ENEMY) ? enemy(question) : phrases.read(scene, counted);
        if (apposed != null) {
            return apposed;
        }
        String home = question.isPersons() ? homecoming(question) : null;
        if (home != null) {
            return Whose.of(home, "home");
        }
        String origin = question.isPersons() || counted.bare() ? origin(question) : null;
        return Whose.of(origin, "origin");
    }

    /** A part of those told before; government soldiers, the army that somebody left, the group's. */
    private Whose byWhatTheyAreCalled(ForceQuestion question) {
        Scene scene = question.scene();
        Counted counted = question.counted();
        if (isTally(scene, counted) && memory.isIn(scene.index()) && question.before() != null) {
            return Whose.of(question.before(), "whole");
        }
        if (counted.by() == Counted.By.PART && memory.isIn(scene.index()) && question.before() != null) {
            return Whose.of(question.before(), "whole");
        }
        if (names.isGovernment(scene, counted.from(), counted.to())) {
            return Whose.of(focus.government(question.speaker()), "government");
        }
        NameMention army = Defection.army(scene, question.measure());
        if (army != null && names.subject(scene, army) != null) {
            return Whose.of(names.subject(scene, army), "army left");
        }
        String group = OwnForces.isOfGroup(scene, counted) ? group(question) : null;
        return Whose.of(group, "the group's");
    }

    /** By what stands beside it in a list, a comparison or a size. */
    private Whose byList(ForceQuestion question) {
        Scene scene = question.scene();
        Counted counted = question.counted();
        String among = listed.among(scene, counted.from());
        if (among != null) {
            return Whose.of(among, "among");
        }
        String numbered = listed.numbered(scene, counted);
        if (ListedForces.JOINT.equals(numbered)) {
            return new Whose(null, "force:joint");
        }
        if (numbered != null) {
            return Whose.of(numbered, "number's owner");
        }
        String whole = counted.bare() ? ListedForces.ofWhole(scene, counted) : null;
        if (whole != null) {
            return Whose.of(whole, "number's owner");
        }
        String people = counted.bare() || counted.weak() ? listed.predicated(scene, counted.to()) : null;
        String shared = people != null ? people : listed.shared(scene, counted.to());
        if (shared != null) {
            return Whose.of(shared, "beside");
        }
        String sized = sizes.sized(scene, counted.from());
        String body = sizes.ofBody(scene, counted.from());
        String with = sizes.with(scene, counted.from());
        if (sized != null || body != null || with != null) {
            return Whose.of(sized != null ? sized : body != null ? body : with, "sized");
        }
        String launcher = question.isPersons() ? null : sizes.launcher(scene, counted.to());
        if (launcher != null) {
            return Whose.of(launcher, "launched by");
        }
        String compared = counted.bare() ? listed.compared(scene, counted.from(), counted.to()) : null;
        if (compared != null) {
            return Whose.of(compared, "compared");
        }
        String gapped = counted.bare() || counted.by() == Counted.By.BODY ? listed.gapped(scene, counted.from()) : null;
        if (gapped != null) {
            return Whose.of(gapped, "entry");
        }
        String from = ListedForces.opening(scene, counted.from());
        if (from != null) {
            return Whose.of(from, "origin");
        }
        return Whose.of(listed.entry(scene, counted.from(), question.isCue()), "entry");
    }

    /** Ruritania, whose 300 soldiers hunt the rebels: the name that the word right before the figure stands for; null where none does. */
    private String whose(Scene scene, int from) {
        int whose = from - 1;
        if (!scene.is(whose, Particle.RELATIVE) || !scene.is(whose, Particle.OWN)) {
            return null;
        }
        int end = scene.tokens().isMark(whose - 1, ',') ? whose - 2 : whose - 1;
        NameMention name = end < 0 ? null : scene.nameAt(end);
        return name == null ? null : names.subject(scene, name);
    }

    /** The attackers were of the Ruritanian army, 200 of them: the name right before the comma; null where none is. */
    private String apart(Scene scene, int from) {
        boolean comma = from > 1 && scene.tokens().isMark(from - 1, ',');
        NameMention name = comma ? scene.nameAt(from - 2) : null;
        boolean people = name != null && (name.isCountry(CountryName.Role.PEOPLE) || names.isFighters(name.body()));
        return people ? names.subject(scene, name) : null;
    }

    /** Four more soldiers died, bringing to 13 the number killed since the rebels came: of those whom the sentence tells. */
    private static boolean isTally(Scene scene, Counted counted) {
        Figure figure = scene.figureFrom(counted.from());
        int behind = figure == null ? counted.to() : figure.to();
        return scene.is(scene.is(behind, Particle.DEFINITE) ? behind + 1 : behind, Particle.NUMBER_OF);
    }

    /** Enemy soldiers: those whom the subject fights, or who tells of them; null where neither is known. */
    private Whose enemy(ForceQuestion question) {
        String subject = subjects.subject(
                question.scene(), question.clause(), question.counted().from(), question.isCue());
        String side = subject == null ? question.speaker() : subject;
        return side == null ? null : Whose.of(opponents.of(question, side), "enemy of the side");
    }

    /** 300 soldiers came back to Ruritania: the state that people are said to return to; null where nothing says so. */
    private static String homecoming(ForceQuestion question) {
        Scene scene = question.scene();
        Match<MeasureWord> word =
                question.predicate() == null ? null : question.predicate().word();
        boolean returns = word != null && HOMEWARD.contains(word.value().measure());
        int to = returns ? word.to() : scene.size();
        boolean leads =
                scene.is(to, Particle.TOWARDS) && (to > question.counted().to());
        NameMention name = leads ? scene.nameAt(scene.is(to + 1, Particle.DEFINITE) ? to + 2 : to + 1) : null;
        return name != null && name.isCountry(CountryName.Role.NAME)
                ? name.country().code()
                : null;
    }

    /** Where they are said to come from, unless they left it or were supplied by it. */
    private String origin(ForceQuestion question) {
        Counted counted = question.counted();
        if (MOVED.contains(question.told())) {
            return null;
        }
        String country = ListedForces.origin(question.scene(), counted.to(), counted.bare());
        return country != null ? country : listed.army(question.scene(), counted.to(), counted.bare());
    }

    /** The group spoken of right before, that of who tells it, else the article's. */
    private String group(ForceQuestion question) {
        if (names.isFighters(question.before())) {
            return question.before();
        }
        return names.isFighters(question.speaker()) ? question.speaker() : focus.group();
    }

    /** Whose they are whom somebody who is quoted calls theirs. */
    private Whose theirs(ForceQuestion question) {
        boolean told = question.before() != null && !question.before().equals(question.speaker());
        return Whose.of(told ? question.before() : opponents.of(question, question.speaker()), "theirs");
    }

    /** A body of many states has soldiers from many; else each has its own. */
    private Whose joint(ForceQuestion question) {
        String body = names.many(question.scene(), question.counted().to());
        return new Whose(body, body == null ? "force:joint" : "force:body");
    }
}
