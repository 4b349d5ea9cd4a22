package dev.muster.extraction.figure;

import dev.muster.extraction.pack.Numeral;
import dev.muster.extraction.pack.Numeral.Role;
import java.math.BigDecimal;

/** A number in words while it is being read. Not thread safe. */
final class SpelledNumber {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal hundreds = BigDecimal.ZERO;
    private BigDecimal low = BigDecimal.ZERO;
    private BigDecimal magnitude = BigDecimal.ONE;
    private Role last;
    private BigDecimal lastValue = BigDecimal.ZERO;

    /** Whether the word can go on the number. */
    boolean accepts(Numeral numeral) {
        if (last == null || numeral.role() != Role.ADD) {
            return true;
        }
        if (last == Role.ADD) {
            return numeral.value().compareTo(lastValue) < 0 && lastValue.compareTo(BigDecimal.TEN) > 0
                    || numeral.value().compareTo(BigDecimal.ONE) < 0;
        }
        return last != Role.TEEN;
    }

    /** Whether a word for and may follow: two hundred and. */
    boolean endsRound() {
        return last == Role.TIMES || last == Role.MAGNITUDE;
    }

    void add(Numeral numeral) {
        BigDecimal value = numeral.value();
        switch (numeral.role()) {
            case ADD -> addPlain(value);
            case TEEN -> low = low.add(value);
            case TIMES -> multiply(value);
            case MAGNITUDE, FRACTION, ROUGH -> scale(value);
            default -> throw new AssertionError(numeral);
        }
        last = numeral.role();
        lastValue = value;
    }

    private void addPlain(BigDecimal value) {
        if (value.compareTo(THOUSAND) >= 0) {
            total = total.add(value);
        } else if (value.compareTo(HUNDRED) >= 0) {
            hundreds = hundreds.add(value);
        } else {
            low = low.add(value);
        }
    }

    private void multiply(BigDecimal factor) {
        BigDecimal product = low.signum() == 0 ? factor : low.multiply(factor);
        if (factor.compareTo(HUNDRED) < 0) {
            low = product;
        } else {
            hundreds = hundreds.add(product);
            low = BigDecimal.ZERO;
        }
    }

    private void scale(BigDecimal factor) {
        BigDecimal group = hundreds.add(low);
        total = total.add(group.signum() == 0 ? factor : group.multiply(factor));
        hundreds = BigDecimal.ZERO;
        low = BigDecimal.ZERO;
        magnitude = factor;
    }

    BigDecimal value() {
        return total.add(hundreds).add(low);
    }

    /** The magnitude that it ends with; 1 where it has none. */
    BigDecimal magnitude() {
        return magnitude;
    }
}
