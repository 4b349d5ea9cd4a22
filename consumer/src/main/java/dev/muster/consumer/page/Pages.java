package dev.muster.consumer.page;

import dev.muster.consumer.table.SqlTable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;

/** The pages for people. Thread safe. */
public final class Pages {
    private static final String HTML = "text/html; charset=utf-8";

    private final Ledger ledger;
    private final Supplier<FeedBoardView> feeds;
    private final About about;
    private final Clock clock;

    /**
     * @param table what to show
     * @param feeds asked for the feeds that producers follow
     * @param about what to tell of the program
     * @param clock tells today, for the age of statements
     */
    public Pages(SqlTable table, Supplier<FeedBoardView> feeds, About about, Clock clock) {
        this.ledger = new Ledger(table, about.rules());
        this.feeds = feeds;
        this.about = about;
        this.clock = clock;
    }

    /** Adds the addresses of the pages. */
    public void addTo(RoutesConfig routes) {
        routes.get("/", this::latest);
        routes.get(Section.OVER_TIME.path(), this::overTime);
        routes.get(
                Section.DISAGREEMENT.path(),
                context -> answer(
                        context,
                        DisagreementPage.PARAMETERS,
                        (request, known) -> new DisagreementPage(ledger, about).render(request, known)));
        routes.get(
                Section.STANCES.path(),
                context -> answer(
                        context,
                        Set.of(),
                        (request, known) -> new StancesPage(ledger, about).render(request, known, ledger.position())));
        routes.get(
                "/actors/{id}",
                context -> answer(
                        context,
                        Set.of(),
                        (request, known) -> new ActorPage(ledger, about)
                                .render(context.pathParam("id"), request, known, ledger.position())));
        routes.get(
                "/claims/<id>",
                context -> answer(
                        context,
                        Set.of(),
                        (request, known) -> new ClaimPage(ledger, about)
                                .render(context.pathParam("id"), request, known, ledger.position())));
        routes.get(
                Section.FEEDS.path(),
                context -> answer(
                        context,
                        Set.of(),
                        (request, known) -> FeedsPage.render(request, known, ledger.position(), feeds.get(), about)));
        routes.get(
                Section.QUALITY.path(),
                context -> answer(
                        context,
                        Set.of(),
                        (request, known) -> QualityPage.render(request, known, ledger.position(), about)));
        routes.get(
                "/rejected",
                context -> answer(
                        context, Set.of(), (request, known) -> RejectedPage.render(request, known, ledger, about)));
        routes.get("/assets/{name}", Assets::serve);
    }

    private void latest(Context context) {
        answer(
                context,
                Choice.PARAMETERS,
                (request, known) -> new LatestPage(ledger, about).render(Choice.of(request, known)));
    }

    private void overTime(Context context) {
        answer(
                context,
                OverTimePage.PARAMETERS,
                (request, known) -> new OverTimePage(ledger, about).render(request, known));
    }

    private void answer(Context context, Set<String> parameters, Page page) {
        Request request = Request.of(context, parameters);
        Known known = Known.of(request, LocalDate.now(clock));
        context.contentType(HTML).result(page.render(request, known));
    }

    @FunctionalInterface
    private interface Page {
        String render(Request request, Known known);
    }
}
