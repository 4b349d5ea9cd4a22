package dev.muster.consumer.page;

import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.Figure;
import dev.muster.consumer.view.Address;
import dev.muster.consumer.view.Words;
import dev.muster.schema.Qualifier;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Draws a step line for each actor: a figure stands until the actor gives another. A range or a vague figure is a band from limit to
 * limit, never a point between them; "at least" and "at most" are lines with ticks on the open side.
 */
final class StepChart {
    private static final Scale.Frame WIDE = new Scale.Frame(960, 440, 76, 250, 16, 34);
    private static final Scale.Frame NARROW = new Scale.Frame(360, 320, 52, 12, 12, 30);
    private static final int COLOURS = 8;
    private static final int LABEL_LINE = 17;
    private static final int LABEL_LENGTH = 34;
    private static final double TICK = 7;
    private static final int TICK_DISTANCE = 26;
    private static final double RADIUS = 4.5;

    /** Time that the chart shows before the first and after the last statement, as a share of all. */
    private static final int MARGIN_SHARE = 30;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private final Html html;
    private final Series series;
    private final Scale scale;
    private final boolean named;

    private StepChart(Html html, Series series, Scale scale, boolean named) {
        this.html = html;
        this.series = series;
        this.scale = scale;
        this.named = named;
    }

    /** Writes the chart for wide screens and for narrow ones; the style shows one of them. */
    static void write(Html html, Series series) {
        new StepChart(html, series, scale(WIDE, series), true).write("wide");
        new StepChart(html, series, scale(NARROW, series), false).write("narrow");
    }

    private static Scale scale(Scale.Frame frame, Series series) {
        LocalDate first = series.days().first();
        LocalDate last = series.days().last();
        long margin = Math.max(2, (last.toEpochDay() - first.toEpochDay()) / MARGIN_SHARE);
        List<Series.Span> range = series.range();
        long least = range.stream().mapToLong(Series.Span::low).min().orElseThrow();
        long greatest = range.stream().mapToLong(Series.Span::high).max().orElseThrow();
        return Scale.of(frame, first.minusDays(margin), last.plusDays(margin), least, greatest);
    }

    /** The class of an actor's colour. */
    static String colour(int line) {
        return "c" + line % COLOURS;
    }

    private void write(String size) {
        html.open(
                "svg",
                "class",
                "chart " + size,
                "viewBox",
                "0 0 " + scale.frame().width() + " " + scale.frame().height(),
                "role",
                "group",
                "aria-label",
                "Chart: " + series.subject().inWords() + ". The table below holds the same figures.");
        grid();
        range();
        for (int i = series.lines().size() - 1; i >= 0; i--) {
            line(series.lines().get(i), colour(i));
        }
        if (named) {
            names();
        }
        html.close();
    }

    private void grid() {
        html.open("g", "class", "grid", "aria-hidden", "true");
        for (long number : scale.numbers()) {
            segment(scale.frame().left(), scale.y(number), scale.frame().end(), scale.y(number), null);
            label(scale.frame().left() - 8, scale.y(number) + 4, "end", Words.number(number));
        }
        List<LocalDate> days = scale.days();
        boolean months = days.stream().allMatch(day -> day.getDayOfMonth() == 1);
        for (LocalDate day : days) {
            segment(
                    scale.x(day),
                    scale.frame().ground(),
                    scale.x(day),
                    scale.frame().ground() + 5,
                    null);
            label(scale.x(day), scale.frame().ground() + 20, "middle", (months ? MONTH : DAY).format(day));
        }
        html.close();
    }

    private void range() {
        List<Series.Span> spans = series.range();
        if (series.lines().size() < 2) {
            return;
        }
        html.open("g", "class", "range", "aria-hidden", "true");
        for (int i = 0; i < spans.size(); i++) {
            LocalDate to = i + 1 < spans.size() ? spans.get(i + 1).from() : scale.to();
            rectangle(spans.get(i).from(), to, spans.get(i).low(), spans.get(i).high());
        }
        html.close();
    }

    private void line(Line line, String colour) {
        html.open("g", "class", "line " + colour);
        Estimate before = null;
        for (int i = 0; i < line.points().size(); i++) {
            Estimate point = line.points().get(i);
            boolean last = i + 1 == line.points().size();
            LocalDate to = last ? scale.to() : line.points().get(i + 1).statedOn();
            if (before != null) {
                riser(before.figure(), point);
            }
            step(point, to, last);
            before = point;
        }
        line.points().forEach(point -> marker(line, point));
        html.close();
    }

    /** The line from the last figure up or down to the next, where both are one number. */
    private void riser(Figure from, Estimate to) {
        if (!isBand(from) && !isBand(to.figure())) {
            double x = scale.x(to.statedOn());
            segment(x, scale.y(from.middle()), x, scale.y(to.figure().middle()), "riser");
        }
    }

    private void step(Estimate point, LocalDate to, boolean last) {
        Figure figure = point.figure();
        if (isBand(figure)) {
            rectangle(point.statedOn(), to, figure.low(), figure.high());
            return;
        }
        double y = scale.y(figure.middle());
        segment(scale.x(point.statedOn()), y, scale.x(to), y, last ? "step standing" : "step");
        double open = open(figure);
        for (double x = scale.x(point.statedOn()) + TICK_DISTANCE / 2.0;
                open != 0 && x < scale.x(to);
                x += TICK_DISTANCE) {
            segment(x, y, x, y + open, "open");
        }
    }

    private static boolean isBand(Figure figure) {
        return figure.best() == null && figure.low() != null && figure.high() != null;
    }

    /** Which way a bound is open: up for "at least", down for "at most", nowhere for others. */
    private static double open(Figure figure) {
        return figure.qualifier() == Qualifier.AT_LEAST ? -TICK : figure.qualifier() == Qualifier.AT_MOST ? TICK : 0;
    }

    private void marker(Line line, Estimate point) {
        String says = line.actor().name() + ": " + Figures.text(point.figure()) + ", said on "
                + Known.inWords(point.statedOn());
        html.open(
                "a",
                "href",
                Address.claim(point.claim()).toString(),
                "class",
                "point",
                "aria-label",
                says + " (" + Figures.hedge(point.figure()) + ")",
                "data-who",
                line.actor().name(),
                "data-figure",
                Figures.text(point.figure()),
                "data-hedge",
                Figures.hedge(point.figure()),
                "data-day",
                Known.inWords(point.statedOn()));
        html.element("title", says);
        shape(point);
        html.close();
    }

    private void shape(Estimate point) {
        double x = scale.x(point.statedOn());
        Figure figure = point.figure();
        if (isBand(figure)) {
            segment(x, scale.y(figure.low()), x, scale.y(figure.high()), "edge");
            return;
        }
        html.open(
                "circle",
                "cx",
                number(x),
                "cy",
                number(scale.y(figure.middle())),
                "r",
                number(RADIUS),
                "class",
                figure.qualifier() == Qualifier.EXACT ? "exact" : "hedged");
        html.close();
    }

    /** The actors' names at the right end, moved apart where they would overlap. */
    private void names() {
        html.open("g", "class", "names", "aria-hidden", "true");
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < series.lines().size(); i++) {
            Line line = series.lines().get(i);
            names.add(new Name(
                    line.actor().name(),
                    colour(i),
                    scale.y(line.latest().figure().middle())));
        }
        names.sort(Comparator.comparingDouble(Name::y));
        double least = scale.frame().top() + LABEL_LINE / 2.0;
        double room = scale.frame().ground() - (double) names.size() * LABEL_LINE;
        for (Name name : names) {
            double y = Math.max(least, Math.min(name.y(), room + LABEL_LINE));
            label(scale.frame().end() + 10, y + 4, "start", shortened(name.text()), name.colour());
            least = y + LABEL_LINE;
            room += LABEL_LINE;
        }
        html.close();
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LABEL_LENGTH
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LABEL_LENGTH - 1))
                                .strip() + "…";
    }

    private record Name(String text, String colour, double y) {}

    private void rectangle(LocalDate from, LocalDate to, double low, double high) {
        double top = scale.y(high);
        html.open(
                "rect",
                "x",
                number(scale.x(from)),
                "y",
                number(top),
                "width",
                number(scale.x(to) - scale.x(from)),
                "height",
                number(Math.max(1, scale.y(low) - top)),
                "class",
                "band");
        html.close();
    }

    private void segment(double x1, double y1, double x2, double y2, String kind) {
        html.open("line", "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2), "class", kind);
        html.close();
    }

    private void label(double x, double y, String anchor, String text) {
        label(x, y, anchor, text, null);
    }

    private void label(double x, double y, String anchor, String text, String kind) {
        html.element("text", text, "x", number(x), "y", number(y), "text-anchor", anchor, "class", kind);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
