package dev.muster.streams;

import dev.muster.schema.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What one article says of a claim through time, as stretches without gaps from the first to the end of time, each with whether the article
 * carries the claim. Immutable.
 */
final class SourceSpans {
    private final List<Span> spans;

    private SourceSpans(List<Span> spans) {
        this.spans = spans;
    }

    /**
     * @param said the wording alone: no since, no withdrawal, nothing earlier
     * @param from milliseconds since 1970 UTC
     * @param to exclusive
     */
    private record Span(Source said, long from, long to, boolean live) {
        Span within(long start, long end, boolean alive) {
            return new Span(said, Math.max(from, start), Math.min(to, end), live && alive);
        }

        boolean isEmpty() {
            return from >= to;
        }

        boolean holdsAt(long time) {
            return from <= time && time < to;
        }
    }

    static SourceSpans of(Source source) {
        var states = new ArrayList<>(source.getEarlier());
        states.add(source);
        var spans = new ArrayList<Span>();
        for (int i = 0; i < states.size(); i++) {
            var state = states.get(i);
            long end = i + 1 < states.size() ? since(states.get(i + 1)) : Route.FOREVER;
            long liveTo = state.getWithdrawnAt() == null
                    ? end
                    : Math.min(end, state.getWithdrawnAt().toEpochMilli());
            spans.add(new Span(said(state), since(state), liveTo, true));
            spans.add(new Span(said(state), Math.max(since(state), liveTo), end, false));
        }
        return new SourceSpans(spans.stream().filter(span -> !span.isEmpty()).toList());
    }

    private static long since(Source source) {
        return (source.getSince() == null ? source.getFirstSeen() : source.getSince()).toEpochMilli();
    }

    private static Source said(Source state) {
        return Source.newBuilder(state)
                .setSince(null)
                .setWithdrawnAt(null)
                .setEarlier(List.of())
                .build();
    }

    /** The same, carried only in some stretches of a route. */
    SourceSpans only(List<Route.Stretch> stretches) {
        var times = new TreeSet<Long>();
        stretches.forEach(stretch -> times.addAll(List.of(stretch.from(), stretch.to())));
        times.addAll(List.of(Route.BEGINNING, Route.FOREVER));
        var cut = new ArrayList<Span>();
        for (var span : spans) {
            for (Long start = times.floor(span.from()); start < span.to(); start = times.higher(start)) {
                long begin = start;
                boolean counts = stretches.stream().anyMatch(one -> one.from() <= begin && begin < one.to());
                cut.add(span.within(start, times.higher(start), counts));
            }
        }
        return new SourceSpans(List.copyOf(cut));
    }

    /** The same without what was before it was carried for the first time. */
    SourceSpans sinceFirstLive() {
        return new SourceSpans(spans.stream().dropWhile(span -> !span.live()).toList());
    }

    /** Both: where either carries the claim it is carried, in the words of this one first. */
    SourceSpans or(SourceSpans other) {
        var times = new TreeSet<Long>();
        Stream.of(this, other)
                .flatMap(one -> one.spans.stream())
                .forEach(span -> times.addAll(List.of(span.from(), span.to())));
        var joined = new ArrayList<Span>();
        for (Long start = times.isEmpty() ? null : times.first(); start != null; start = times.higher(start)) {
            Long end = times.higher(start);
            if (end != null) {
                joined.add(said(other, start).within(start, end, true));
            }
        }
        return new SourceSpans(List.copyOf(joined));
    }

    private Span said(SourceSpans other, long time) {
        return Stream.of(this, other)
                .flatMap(one -> one.spans.stream())
                .filter(span -> span.holdsAt(time))
                .min(Comparator.comparing(span -> !span.live()))
                .orElseThrow();
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    /** As a source of a claim; not of nothing. */
    Source source() {
        var states = new ArrayList<Source>();
        Span last = null;
        for (var span : spans) {
            boolean isOther = last == null || !last.said().equals(span.said()) || span.live() && !last.live();
            if (isOther) {
                states.add(begun(span));
            } else if (last.live() && !span.live()) {
                states.set(states.size() - 1, withdrawn(states.get(states.size() - 1), span.from()));
            }
            last = span;
        }
        var now = states.remove(states.size() - 1);
        int extra = Math.max(0, states.size() - CarriedClaim.MAX_EARLIER);
        return Source.newBuilder(now)
                .setEarlier(List.copyOf(states.subList(extra, states.size())))
                .build();
    }

    private static Source begun(Span span) {
        long firstSeen = span.said().getFirstSeen().toEpochMilli();
        var state = Source.newBuilder(span.said())
                .setSince(span.from() == firstSeen ? null : Instant.ofEpochMilli(span.from()))
                .build();
        return span.live() ? state : withdrawn(state, span.from());
    }

    private static Source withdrawn(Source state, long at) {
        return Source.newBuilder(state).setWithdrawnAt(Instant.ofEpochMilli(at)).build();
    }
}
