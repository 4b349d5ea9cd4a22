package dev.muster.extraction.attribution;

import dev.muster.extraction.date.DateMention;
import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.pack.Particle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells whose turn a sentence belongs to in an article that is the transcript of a talk: GEN. X: …; Q: … For one article; immutable. */
final class Turns {
    /** A talk has at least so many turns. */
    private static final int FEWEST = 3;

    /** The name before the colon that opens a turn is no longer than so many tokens. */
    private static final int LABEL = 7;

    /** The sentence that opens the turn of each; −1 outside a talk. */
    private final int[] opening;

    private final List<Syntax> sentences;
    private final Actor host;
    private final LocalDate day;

    Turns(List<Syntax> sentences) {
        this.sentences = sentences;
        List<Integer> labels = labels(sentences);
        boolean talk = labels.size() >= FEWEST;
        this.opening = new int[sentences.size()];
        int turn = -1;
        int next = 0;
        for (int at = 0; at < opening.length; at++) {
            boolean opens = talk && next < labels.size() && labels.get(next) == at;
            turn = opens ? at : turn;
            next += opens ? 1 : 0;
            opening[at] = turn;
        }
        this.host = talk ? host(sentences.subList(0, labels.get(0))) : null;
        this.day = talk ? day(sentences.subList(0, labels.get(0))) : null;
    }

    /** The day of the talk, as what stands before its first turn tells it; null where it does not, and for a sentence outside a talk. */
    LocalDate day(int sentence) {
        return opening[sentence] < 0 ? null : day;
    }

    private static LocalDate day(List<Syntax> before) {
        return before.stream()
                .flatMap(sentence -> sentence.facts().dates().stream())
                .filter(DateMention::isDay)
                .map(DateMention::last)
                .findFirst()
                .orElse(null);
    }

    /** The sentence that opens the turn; −1 outside a talk. */
    int opening(int sentence) {
        return opening[sentence];
    }

    /** For whom the turn is spoken: who its label names, or the body that gives the talk, for which whoever is not known speaks; null for a turn of somebody who asks, and where nothing tells it. */
    Actor host(int turn) {
        Syntax words = sentences.get(turn);
        int colon = colon(words);
        for (int at = 0; at < colon; at++) {
            if (words.is(at, Particle.ASKER)) {
                return null;
            }
        }
        return words.facts().actors().stream()
                .filter(actor -> actor.to() <= colon && actor.form() != Form.UNKNOWN)
                .map(ActorMention::actor)
                .findFirst()
                .orElse(host);
    }

    /** The first body that is named before the first turn: Pentagon press briefing; null where none is. */
    private static Actor host(List<Syntax> before) {
        return before.stream()
                .flatMap(sentence -> sentence.facts().actors().stream())
                .filter(actor -> actor.form() != Form.COUNTRY && actor.form() != Form.UNKNOWN)
                .map(ActorMention::actor)
                .findFirst()
                .orElse(null);
    }

    private static List<Integer> labels(List<Syntax> sentences) {
        List<String> told = sentences.stream().map(Turns::label).toList();
        if (told.stream().filter(label -> !label.isEmpty()).count() < FEWEST) {
            return List.of();
        }
        Map<String, Integer> counts = new HashMap<>();
        told.forEach(label -> counts.merge(label, 1, Integer::sum));
        List<Integer> labels = new ArrayList<>();
        for (int at = 0; at < sentences.size(); at++) {
            String label = told.get(at);
            boolean opens = at == 0
                    || sentences.get(at - 1).paragraph() != sentences.get(at).paragraph();
            boolean named = isCapital(label) || counts.get(label) > 1;
            if (opens
                    && !label.isEmpty()
                    && named
                    && !sentences.get(at).facts().sentence().isListItem()) {
                labels.add(at);
            }
        }
        return labels;
    }

    private static boolean isCapital(String label) {
        return label.chars().noneMatch(Character::isLowerCase);
    }

    /** The words with capitals before a colon that open the sentence; empty where none do. */
    private static String label(Syntax sentence) {
        int colon = colon(sentence);
        if (colon == 0) {
            return "";
        }
        StringBuilder label = new StringBuilder();
        for (int at = 0; at < colon; at++) {
            boolean part = sentence.tokens().isCapitalized(at) || sentence.isMark(at, ".");
            if (!part) {
                return "";
            }
            label.append(sentence.tokens().text(at)).append(' ');
        }
        return label.toString();
    }

    /** Where the colon stands behind the first words of the sentence; 0 where none does. */
    private static int colon(Syntax sentence) {
        for (int at = 1; at < Math.min(LABEL, sentence.size()); at++) {
            if (sentence.tokens().isMark(at, ':')) {
                return at;
            }
        }
        return 0;
    }
}
