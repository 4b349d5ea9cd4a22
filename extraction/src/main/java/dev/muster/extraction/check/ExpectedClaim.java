package dev.muster.extraction.check;

import dev.muster.extraction.claim.ReadClaim;
import dev.muster.extraction.figure.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A claim in the compact notation of the example files:
 *
 * <pre>actor STANCE country KIND MEASURE figure UNIT place [@day] [{from..to}] [(speaker)]</pre>
 *
 * <ul>
 *   <li>country, KIND and place are {@code -} where there is none; place is the English name, without its country
 *   <li>figure: {@code =1500} exactly, {@code ~1500} about, {@code >1500} at least, {@code <1500} at most, {@code 8000-10000} a range,
 *       {@code 100..999} an order of magnitude
 *   <li>{@code @2024-10-18} the day it was stated, <code>{2024-10-08..2024-10-13}</code> the period it is about, {@code (Antony Blinken)} who said
 *       it: compared only where the example tells them
 * </ul>
 *
 * Several claims are separated by {@code ;}.
 *
 * @param core what every example tells: actor to place
 * @param day the day; null where the example leaves it open
 * @param period the period; null where the example leaves it open
 * @param speaker the speaker; null where the example leaves it open
 */
public record ExpectedClaim(String core, String day, String period, String speaker) {
    private static final Pattern NOTATION = Pattern.compile(
            "(?<core>\\S+ (ASSERTED|DENIED|UNCONFIRMED) \\S+ [A-Z_-]+ [A-Z_]+ [=~<>]?[0-9.-]+ [A-Z]+ [^@{(]+?)"
                    + "( @(?<day>[0-9-]+))?( \\{(?<period>[^}]*)\\})?( \\((?<speaker>[^)]*)\\))?");

    /** Reads the claims of a cell. Throws {@link IllegalArgumentException} for what is no notation. */
    static List<ExpectedClaim> readAll(String cell) {
        List<ExpectedClaim> claims = new ArrayList<>();
        for (String part : cell.isBlank() ? new String[0] : cell.strip().split("\\s*;\\s*")) {
            claims.add(read(part));
        }
        return List.copyOf(claims);
    }

    private static ExpectedClaim read(String text) {
        Matcher matcher = NOTATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no claim in the notation of ExpectedClaim: '" + text + "'");
        }
        return new ExpectedClaim(
                matcher.group("core"), matcher.group("day"), matcher.group("period"), matcher.group("speaker"));
    }

    /** The claim as read, in the notation, with everything that it tells. */
    public static ExpectedClaim of(ReadClaim claim) {
        String core = String.join(
                " ",
                claim.actor().id(),
                claim.stance().name(),
                orDash(claim.force().country()),
                orDash(claim.force().kind()),
                claim.measure().name(),
                figure(claim.quantity()),
                claim.quantity().unit().name(),
                orDash(claim.place().name()));
        String period = day(claim.asOf().from()) + ".." + day(claim.asOf().to());
        return new ExpectedClaim(core, claim.statedOn().toString(), period, orDash(claim.speaker()));
    }

    /** The figure of a claim in the notation. */
    static String figure(Quantity quantity) {
        return switch (quantity.qualifier()) {
            case EXACT -> "=" + quantity.best();
            case ABOUT -> "~" + quantity.best();
            case AT_LEAST -> ">" + quantity.low();
            case AT_MOST -> "<" + quantity.high();
            case RANGE -> quantity.low() + "-" + quantity.high();
            case VAGUE -> quantity.low() + ".." + quantity.high();
        };
    }

    /** Whether the read claim says all that this one tells. */
    boolean fits(ExpectedClaim read) {
        return core.equals(read.core)
                && (day == null || day.equals(read.day))
                && (period == null || period.equals(read.period))
                && (speaker == null || speaker.equals(read.speaker));
    }

    private static String orDash(Object value) {
        return value == null ? "-" : value.toString();
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @Override
    public String toString() {
        return core
                + (day == null ? "" : " @" + day)
                + (period == null ? "" : " {" + period + "}")
                + (speaker == null ? "" : " (" + speaker + ")");
    }
}
