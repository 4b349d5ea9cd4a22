package dev.muster.consumer.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Where days and numbers lie on a chart.
 *
 * @param frame the chart's outline
 * @param from first day
 * @param to last day
 * @param low number at the bottom
 * @param high number at the top
 * @param logarithmic whether equal distances are equal factors
 */
record Scale(Frame frame, LocalDate from, LocalDate to, double low, double high, boolean logarithmic) {
    /** From this factor between the greatest and the least figure on, the small ones would lie flat on the ground. */
    private static final double LOGARITHMIC_FROM = 25;

    private static final double HEADROOM = 1.06;
    private static final int TICKS = 5;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    /**
     * The outline of a chart, in its own units.
     *
     * @param width whole width
     * @param height whole height
     * @param left space for the numbers
     * @param right space for the actors' names
     * @param top space above
     * @param bottom space for the days
     */
    record Frame(int width, int height, int left, int right, int top, int bottom) {
        int end() {
            return width - right;
        }

        int ground() {
            return height - bottom;
        }
    }

    static Scale of(Frame frame, LocalDate from, LocalDate to, long least, long greatest) {
        boolean logarithmic = least > 0 && greatest >= least * LOGARITHMIC_FROM;
        double low = logarithmic ? Math.pow(10, Math.floor(Math.log10(least))) : 0;
        double high = greatest == 0 ? 1 : greatest * HEADROOM;
        return new Scale(frame, from, to, low, high, logarithmic);
    }

    double x(LocalDate day) {
        long span = Math.max(1, ChronoUnit.DAYS.between(from, to));
        double share = (double) ChronoUnit.DAYS.between(from, day) / span;
        return frame.left() + share * (frame.end() - frame.left());
    }

    double y(double number) {
        double share = logarithmic
                ? (Math.log10(Math.max(number, low)) - Math.log10(low)) / (Math.log10(high) - Math.log10(low))
                : (number - low) / (high - low);
        return frame.ground() - share * (frame.ground() - frame.top());
    }

    /** Round numbers to draw lines at. */
    List<Long> numbers() {
        return logarithmic ? powers() : rounds();
    }

    private List<Long> powers() {
        List<Long> numbers = new ArrayList<>();
        boolean few = high / low <= 1000;
        for (long power = Math.max(1, Math.round(low)); power <= high; power *= 10) {
            numbers.add(power);
            if (few && 3 * power <= high) {
                numbers.add(3 * power);
            }
        }
        return numbers;
    }

    private List<Long> rounds() {
        double rough = high / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = Math.max(1, rough);
        for (double candidate : STEPS) {
            if (candidate * power >= rough) {
                step = Math.max(1, candidate * power);
                break;
            }
        }
        List<Long> numbers = new ArrayList<>();
        for (double number = 0; number <= high; number += step) {
            numbers.add(Math.round(number));
        }
        return numbers;
    }

    /** First days of months, quarters or years to draw marks at; the first and the last day where these are few. */
    List<LocalDate> days() {
        long months = ChronoUnit.MONTHS.between(from, to);
        int room = Math.max(2, (frame.end() - frame.left()) / 90);
        int step = 1;
        for (int candidate : new int[] {1, 2, 3, 6, 12, 24, 60, 120}) {
            step = candidate;
            if (months / candidate <= room) {
                break;
            }
        }
        return months < 2 ? weeks(room) : months(step);
    }

    private List<LocalDate> months(int step) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate first = from.withDayOfMonth(1).withMonth(step >= 12 ? 1 : from.getMonthValue());
        while (step < 12 && (first.getMonthValue() - 1) % step != 0) {
            first = first.minusMonths(1);
        }
        for (LocalDate day = first; !day.isAfter(to); day = day.plusMonths(step)) {
            if (!day.isBefore(from)) {
                days.add(day);
            }
        }
        return days;
    }

    private List<LocalDate> weeks(int room) {
        long span = Math.max(1, ChronoUnit.DAYS.between(from, to));
        long step = Math.max(1, (span + room - 1) / room);
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(step)) {
            days.add(day);
        }
        return days;
    }
}
