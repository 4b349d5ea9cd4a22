package dev.muster.consumer.page;

import dev.muster.consumer.table.Disagreement.Kind;
import dev.muster.consumer.table.Dispute;
import dev.muster.consumer.view.Address;
import dev.muster.consumer.view.Words;
import dev.muster.schema.Stance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where statements do not go together, and how: by kind, subject for subject. */
final class DisagreementPage {
    static final Set<String> PARAMETERS = Set.of("kind");

    private static final int MOST_PAIRS = 300;

    private final Ledger ledger;
    private final About about;

    DisagreementPage(Ledger ledger, About about) {
        this.ledger = ledger;
        this.about = about;
    }

    String render(Request request, Known known) {
        Kind chosen = request.choice("kind", Kind.CONTRADICTED);
        Map<Kind, Map<Subject, List<Dispute>>> all = byKind(ledger.disputes(known));
        Html html = Layout.page("Disagreement", Section.DISAGREEMENT, request.address(), known, ledger.position());
        html.element("h1", "Disagreement");
        html.element(
                "p",
                "Statements that cannot both hold, or that one took the place of. Only figures of the same force, measure and"
                        + " place speak against each other, and only where they were said at about the same time.",
                "class",
                "lead");
        kinds(html, request, chosen, all);
        html.open("section", "id", "disputes", "aria-label", title(chosen), "data-swap", "");
        html.element("p", meaning(chosen), "class", "hint");
        Map<Subject, List<Dispute>> disputes = all.getOrDefault(chosen, Map.of());
        if (disputes.isEmpty()) {
            html.element("p", "None.", "class", "empty");
        }
        int left = MOST_PAIRS;
        for (Map.Entry<Subject, List<Dispute>> subject : disputes.entrySet()) {
            left -= subject(html, request, subject.getKey(), subject.getValue(), left);
        }
        if (left <= 0) {
            html.element("p", "Only the first " + MOST_PAIRS + " are shown.", "class", "hint");
        }
        return Layout.end(html.close(), about);
    }

    private static Map<Kind, Map<Subject, List<Dispute>>> byKind(Map<Subject, List<Dispute>> disputes) {
        Map<Kind, Map<Subject, List<Dispute>>> kinds = new EnumMap<>(Kind.class);
        disputes.forEach((subject, found) ->
                found.forEach(dispute -> kinds.computeIfAbsent(dispute.kind(), kind -> new LinkedHashMap<>())
                        .computeIfAbsent(subject, each -> new ArrayList<>())
                        .add(dispute)));
        return kinds;
    }

    private static void kinds(Html html, Request request, Kind chosen, Map<Kind, Map<Subject, List<Dispute>>> all) {
        html.open("nav", "class", "tabs", "aria-label", "Kinds of disagreement", "id", "kinds", "data-swap", "")
                .open("ul");
        for (Kind kind : List.of(Kind.CONTRADICTED, Kind.SELF_CONTRADICTING, Kind.REVISED, Kind.NOT_COMPARABLE)) {
            int count = all.getOrDefault(kind, Map.of()).values().stream()
                    .mapToInt(List::size)
                    .sum();
            html.open("li")
                    .open(
                            "a",
                            "href",
                            request.address()
                                    .with("kind", kind == Kind.CONTRADICTED ? null : Request.name(kind))
                                    .toString(),
                            "aria-current",
                            kind == chosen ? "true" : null,
                            "data-go",
                            "");
            html.text(title(kind) + " ").element("span", Words.number(count), "class", "count");
            html.close(2);
        }
        html.close(2);
    }

    static String title(Kind kind) {
        return switch (kind) {
            case CONTRADICTED -> "Contradicted by another";
            case SELF_CONTRADICTING -> "Self-contradicting";
            case REVISED -> "Revised by its source";
            case NOT_COMPARABLE -> "Not comparable";
        };
    }

    private static String meaning(Kind kind) {
        return switch (kind) {
            case CONTRADICTED ->
                "Two actors put forward figures that no number satisfies both of, said at most a month apart; or one denies"
                        + " what the other says. “About” may miss by a tenth.";
            case SELF_CONTRADICTING ->
                "An actor gave, on one day or about one period, two figures that do not agree; or said and denied one figure.";
            case REVISED ->
                "An actor gave another figure on a later day, or its article took the earlier one back. The later one counts.";
            case NOT_COMPARABLE ->
                "The numbers differ, but so does the time: neither speaks against the other. Not flagged anywhere.";
        };
    }

    private static int subject(Html html, Request request, Subject subject, List<Dispute> disputes, int most) {
        if (most <= 0) {
            return 0;
        }
        html.open("h2")
                .open(
                        "a",
                        "class",
                        "quiet",
                        "href",
                        subject.address(request.address()).toString());
        html.isolated(subject.counted()).text(", " + Words.constant(subject.measure()) + ", ");
        html.isolated(Words.place(subject.place())).close(2);
        html.open("ul", "class", "disputes");
        disputes.stream().limit(most).forEach(dispute -> dispute(html, dispute, false));
        html.close();
        return disputes.size();
    }

    /** A line for a disagreement; with its kind where not all around it are of the same. */
    static void dispute(Html html, Dispute dispute, boolean withKind) {
        html.open("li");
        side(html, dispute.one());
        html.element("span", between(dispute), "class", "between");
        side(html, dispute.other());
        if (withKind) {
            boolean flagged = dispute.kind().isFlagged();
            html.element("span", title(dispute.kind()), "class", flagged ? "pill" : "state new");
        }
        html.close();
    }

    private static String between(Dispute dispute) {
        return switch (dispute.kind()) {
            case CONTRADICTED -> dispute.other().stance() == Stance.DENIED ? "denied by" : "against";
            case SELF_CONTRADICTING -> "and also";
            case REVISED -> dispute.one().isWithdrawn() ? "taken back; now" : "then";
            case NOT_COMPARABLE -> "at another time";
        };
    }

    private static void side(Html html, Dispute.Side side) {
        html.open("span", "class", "side");
        html.element(
                "a",
                Figures.text(side.figure()),
                "href",
                Address.claim(side.claim()).toString(),
                "class",
                "figure");
        html.open("span", "class", "under").isolated(side.actor().name());
        html.text(" " + Stances.verb(side.stance()) + ", " + Known.inWords(side.day()));
        html.close(2);
    }
}
