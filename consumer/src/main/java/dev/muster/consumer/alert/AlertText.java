package dev.muster.consumer.alert;

import dev.muster.consumer.table.KnownClaim;
import dev.muster.consumer.view.Words;
import dev.muster.schema.Stance;

/** Puts an event into a sentence. */
final class AlertText {
    private static final String SEPARATOR = " · ";

    private AlertText() {}

    static String of(Event event) {
        Told said = event.said();
        Told against = event.against();
        String subject = SEPARATOR + subject(said.claim()) + SEPARATOR + "stated on " + said.statedOn();
        return switch (event.kind()) {
            case FIRST_FIGURE -> "First figure by " + name(said) + ": " + figure(said) + subject;
            case FIRST_DENIAL -> "First denial by " + name(said) + ": " + what(said) + subject;
            case CHANGE -> name(said) + ": " + figure(said) + before(against) + subject;
            case THRESHOLD ->
                name(said) + ": " + figure(said) + (against == null ? ", the first figure" : before(against)) + subject;
            case STANCE_FLIP ->
                name(said) + " now " + what(said) + subject + "; on " + against.statedOn() + " it " + what(against);
            case RETRACTION -> "No article carries it any more: " + name(said) + " " + what(said) + subject;
            case CONFLICT ->
                name(said) + " " + what(said) + ", " + name(against) + " " + what(against) + subject + " and "
                        + against.statedOn();
            case OTHER -> name(said) + " " + what(said) + subject;
        };
    }

    private static String before(Told before) {
        return " after " + figure(before);
    }

    private static String name(Told told) {
        return told.claim().actor().name();
    }

    private static String figure(Told told) {
        return Words.figure(told.figure());
    }

    private static String what(Told told) {
        return verb(told.stance()) + " " + (told.figure().middle() == null ? "it" : figure(told));
    }

    private static String verb(Stance stance) {
        return switch (stance) {
            case ASSERTED -> "says";
            case DENIED -> "denies";
            case UNCONFIRMED -> "cannot confirm";
        };
    }

    private static String subject(KnownClaim claim) {
        return Words.counted(claim.force(), claim.figure())
                + SEPARATOR
                + Words.constant(claim.measure())
                + SEPARATOR
                + Words.place(claim.place());
    }
}
