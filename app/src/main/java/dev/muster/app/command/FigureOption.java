package dev.muster.app.command;

import dev.muster.schema.Qualifier;
import dev.muster.schema.Quantity;
import dev.muster.schema.Unit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A figure on the command line: a number, or two with a dash between them; commas may set thousands apart. */
final class FigureOption {
    private static final Pattern FIGURE = Pattern.compile("([0-9,]{1,24})(?:-([0-9,]{1,24}))?");

    private FigureOption() {}

    /**
     * Reads it, as a figure of persons.
     *
     * @param hedge how it is hedged; null for a number to the letter, or the range that two are
     */
    static Quantity read(String text, Qualifier hedge) {
        Matcher figure = FIGURE.matcher(text);
        if (!figure.matches()) {
            throw misread(text);
        }
        Long first = number(figure.group(1), text);
        return figure.group(2) == null
                ? single(first, hedge == null ? Qualifier.EXACT : hedge)
                : range(first, number(figure.group(2), text), hedge);
    }

    private static Quantity single(Long number, Qualifier hedge) {
        return switch (hedge) {
            case EXACT, ABOUT -> new Quantity(number, number, number, hedge, Unit.PERSONS);
            case AT_LEAST -> new Quantity(number, number, null, hedge, Unit.PERSONS);
            case AT_MOST -> new Quantity(null, number, number, hedge, Unit.PERSONS);
            case RANGE, VAGUE ->
                throw CommandException.misused("a figure hedged as " + hedge + " has two bounds: give it as 1000-2000");
        };
    }

    private static Quantity range(Long low, Long high, Qualifier hedge) {
        if (low > high) {
            throw CommandException.misused("the lower bound " + low + " lies above the upper one, " + high);
        }
        if (hedge != null && hedge != Qualifier.RANGE && hedge != Qualifier.VAGUE) {
            throw CommandException.misused(
                    "two bounds make a range, or are vague; give one number to hedge it as " + hedge);
        }
        return new Quantity(low, null, high, hedge == null ? Qualifier.RANGE : hedge, Unit.PERSONS);
    }

    private static Long number(String digits, String text) {
        try {
            return Long.valueOf(digits.replace(",", ""));
        } catch (NumberFormatException e) {
            throw misread(text);
        }
    }

    private static CommandException misread(String text) {
        return CommandException.misused("there is no figure '" + text + "'; give one such as 1300, 1,300 or 1000-2000");
    }
}
