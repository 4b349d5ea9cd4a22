package dev.muster.extraction.claim;

import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.clause.Verb;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Unit;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which force a paragraph has come to speak of where no figure of it has told one yet: Ruritania sent soldiers last year. Some 300 have died. One
 * for each article.
 */
final class LocalForce {
    /** What is done with one's own soldiers. */
    private static final Set<Measure> SENDING =
            EnumSet.of(Measure.DEPLOYED, Measure.REINFORCED, Measure.WITHDRAWN, Measure.EN_ROUTE, Measure.RECRUITED);

    private final List<Scene> scenes;
    private final ForceNames names;
    private final SubjectReader subjects;
    private final ForceMemory memory;
    private final Doers doers;

    /** The sentences of which it is known whom they speak of, and whom. */
    private final BitSet known = new BitSet();

    private final String[] forces;

    LocalForce(List<Scene> scenes, ForceNames names, SubjectReader subjects, ForceMemory memory) {
        this.memory = memory;
        this.doers = new Doers(names);
        this.scenes = scenes;
        this.forces = new String[scenes.size()];
        this.names = names;
        this.subjects = subjects;
    }

    /**
     * The force that the sentences of the paragraph before speak of, the nearest first, behind the last that made a claim; null where they
     * speak of none.
     */
    String before(Scene scene) {
        int told = memory.lastSentence();
        for (int at = scene.index() - 1; at > told && isSameParagraph(scene, at); at--) {
            String force = spokenOf(at);
            if (OpposingForces.isState(force) || names.isFighters(force)) {
                return force;
            }
        }
        return null;
    }

    /** Whom the sentence before speaks of first, in the same paragraph: whom it and they stand for; null where it names no force, or counts one. */
    String leading(Scene scene) {
        int before = scene.index() - 1;
        if (before < 0 || before == memory.lastSentence() || !isSameParagraph(scene, before)) {
            return null;
        }
        String leading = subjects.leading(scenes.get(before), scenes.get(before).size());
        return leading != null ? leading : spoken(scenes.get(before));
    }

    /** The force that is the subject of the sentence before, in the same paragraph: what it and its stand for; null where that is none. */
    String subjectBefore(Scene scene) {
        int at = scene.index() - 1;
        if (at < 0 || !isSameParagraph(scene, at)) {
            return null;
        }
        Scene before = scenes.get(at);
        Clause first = before.clauses().at(0);
        Verb verb = before.clauses().verbBehind(first, first.from());
        return verb == null ? null : subjects.leading(before, verb.from());
    }

    /** The Ruritanian president said that more would go: the state of whom the sentence names first. */
    private String spoken(Scene scene) {
        return scene.facts().actors().stream()
                .map(actor -> names.warring(actor.actor().id()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private boolean isSameParagraph(Scene scene, int at) {
        return at >= 0
                && scenes.get(at).facts().sentence().paragraph()
                        == scene.facts().sentence().paragraph();
    }

    /** Whom the sentence speaks of, which each figure behind it asks for. */
    private String spokenOf(int sentence) {
        if (!known.get(sentence)) {
            forces[sentence] = of(scenes.get(sentence));
            known.set(sentence);
        }
        return forces[sentence];
    }

    private String of(Scene scene) {
        for (Match<CountNoun> noun : scene.nouns()) {
            boolean people = ForceNames.isStrong(noun) && noun.value().unit() == Unit.PERSONS && !isLed(scene, noun);
            String force = people ? scene.force(names, noun) : null;
            force = force == null && people ? sender(scene, noun) : force;
            if (force != null) {
                return force;
            }
        }
        String moved = mover(scene);
        if (moved != null) {
            return moved;
        }
        boolean fights = !scene.isReporting() && (scene.has(Particle.FORCE) || isOfGroup(scene));
        return fights ? subjects.leading(scene, scene.size()) : null;
    }

    /** The Ruritanian withdrawal, Ruritania's deployment: whose soldiers a noun for what they do tells; null where none does. */
    private String mover(Scene scene) {
        for (Match<MeasureWord> word : scene.measures()) {
            boolean moves = word.value().role() == MeasureWord.Role.NOUN
                    && SENDING.contains(word.value().measure());
            String force = moves ? names.before(scene, word.from()) : null;
            if (force != null) {
                return force;
            }
        }
        return null;
    }

    /** They had come into contact with Ruritanian troops: these are not whom the sentence speaks of. */
    private static boolean isLed(Scene scene, Match<CountNoun> noun) {
        NameMention name = noun.from() == 0 ? null : scene.nameAt(noun.from() - 1);
        int start = name == null ? noun.from() : name.from();
        return SubjectReader.isLed(scene, scene.is(start - 1, Particle.DEFINITE) ? start - 1 : start);
    }

    private boolean isOfGroup(Scene scene) {
        return scene.facts().names().stream().anyMatch(name -> names.isFighters(name.body()));
    }

    /** Who is said to send or to have soldiers whom nobody else is: Ruritania denies that it has soldiers there. */
    private String sender(Scene scene, Match<CountNoun> noun) {
        Clause clause = scene.clauses().at(noun.from());
        Verb verb = scene.clauses().verbBefore(clause, noun.from());
        String accused = verb == null ? null : doers.whoIsSaidTo(scene, verb.from());
        if (accused != null) {
            return accused;
        }
        boolean acts = verb != null && (scene.is(verb.to() - 1, Particle.HAVE) || isSending(scene, verb));
        if (!acts) {
            return null;
        }
        String subject = subjects.subject(scene, clause, noun.from(), token -> false);
        return subject != null ? subject : subjects.leading(scene, noun.from());
    }

    private static boolean isSending(Scene scene, Verb verb) {
        for (int at = verb.from(); at < verb.to(); at++) {
            Match<MeasureWord> word = scene.measureAt(at);
            boolean gathers = word != null && word.value().measure() == Measure.PRESENT;
            if (gathers || (word != null && SENDING.contains(word.value().measure()))) {
                return true;
            }
        }
        return false;
    }
}
