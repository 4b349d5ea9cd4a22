package dev.muster.streams;

import dev.muster.schema.Actor;
import dev.muster.schema.Decision;
import dev.muster.schema.DecisionId;
import dev.muster.schema.Quantity;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a decision has to be like to count. */
public final class DecisionRules {
    /** Longest author or name, in UTF-16 code units. */
    static final int MAX_NAME = 256;

    /** Longest reason, in UTF-16 code units; it stands on every claim that the decision is about. */
    static final int MAX_REASON = 2_000;

    private DecisionRules() {}

    /**
     * What keeps a decision from counting: the streams reject it with these words.
     *
     * @return one sentence that names the rule; empty where the decision keeps all of them
     */
    public static Optional<String> broken(Decision decision) {
        try {
            check(decision.getId(), decision);
            return Optional.empty();
        } catch (PoisonException broken) {
            return Optional.of(broken.getMessage());
        }
    }

    /** @throws PoisonException where the decision breaks a rule; the message names the rule */
    static void check(String key, Decision decision) {
        require(
                key.equals(decision.getId()),
                "The record's key is " + key + ", its decision's id is " + decision.getId());
        checkText("actor", decision.getActor(), MAX_NAME);
        checkText("author", decision.getAuthor(), MAX_NAME);
        checkText("reason", decision.getReason(), MAX_REASON);
        checkTime(decision.getAt());
        checkSubject(decision);
        checkContent(decision);
        var id = DecisionId.of(decision);
        require(
                id.equals(decision.getId()),
                "The decision's id is " + decision.getId() + ", its content makes it " + id);
    }

    private static void checkTime(Instant at) {
        boolean isPossible = !at.isBefore(ArticleRules.EARLIEST) && at.isBefore(ArticleRules.LATEST);
        require(isPossible, "The decision says it was made at " + at + ", which cannot be");
    }

    private static void checkSubject(Decision decision) {
        switch (decision.getKind()) {
            case ACCEPT, REJECT, CORRECT, REATTRIBUTE -> {
                var claim = Objects.toString(decision.getClaim(), "");
                boolean isHis = claim.startsWith(decision.getActor() + ClaimId.SEPARATOR)
                        && ClaimId.actor(claim).equals(decision.getActor());
                require(isHis, "The decision is about claim '" + claim + "', which is none of " + decision.getActor());
            }
            case UNDO -> checkText("undone decision", decision.getUndoes(), 2 * MAX_NAME);
            case MERGE, OTHER ->
                require(decision.getClaim() == null, "A decision of its kind is about no single claim");
        }
    }

    private static void checkContent(Decision decision) {
        switch (decision.getKind()) {
            case CORRECT -> checkFigure(decision.getQuantity());
            case REATTRIBUTE, MERGE -> checkOther(decision.getActor(), decision.getTo());
            default -> {
                // Nothing more is needed.
            }
        }
    }

    private static void checkFigure(Quantity figure) {
        require(figure != null, "The decision corrects a figure and tells none");
        var numbers = Stream.of(figure.getLow(), figure.getBest(), figure.getHigh())
                .filter(Objects::nonNull)
                .toList();
        require(!numbers.isEmpty(), "The corrected figure has neither bound nor value");
        require(numbers.stream().allMatch(number -> number >= 0), "The corrected figure is below nothing");
        boolean isOrdered = numbers.equals(numbers.stream().sorted().toList());
        require(isOrdered, "The corrected figure's lower bound, value and upper bound do not rise");
    }

    private static void checkOther(String actor, Actor other) {
        require(other != null, "The decision does not tell which actor it is instead of " + actor);
        checkText("other actor", other.getId(), MAX_NAME);
        checkText("other actor's name", other.getName(), MAX_NAME);
        require(!other.getId().equals(actor), "The decision puts " + actor + " in the place of itself");
    }

    private static void checkText(String what, String text, int max) {
        int length = text == null ? 0 : text.length();
        require(length > 0 && !text.isBlank(), "The decision has no " + what);
        require(
                length <= max,
                "The decision's " + what + " has " + length + " characters, at most " + max + " are kept");
        require(
                text.chars().noneMatch(Character::isISOControl),
                "The decision's " + what + " holds a control character");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new PoisonException(message);
        }
    }
}
