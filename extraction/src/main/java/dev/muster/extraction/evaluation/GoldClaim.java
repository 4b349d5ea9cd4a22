package dev.muster.extraction.evaluation;

import dev.muster.extraction.claim.ReadClaim;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A claim that a careful reader finds in an article, with all values that it accepts for a field.
 *
 * <p>Its JSON is that of a claim, nested: {@code {"actor": {"id": "kr-nis"}, "quantity": {"low": 1500}}}. A list stands for several accepted
 * values, {@code "optional": true} for a claim that a careful reader may or may not make; a field that is left out is not scored.
 */
public final class GoldClaim {
    private static final String PLACE_NAME = "place.name";
    private static final String PLACE_COUNTRY = "place.country";

    private static final List<Object> NONE = Collections.singletonList(null);

    private final Map<Field, List<Object>> accepted;
    private final boolean placed;
    private final List<Object> placeCountries;
    private final boolean optional;
    private final String sentence;

    private GoldClaim(Map<?, ?> json) {
        this.accepted = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            List<Object> values = values(json, field == Field.PLACE ? PLACE_NAME : field.path());
            boolean open = field == Field.PLACE && NONE.equals(values);
            if (values != null && !open) {
                accepted.put(field, values);
            }
        }
        this.placed = json.containsKey(Field.PLACE.path());
        this.placeCountries = values(json, PLACE_COUNTRY);
        this.optional = Boolean.TRUE.equals(json.get("optional"));
        this.sentence = sentence(json.get("evidence"));
    }

    /**
     * The claims of a parsed gold file: a list of maps of maps, texts, numbers and lists.
     *
     * @throws IllegalArgumentException where it is anything else
     */
    public static List<GoldClaim> all(Object json) {
        List<GoldClaim> claims = new ArrayList<>();
        for (Object each : json instanceof List<?> list ? list : List.of("")) {
            if (!(each instanceof Map<?, ?> claim)) {
                throw new IllegalArgumentException("a gold file is a list of claims");
            }
            claims.add(new GoldClaim(claim));
        }
        return List.copyOf(claims);
    }

    private static List<Object> values(Map<?, ?> json, String path) {
        Object value = json;
        for (String name : path.split("\\.")) {
            if (!(value instanceof Map<?, ?> map) || !map.containsKey(name)) {
                return null;
            }
            value = map.get(name);
        }
        List<?> all = value instanceof List<?> list ? list : Arrays.asList(value);
        return Collections.unmodifiableList(new ArrayList<>(all));
    }

    private static String sentence(Object evidence) {
        boolean told = evidence instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?>;
        Object text = told ? ((Map<?, ?>) ((List<?>) evidence).get(0)).get("text") : null;
        return text == null ? null : text.toString();
    }

    /** Whether a careful reader may leave it out: finding it earns nothing and costs nothing. */
    public boolean optional() {
        return optional;
    }

    /** The sentence that holds the figure; null where the file does not tell it. */
    public String sentence() {
        return sentence;
    }

    /** Whether the gold tells the field at all. */
    boolean tells(Field field) {
        return field == Field.PLACE ? placed : accepted.containsKey(field);
    }

    /** Whether it accepts all of the claim's values at that level. */
    boolean accepts(Level level, ReadClaim claim) {
        return level.fields().stream().allMatch(field -> accepts(field, claim));
    }

    /** Whether it accepts the claim's value, or does not tell the field. */
    boolean accepts(Field field, ReadClaim claim) {
        if (field == Field.PLACE) {
            return acceptsPlace(claim);
        }
        List<Object> values = accepted.get(field);
        return values == null || accepts(values, field.of(claim));
    }

    /** By its name; where the gold leaves the name open too, also by its country. */
    private boolean acceptsPlace(ReadClaim claim) {
        List<Object> names = accepted.get(Field.PLACE);
        if (names != null) {
            boolean named = accepts(names, Field.PLACE.of(claim));
            if (named || !names.contains(null)) {
                return named;
            }
        }
        return placeCountries == null || accepts(placeCountries, claim.place().country());
    }

    private static boolean accepts(List<Object> values, Object value) {
        return values.stream().anyMatch(accepted -> Agreement.same(accepted, value));
    }

    /** What it accepts for a field, as text; {@code -} where that is nothing. */
    public String text(Field field) {
        boolean byCountry = field == Field.PLACE && !accepted.containsKey(field);
        List<Object> values = byCountry ? placeCountries : accepted.get(field);
        return values == null ? "any" : Agreement.text(values);
    }
}
