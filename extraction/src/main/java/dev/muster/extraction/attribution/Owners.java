package dev.muster.extraction.attribution;

import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.SharedData;
import java.util.Collection;

/** Tells whose an institution is that is only told to be somebody's: his ministry, its commander. Not thread safe: it looks at who is remembered. */
final class Owners {
    /** A statement of theirs outweighs being named so many sentences later. */
    private static final int SPOKEN = 2;

    private static final String ARMY = "army";

    private final SharedData shared;
    private final ActorTypes types;
    private final Collection<Antecedent> antecedents;

    /**
     * A view of those who are remembered.
     *
     * @param antecedents who was named, the last first; grows while the article is read
     */
    Owners(SharedData shared, ActorTypes types, Collection<Antecedent> antecedents) {
        this.shared = shared;
        this.types = types;
        this.antecedents = antecedents;
    }

    /** Whoever spoke, or was named, last, of those who can have such an institution: a state, or an armed group its commander. */
    Antecedent of(Pointer pointer, int sentence, int at) {
        Antecedent best = null;
        int most = Integer.MIN_VALUE;
        for (Antecedent antecedent : antecedents) {
            boolean speaks = antecedent.spoke() && antecedent.sentence() == sentence;
            boolean left = antecedent.isAhead(sentence, at)
                    || (pointer.owner() == Anaphor.COUNTRY && antecedent.person() && !speaks);
            boolean subject = antecedent.sentence() == sentence && antecedent.opening();
            // Its military, behind a sentence that opens with a state: what it tells outweighs who spoke before it.
            boolean led =
                    pointer.owner() == Anaphor.OWNER && antecedent.sentence() == sentence - 1 && antecedent.opening();
            // Russia has 640,000 men, a Ukrainian officer said, and its minister wants more: the subject outweighs who
            // tells of it.
            boolean opens = subject && antecedent.state() && antecedent.from() <= 1;
            int score = antecedent.sentence() + (antecedent.spoke() || led || opens ? SPOKEN : 0) + (subject ? 1 : 0);
            if (canOwn(pointer, antecedent, subject) && !left && score > most) {
                best = antecedent;
                most = score;
            }
        }
        return best;
    }

    /** Whether they are of a state, an armed group that somebody commands, or a body that the sentence is about. */
    private boolean canOwn(Pointer pointer, Antecedent owner, boolean subject) {
        String id = owner.actor().id();
        if (subject && pointer.owner() == Anaphor.OWNER && !owner.person()) {
            return true;
        }
        boolean commander = pointer.owner() == Anaphor.OWNER
                && pointer.role() == Anaphor.PERSON
                && pointer.types().contains(ARMY);
        return types.country(id) != null || (commander && shared.group(id) != null);
    }
}
