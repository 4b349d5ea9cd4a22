package dev.muster.extraction.claim;

import dev.muster.extraction.figure.Quantity;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Unit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Whose the figures before counted. One for each article; not thread safe. */
final class ForceMemory {
    private static final Set<Measure> LOST = EnumSet.of(Measure.KILLED, Measure.WOUNDED, Measure.CASUALTIES);

    private final Map<Long, String> byNumber = new HashMap<>();
    private final Map<Unit, String> byUnit = new HashMap<>();
    private String launcher;
    private String loser;
    private ReadClaim last;
    private int lastSentence = -1;
    private boolean aside;
    private String topic;

    /** Notes a claim of the sentence. */
    void add(int sentence, ReadClaim claim) {
        String force = claim.force().country();
        Quantity quantity = claim.quantity();
        if (quantity.best() != null && !byNumber.containsKey(quantity.best())) {
            byNumber.put(quantity.best(), force);
        }
        if (force != null) {
            byUnit.put(quantity.unit(), force);
            launcher = claim.measure() == Measure.LAUNCHED ? force : launcher;
            boolean lost = quantity.unit() == Unit.PERSONS && LOST.contains(claim.measure());
            loser = lost ? force : loser;
        }
        aside = Whose.isOwnLoss(claim);
        topic = aside ? topic : force;
        last = claim;
        lastSentence = sentence;
    }

    /** Who fired what the article told last to be fired; null where it told nothing of the kind. */
    String launcher() {
        return launcher;
    }

    /**
     * What a later sentence goes on with: not the losses that somebody grants for their own, which stand aside of what is told.
     *
     * @param before the force that was spoken of right before; null where none was
     * @param repeated the measure of a figure whose noun is left out, which may be another count of the same; null of others
     */
    String goingOn(int sentence, String before, Measure repeated) {
        if (!aside || topic == null || before == null || sentence == lastSentence) {
            return before;
        }
        boolean other = repeated != null && repeated.isLoss() && last.measure() != repeated;
        return repeated == null || other ? topic : before;
    }

    /** Whether the figure before was told by the name right before it, and by no verb. */
    boolean isGapped() {
        return last != null && last.trace().contains("force:entry");
    }

    /** Whose people were told last to be killed or wounded; null where nobody's were. */
    String loser() {
        return loser;
    }

    /** Whose the last figure of that unit counted; null where none did. */
    String of(Unit unit) {
        return byUnit.get(unit);
    }

    /** Whether the number was told before. */
    boolean isTold(Long number) {
        return byNumber.containsKey(number);
    }

    /** Whose the number counted when it was told first; null where that is open, or it was not told. */
    String ofNumber(Long number) {
        return byNumber.get(number);
    }

    /** Whether the figure before counted people, as this one does, or things, as this one does. */
    boolean isAlike(boolean persons) {
        return last == null || (last.quantity().unit() == Unit.PERSONS) == persons;
    }

    /** Whether the figure before counted fighters, who are no soldiers. */
    boolean isOfFighters() {
        return last != null
                && (last.force().kind() == ForceKind.FIGHTERS || last.force().kind() == ForceKind.MERCENARIES);
    }

    /** Whether the figure before is told of all who take part in an exercise, whose share is open. */
    boolean isOpen(int sentence) {
        return last != null
                && last.force().country() == null
                && (last.measure() == Measure.TRAINING || sentence == lastSentence);
    }

    /** Whether the figure before is what a side told of its own: then who speaks next tells of theirs. */
    boolean isOfOwn(String state) {
        return last != null
                && last.force().country() != null
                && last.force().country().equals(state);
    }

    /** Who told the figure before. */
    String lastActor() {
        return last == null ? null : last.actor().id();
    }

    /** The sentence of the last claim; −1 before the first. */
    int lastSentence() {
        return lastSentence;
    }

    /** Whether the sentence holds a claim before. */
    boolean isIn(int sentence) {
        return sentence == lastSentence;
    }
}
