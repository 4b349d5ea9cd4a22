package dev.muster.app.command;

import dev.muster.app.decide.ClaimIndex;
import dev.muster.app.decide.DecisionLog;
import dev.muster.app.tail.AvroJson;
import dev.muster.schema.Connection;
import dev.muster.schema.Decision;
import dev.muster.schema.DecisionKind;
import dev.muster.schema.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what analysts decided. */
@Command(
        name = "list",
        description = {
            "List the decisions in the order of their times, those that were undone too.",
            "One that meets nothing is about a claim that no article holds, or that newer rules read otherwise."
        },
        sortOptions = false)
final class DecideListCommand implements Callable<Integer> {
    @Mixin
    private ListOptions output;

    @Option(names = "--claim", paramLabel = "ID", description = "Only those about this claim.")
    private String claim;

    @Option(names = "--actor", paramLabel = "ID", description = "Only those about this actor or a claim of it.")
    private String actor;

    @Option(names = "--unmet", description = "Only those that meet nothing.")
    private boolean unmet;

    @Mixin
    private ConnectionOptions connection;

    @Override
    public Integer call() {
        Connection target = connection.reached();
        List<Decision> all = DecisionLog.at(target).decisions();
        ClaimIndex index = ClaimIndex.read(target, Set.of());
        Listing listing = output.listing("ID", "AT", "AUTHOR", "DECISION", "ABOUT", "COUNTS", "REASON");
        List<Decision> chosen = all.stream()
                .filter(decision -> claim == null || claim.equals(decision.getClaim()))
                .filter(decision -> actor == null || actor.equals(decision.getActor()))
                .filter(decision -> !unmet || !meets(decision, index))
                .toList();
        Set<String> undone = undone(all);
        chosen.forEach(decision -> listing.add(
                AvroJson.of(decision),
                decision.getId(),
                decision.getAt().toString(),
                decision.getAuthor(),
                what(decision),
                decision.getClaim() == null ? decision.getActor() : decision.getClaim(),
                counts(decision, undone, index),
                decision.getReason()));
        output.print(listing);
        boolean isFiltered = claim != null || actor != null;
        return chosen.isEmpty() && isFiltered ? MusterCommand.NOT_FOUND : MusterCommand.OK;
    }

    private static String counts(Decision decision, Set<String> undone, ClaimIndex index) {
        if (undone.contains(decision.getId())) {
            return "undone";
        }
        return meets(decision, index) ? "yes" : "meets nothing";
    }

    private static boolean meets(Decision decision, ClaimIndex index) {
        return switch (decision.getKind()) {
            case MERGE -> index.hasClaimsOf(decision.getActor());
            case UNDO, OTHER -> true;
            default -> index.holds(decision.getClaim());
        };
    }

    /** Ids of those that another one undoes that counts itself. */
    private static Set<String> undone(List<Decision> all) {
        return all.stream()
                .filter(decision -> isUndone(decision, all))
                .map(Decision::getId)
                .collect(Collectors.toSet());
    }

    private static boolean isUndone(Decision decision, List<Decision> all) {
        return all.stream()
                .filter(other -> decision.getId().equals(other.getUndoes()))
                .anyMatch(other -> !isUndone(other, all));
    }

    private static String what(Decision decision) {
        String kind = decision.getKind().name().toLowerCase(Locale.ROOT);
        if (decision.getKind() == DecisionKind.UNDO) {
            return kind + " " + decision.getUndoes();
        }
        if (decision.getTo() != null) {
            return kind + " to " + decision.getTo().getId();
        }
        return decision.getQuantity() == null ? kind : kind + " to " + figure(decision.getQuantity());
    }

    private static String figure(Quantity figure) {
        String number = figure.getBest() == null
                ? figure.getLow() + "-" + figure.getHigh()
                : figure.getBest().toString();
        String hedge = figure.getQualifier().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return number + " (" + hedge + ")";
    }
}
