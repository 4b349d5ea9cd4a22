package dev.muster.consumer.alert;

import dev.muster.consumer.alert.Occurrences.Occurrence;
import dev.muster.consumer.table.BatchListener;
import dev.muster.consumer.table.ClaimChange;
import dev.muster.consumer.table.KnownClaims;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires rules on what a batch of claims has changed, in the transaction that writes it: an alert and its deliveries are kept if and only if
 * the claims are.
 *
 * <p>Nothing here depends on the order in which claims come. What a rule fires on is a function of all claims in the table and of the
 * times at which their articles were fetched; fired is what of it has not been fired before and is news: fetched since the rule began, and
 * not long before the latest fetch that was seen. So a table that fills itself again fires nothing twice.
 */
public final class AlertEngine implements BatchListener {
    /** How much later than others a claim may come and still be told: a part of the pipeline that was down over a long weekend. */
    static final Duration LATENESS = Duration.ofDays(7);

    /** How many claims on which the rules could not be tried are tried again with a batch: fewer than a batch brings. */
    static final int AGAIN = 100;

    private static final Logger LOG = LoggerFactory.getLogger(AlertEngine.class);
    private static final String SAVEPOINT = "muster_alerts";

    private final List<Rule> rules;
    private final AlertWriter writer;
    private final InstantSource clock;
    private final long startedAt;

    /**
     * An engine.
     *
     * @param writer makes what is told
     * @param clock tells when rules begin; they begin now
     */
    AlertEngine(Collection<Rule> rules, AlertWriter writer, InstantSource clock) {
        this.rules = List.copyOf(rules);
        this.writer = writer;
        this.clock = clock;
        this.startedAt = clock.millis();
    }

    @Override
    public void opened(Handle handle) {
        new AlertStore(handle).keepRules(rules, startedAt);
    }

    @Override
    public void written(Handle handle, List<ClaimChange> changes) {
        if (!rules.isEmpty()) {
            AlertStore store = new AlertStore(handle);
            List<String> ids = changes.stream().map(ClaimChange::id).distinct().toList();
            List<String> again = new ArrayList<>(store.untried(AGAIN));
            again.removeAll(ids);
            attempt(handle, ids);
            if (!again.isEmpty()) {
                attempt(handle, again);
            }
        }
    }

    /**
     * Tries the rules on claims. Where that fails, on either half of them, down to those that are at fault: they are noted, in the same
     * transaction, and tried again with the batches to come.
     */
    private void attempt(Handle handle, List<String> claims) {
        AlertStore store = new AlertStore(handle);
        handle.savepoint(SAVEPOINT);
        try {
            new Round(handle).run(claims);
            handle.releaseSavepoint(SAVEPOINT);
            store.tried(claims);
        } catch (RuntimeException e) {
            handle.rollbackToSavepoint(SAVEPOINT); // throws where the database is away: then all is tried again
            if (claims.size() > 1) {
                int half = claims.size() / 2;
                attempt(handle, claims.subList(0, half));
                attempt(handle, claims.subList(half, claims.size()));
            } else {
                claims.forEach(claim -> store.keepUntried(claim, e.toString(), clock.millis()));
                LOG.error("The rules could not be tried on claim {}; the table goes on without", claims, e);
            }
        }
    }

    /** The rules over one batch. */
    private final class Round {
        private final AlertStore store;
        private final KnownClaims claims;
        private final Occurrences occurrences;
        private final Map<String, Long> begins;
        private final long mark;
        private final long now = clock.millis();

        Round(Handle handle) {
            store = new AlertStore(handle);
            claims = new KnownClaims(handle);
            occurrences = new Occurrences(handle);
            begins = store.begins();
            mark = store.mark();
        }

        void run(List<String> ids) {
            long latest = claims.latest(ids);
            List<Rule> concerned =
                    rules.stream().filter(rule -> latest >= begin(rule)).toList();
            if (!concerned.isEmpty()) {
                fire(occurrences.about(concerned, claims.subjects(ids)));
                concerned.forEach(rule -> fireFirst(rule, ids));
            }
            long seen = Math.min(latest, now); // a fetch from the future makes none late that comes today
            if (seen > mark) {
                store.mark(seen);
            }
        }

        /** The first fetch that is news to a rule. */
        private long begin(Rule rule) {
            return Math.max(
                    begun(begins.getOrDefault(rule.name(), startedAt)), Math.min(mark, now) - LATENESS.toMillis());
        }

        /** When a rule that begins later than now began, by a clock that was ahead, nobody knows: it takes what may be late. */
        private long begun(long begins) {
            return begins > now ? now - LATENESS.toMillis() : begins;
        }

        private boolean isNews(Occurrence found) {
            return found.event().knownAt() >= begin(found.rule());
        }

        private void fire(List<Occurrence> found) {
            List<Occurrence> news = new ArrayList<>(found.stream()
                    .filter(this::isNews)
                    .sorted(Comparator.comparing(one -> one.event().knownAt()))
                    .toList());
            Set<String> fired =
                    new HashSet<>(store.fired(news.stream().map(Occurrence::id).toList()));
            for (Occurrence one : news) {
                if (fired.add(one.id())) {
                    tell(one);
                }
            }
        }

        private void tell(Occurrence one) {
            store.add(writer.alert(claims, one.rule(), one.event()), one.rule(), one.event());
        }

        private void fireFirst(Rule rule, List<String> ids) {
            if (rule.trigger() instanceof Trigger.First first) {
                for (String actor : claims.actors(ids, first.stance())) {
                    String id = rule.idOfFirst(actor);
                    if (store.fired(List.of(id)).isEmpty()) {
                        occurrences.first(rule, first.stance(), actor).ifPresent(this::fireOrKeep);
                    }
                }
            }
        }

        /** What is no news is kept too, so that nobody looks for it again. */
        private void fireOrKeep(Occurrence first) {
            if (isNews(first)) {
                tell(first);
            } else {
                store.addSilent(first.id(), first.rule(), first.event());
            }
        }
    }
}
