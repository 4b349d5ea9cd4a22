package dev.muster.consumer.view;

import dev.muster.consumer.table.Countries;
import dev.muster.consumer.table.Figure;
import dev.muster.consumer.table.Force;
import dev.muster.consumer.table.Place;
import dev.muster.schema.DecisionKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How values read in English. */
public final class Words {
    /** Stands where the text tells nothing. */
    public static final String NOT_TOLD = "–";

    private static final String SEPARATOR = " · ";
    private static final long MONTHS_FROM_DAYS = 60;
    private static final long YEARS_FROM_MONTHS = 24;

    private Words() {}

    /** A figure with its hedge as said: {@code 1,500}, {@code ≈ 10,000}, {@code ≥ 13,000}, {@code 1,000–9,999 (vague)}. */
    public static String figure(Figure figure) {
        if (figure.middle() == null) {
            return NOT_TOLD;
        }
        return switch (figure.qualifier()) {
            case EXACT -> bounds(figure);
            case ABOUT -> "≈ " + bounds(figure);
            case AT_LEAST -> "≥ " + number(first(figure.low(), figure.middle()));
            case AT_MOST -> "≤ " + number(first(figure.high(), figure.middle()));
            case RANGE -> bounds(figure);
            case VAGUE -> bounds(figure) + " (vague)";
        };
    }

    private static String bounds(Figure figure) {
        boolean isRange = figure.best() == null && figure.low() != null && figure.high() != null;
        return isRange ? number(figure.low()) + "–" + number(figure.high()) : number(figure.middle());
    }

    private static long first(Long preferred, Long otherwise) {
        return preferred == null ? otherwise : preferred;
    }

    /** A number with its thousands set apart: {@code 12,000}. */
    public static String number(long value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }

    /** So many of a thing: {@code 1 article}, {@code 1,200 articles}. */
    public static String count(long number, String thing) {
        return number(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /** Country and kind: {@code North Korea · special forces}. */
    public static String force(Force force) {
        String kind = force.kind() == null ? null : constant(force.kind());
        return joined(force.name(), kind);
    }

    /** What is counted: country and kind of persons, country and unit of materiel. */
    public static String counted(Force force, Figure figure) {
        return force.kind() == null ? joined(force.name(), constant(figure.unit())) : force(force);
    }

    /** Place and country: {@code Kursk Oblast, Russia}. */
    public static String place(Place place) {
        String country = Countries.name(place.country());
        String name = Objects.equals(place.name(), country) ? null : place.name();
        String told = Stream.of(name, country).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return told.isEmpty() ? NOT_TOLD : told;
    }

    /** A constant in lower case: {@code at least}. */
    public static String constant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What analysts did to a figure: {@code corrected}. */
    public static String decided(DecisionKind kind) {
        return switch (kind) {
            case ACCEPT -> "accepted";
            case REJECT -> "rejected";
            case CORRECT -> "corrected";
            case REATTRIBUTE -> "re-attributed";
            case MERGE -> "actors merged";
            case UNDO, OTHER -> constant(kind);
        };
    }

    /** How long ago a day is: {@code today}, {@code 36 days}, {@code 5 months}, {@code 2 years}; {@code today} for days to come. */
    public static String age(LocalDate day, LocalDate today) {
        long days = Math.max(0, ChronoUnit.DAYS.between(day, today));
        long months = ChronoUnit.MONTHS.between(day, today);
        if (days == 0) {
            return "today";
        }
        if (days < MONTHS_FROM_DAYS) {
            return days == 1 ? "1 day" : days + " days";
        }
        return months < YEARS_FROM_MONTHS ? months + " months" : ChronoUnit.YEARS.between(day, today) + " years";
    }

    private static String joined(String first, String second) {
        String told = Stream.of(first, second).filter(Objects::nonNull).collect(Collectors.joining(SEPARATOR));
        return told.isEmpty() ? NOT_TOLD : told;
    }
}
