package dev.muster.consumer.page;

import dev.muster.consumer.table.Moment;
import dev.muster.consumer.table.QueryException;
import dev.muster.consumer.view.Address;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a reader has asked for. A parameter that is not known, stands twice, or means nothing is an error, never ignored. */
final class Request {
    /** Parameters of every page: what had been said by a day, what had arrived by a day. */
    static final String SAID_BY = "asOf";

    static final String ARRIVED_BY = "knownAt";

    private final Address address;

    private Request(Address address) {
        this.address = address;
    }

    static Request of(Context context, Set<String> known) {
        Map<String, String> told = new LinkedHashMap<>();
        context.queryParamMap().forEach((name, values) -> {
            check(name, values, known);
            if (!values.get(0).isBlank()) {
                told.put(name, values.get(0).strip());
            }
        });
        return new Request(new Address(context.path(), told));
    }

    private static void check(String name, List<String> values, Set<String> known) {
        if (!known.contains(name) && !name.equals(SAID_BY) && !name.equals(ARRIVED_BY)) {
            TreeSet<String> all = new TreeSet<>(known);
            all.addAll(List.of(SAID_BY, ARRIVED_BY));
            throw new QueryException("parameter", name, "this page takes " + all);
        }
        if (values.size() > 1) {
            throw new QueryException(name, String.join(", ", values), "give it once");
        }
    }

    /** The address that was asked for. */
    Address address() {
        return address;
    }

    /** A parameter; null where it is missing or blank, as an empty field of a form is. */
    String text(String name) {
        return address.parameters().get(name);
    }

    boolean flag(String name) {
        return choice(name, Flag.NO) == Flag.YES;
    }

    LocalDate day(String name) {
        String value = text(name);
        return value == null ? null : Moment.day(name, value);
    }

    /** A constant by its name in any case, with dashes for underscores; the default where the parameter is missing. */
    <E extends Enum<E>> E choice(String name, E otherwise) {
        E chosen = constant(name, otherwise.getDeclaringClass());
        return chosen == null ? otherwise : chosen;
    }

    /** A constant by its name; null where the parameter is missing. */
    <E extends Enum<E>> E constant(String name, Class<E> type) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        String wanted = value.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new QueryException(
                        name,
                        value,
                        "give one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Request::name)
                                        .toList()));
    }

    /** A whole number from 1 on; 1 where the parameter is missing. */
    int count(String name) {
        String value = text(name);
        try {
            int number = value == null ? 1 : Integer.parseInt(value);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new QueryException(name, value, "give a whole number from 1 on");
        }
        throw new QueryException(name, value, "give a whole number from 1 on");
    }

    /** How a constant stands in an address. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private enum Flag {
        YES,
        NO
    }
}
