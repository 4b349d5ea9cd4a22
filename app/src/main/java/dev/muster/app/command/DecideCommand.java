package dev.muster.app.command;

import dev.muster.app.decide.ClaimIndex;
import dev.muster.app.decide.DecisionLog;
import dev.muster.extraction.pack.Languages;
import dev.muster.extraction.pack.SharedData;
import dev.muster.schema.Actor;
import dev.muster.schema.Claim;
import dev.muster.schema.Connection;
import dev.muster.schema.Decision;
import dev.muster.schema.DecisionKind;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Quantity;
import dev.muster.streams.DecisionRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what analysts decide about claims and actors. */
@Command(
        name = "decide",
        description = {
            "Decide about what was read: accept or reject a claim, correct its figure, give it to another actor, take two actors for one.",
            "Nothing is deleted: the original reading stays beside it with who decided, when and why, and each decision can be undone."
        },
        sortOptions = false,
        subcommands = {DecideListCommand.class})
final class DecideCommand extends CommandGroup {
    @Command(name = "accept", description = "A claim stands as it was read, whatever was decided before.")
    int accept(
            @Parameters(paramLabel = "CLAIM", description = "Id of the claim, as page and API tell it.") String claim,
            @Mixin DecisionOptions options,
            @Mixin ConnectionOptions connection) {
        return about(claim, DecisionKind.ACCEPT, options, connection);
    }

    @Command(name = "reject", description = "A claim counts for nothing, however many articles carry it.")
    int reject(
            @Parameters(paramLabel = "CLAIM", description = "Id of the claim, as page and API tell it.") String claim,
            @Mixin DecisionOptions options,
            @Mixin ConnectionOptions connection) {
        return about(claim, DecisionKind.REJECT, options, connection);
    }

    private int about(String claim, DecisionKind kind, DecisionOptions options, ConnectionOptions connection) {
        Connection target = connection.reached();
        Claim known = claim(claim, ClaimIndex.read(target, Set.of(claim)));
        return write(target, options.decision(kind, known.getActor().getId()).setClaim(claim));
    }

    @Command(name = "correct", description = "The figure of a claim is another one.")
    int correct(
            @Parameters(paramLabel = "CLAIM", description = "Id of the claim, as page and API tell it.") String claim,
            @Parameters(paramLabel = "FIGURE", description = "The figure, such as 1300, or 1000-2000.") String figure,
            @Option(
                            names = "--hedge",
                            paramLabel = "NAME",
                            description = "One of ${COMPLETION-CANDIDATES}. Default: exact, or range for two bounds.")
                    Qualifier hedge,
            @Mixin DecisionOptions options,
            @Mixin ConnectionOptions connection) {
        Quantity corrected = FigureOption.read(figure, hedge);
        Connection target = connection.reached();
        Claim known = claim(claim, ClaimIndex.read(target, Set.of(claim)));
        return write(
                target,
                options.decision(DecisionKind.CORRECT, known.getActor().getId())
                        .setClaim(claim)
                        .setQuantity(Quantity.newBuilder(corrected)
                                .setUnit(known.getQuantity().getUnit())
                                .build()));
    }

    @Command(name = "reattribute", description = "Another actor makes a claim.")
    int reattribute(
            @Parameters(paramLabel = "CLAIM", description = "Id of the claim, as page and API tell it.") String claim,
            @Parameters(paramLabel = "ACTOR", description = "Id of the actor, such as us-dod.") String actor,
            @Option(names = "--name", paramLabel = "NAME", description = "Name of an actor that is not known yet.")
                    String name,
            @Mixin DecisionOptions options,
            @Mixin ConnectionOptions connection) {
        Connection target = connection.reached();
        ClaimIndex index = ClaimIndex.read(target, Set.of(claim, actor));
        Claim known = claim(claim, index);
        return write(
                target,
                options.decision(DecisionKind.REATTRIBUTE, known.getActor().getId())
                        .setClaim(claim)
                        .setTo(other(known.getActor().getId(), actor(actor, name, index))));
    }

    @Command(
            name = "merge-actors",
            description = "An actor is another one: all its claims, those to come too, are the other's.")
    int mergeActors(
            @Parameters(paramLabel = "ACTOR", description = "Id of the actor whose claims they are now.") String actor,
            @Parameters(paramLabel = "INTO", description = "Id of the actor whose claims they shall be.") String into,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            description = "Name of the other actor, where it is not known yet.")
                    String name,
            @Mixin DecisionOptions options,
            @Mixin ConnectionOptions connection) {
        Connection target = connection.reached();
        ClaimIndex index = ClaimIndex.read(target, Set.of(actor, into));
        Actor merged = actor(actor, null, index);
        return write(
                target,
                options.decision(DecisionKind.MERGE, merged.getId())
                        .setTo(other(merged.getId(), actor(into, name, index))));
    }

    @Command(name = "undo", description = "A decision counts no more. An undoing can be undone as well.")
    int undo(
            @Parameters(paramLabel = "DECISION", description = "Id of the decision; `muster decide list` tells it.")
                    String id,
            @Mixin DecisionOptions options,
            @Mixin ConnectionOptions connection) {
        Connection target = connection.reached();
        List<Decision> all = DecisionLog.at(target).decisions();
        Decision undone = all.stream()
                .filter(decision -> decision.getId().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        CommandException.notFound("there is no decision " + id + "\n`muster decide list` tells all"));
        return write(
                target, options.decision(DecisionKind.UNDO, undone.getActor()).setUndoes(id));
    }

    private Claim claim(String id, ClaimIndex index) {
        Claim claim = index.claim(id)
                .orElseThrow(() -> CommandException.notFound("there is no claim " + id + "\n"
                        + hint(
                                index.nearestClaim(id),
                                "page and API tell the ids: muster tail claims, or /api/v1/claims")));
        if (claim.getReplacedBy() != null) {
            spec.commandLine()
                    .getErr()
                    .println("muster: by an earlier decision it counts as " + claim.getReplacedBy()
                            + "; this one is about the reading as it was");
        }
        return claim;
    }

    private static Actor actor(String id, String name, ClaimIndex index) {
        SharedData register = Languages.fromClassPath().shared();
        Optional<Actor> known =
                index.actor(id, register).or(() -> Optional.ofNullable(name).map(told -> new Actor(id, told)));
        return known.orElseThrow(() -> CommandException.notFound("there is no actor " + id + "\n"
                + hint(index.nearestActor(id, register), "an actor that is not known yet needs a --name")));
    }

    private static String hint(Optional<String> nearest, String otherwise) {
        return nearest.map(near -> "did you mean " + near + "? Else " + otherwise)
                .orElse(otherwise);
    }

    private static Actor other(String actor, Actor other) {
        if (other.getId().equals(actor)) {
            throw CommandException.misused(actor + " cannot take the place of itself");
        }
        return other;
    }

    private int write(Connection target, Decision.Builder made) {
        Decision decision = DecisionOptions.made(made);
        DecisionRules.broken(decision).ifPresent(rule -> {
            throw CommandException.misused(rule + "\nit was not written: the streams would reject it");
        });
        DecisionLog.at(target).add(decision);
        spec.commandLine().getOut().println(decision.getId());
        return MusterCommand.OK;
    }
}
