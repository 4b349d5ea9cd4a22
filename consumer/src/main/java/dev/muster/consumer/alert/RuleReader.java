package dev.muster.consumer.alert;

import dev.muster.consumer.table.ClaimSelection;
import dev.muster.consumer.table.Filter;
import dev.muster.consumer.table.QueryException;
import dev.muster.consumer.table.TableView;
import dev.muster.consumer.view.NearestName;
import dev.muster.schema.Stance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one rule of a file. Used once. */
final class RuleReader {
    private static final Set<String> KEYS = Set.of("name", "when", "where", "to");
    private static final String BY_MORE_THAN = "by-more-than";
    private static final String DIRECTION = "direction";
    private static final String ABOVE = "above";
    private static final String BELOW = "below";
    private static final String VIEW = "view";

    /** A name is the key of a record and a word on a command line. */
    private static final int LONGEST_NAME = 100;

    private static final Map<String, Kind> KINDS = kinds();

    private final Section given;
    private final Set<String> webhooks;

    /** @param webhooks names of those that the file defines */
    RuleReader(Section given, Set<String> webhooks) {
        this.given = given;
        this.webhooks = webhooks;
    }

    /**
     * What {@code when} may say.
     *
     * @param keys which further keys belong to it
     * @param trigger reads these; null where they cannot be understood
     */
    private record Kind(Set<String> keys, Function<RuleReader, Trigger> trigger) {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("first-figure", new Kind(Set.of(), reader -> new Trigger.First(Stance.ASSERTED)));
        kinds.put("change", new Kind(Set.of(BY_MORE_THAN, DIRECTION), RuleReader::change));
        kinds.put("threshold", new Kind(Set.of(ABOVE, BELOW), RuleReader::threshold));
        kinds.put("first-denial", new Kind(Set.of(), reader -> new Trigger.First(Stance.DENIED)));
        kinds.put("stance-flip", new Kind(Set.of(), reader -> new Trigger.StanceFlip()));
        kinds.put("retraction", new Kind(Set.of(), reader -> new Trigger.Retraction()));
        kinds.put("conflict", new Kind(Set.of(), reader -> new Trigger.Conflict()));
        return kinds;
    }

    /** The rule; empty where something was wrong with it. */
    Optional<Rule> read() {
        Optional<String> name = given.required("name", "a name of its own").filter(this::isName);
        Optional<Kind> kind = given.required("when", "one of " + String.join(", ", KINDS.keySet()))
                .flatMap(this::kind);
        kind.ifPresent(known -> given.allow(union(KEYS, known.keys())));
        Optional<Trigger> trigger = kind.map(known -> known.trigger().apply(this));
        Optional<ClaimSelection> selection = selection();
        List<String> targets = targets();
        return name.isPresent() && trigger.isPresent() && selection.isPresent() && !targets.isEmpty()
                ? Optional.of(new Rule(name.get(), trigger.get(), selection.get(), targets))
                : Optional.empty();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private boolean isName(String name) {
        boolean isFit = name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
        if (!isFit) {
            given.problem(
                    "name",
                    "'" + name.substring(0, Math.min(name.length(), LONGEST_NAME)) + "' is no name; give at most "
                            + LONGEST_NAME + " characters on one line");
        }
        return isFit;
    }

    private Optional<Kind> kind(String when) {
        Kind kind = KINDS.get(when);
        if (kind == null) {
            given.problem("when", "nothing happens when '" + when + "'; " + remedy(when, KINDS.keySet()));
        }
        return Optional.ofNullable(kind);
    }

    private static String remedy(String given, Collection<String> known) {
        return NearestName.of(given, known)
                .map(near -> "did you mean " + near + "?")
                .orElse("give one of " + String.join(", ", known));
    }

    private Trigger change() {
        Optional<BigDecimal> percent = given.required(BY_MORE_THAN, "a share such as 20%")
                .flatMap(text -> number(BY_MORE_THAN, text.replaceFirst("\\s*%$", "")));
        String direction = given.text(DIRECTION).orElse("both");
        List<String> directions = List.of("up", "down", "both");
        if (!directions.contains(direction)) {
            given.problem(DIRECTION, "there is no direction '" + direction + "'; " + remedy(direction, directions));
            return null;
        }
        return percent.map(share -> new Trigger.Change(share, !direction.equals("down"), !direction.equals("up")))
                .orElse(null);
    }

    private Trigger threshold() {
        if (!given.has(ABOVE) && !given.has(BELOW)) {
            given.problem("when", "a threshold has a level; add above: 10000, below: 5000, or both");
            return null;
        }
        Optional<Long> above = level(ABOVE);
        Optional<Long> below = level(BELOW);
        boolean isRead = given.has(ABOVE) == above.isPresent() && given.has(BELOW) == below.isPresent();
        return isRead ? new Trigger.Threshold(above.orElse(null), below.orElse(null)) : null;
    }

    private Optional<Long> level(String key) {
        return given.text(key).flatMap(text -> number(key, text)).flatMap(level -> whole(key, level));
    }

    private Optional<Long> whole(String key, BigDecimal level) {
        try {
            return Optional.of(level.longValueExact());
        } catch (ArithmeticException e) {
            given.problem(key, key + " '" + level.toPlainString() + "' is no whole number; write one such as 10000");
            return Optional.empty();
        }
    }

    private Optional<BigDecimal> number(String key, String text) {
        String digits = text.replaceAll("(?<=[0-9])[,_](?=[0-9]{3}(?![0-9]))", "");
        if (digits.matches("[0-9]{1,18}(\\.[0-9]{1,6})?")) {
            return Optional.of(new BigDecimal(digits));
        }
        given.problem(key, key + " '" + text + "' is no number; write one such as 10000");
        return Optional.empty();
    }

    private Optional<ClaimSelection> selection() {
        Map<Filter, String> filters = new EnumMap<>(Filter.class);
        Optional<Section> where = given.section("where");
        if (where.isEmpty()) {
            return Optional.of(new ClaimSelection(TableView.TROOPS, filters));
        }
        Section narrowed = where.get();
        Set<String> known = new TreeSet<>(List.of(Filter.parameters()));
        known.add(VIEW);
        narrowed.allow(known);
        for (Filter filter : Filter.values()) {
            narrowed.text(filter.parameter()).ifPresent(value -> filters.put(filter, value));
        }
        Optional<TableView> view = view(narrowed, filters);
        boolean[] isRead = {view.isPresent()};
        filters.forEach((filter, value) -> isRead[0] &= check(narrowed, filter, value));
        return isRead[0] ? Optional.of(new ClaimSelection(view.get(), filters)) : Optional.empty();
    }

    /** Whoever asks for a unit means what is counted in it. */
    private static Optional<TableView> view(Section where, Map<Filter, String> filters) {
        Optional<String> named = where.text(VIEW);
        if (named.isEmpty()) {
            return Optional.of(filters.containsKey(Filter.UNIT) ? TableView.ALL : TableView.TROOPS);
        }
        Optional<TableView> view = Arrays.stream(TableView.values())
                .filter(known -> known.name().equalsIgnoreCase(named.get()))
                .findFirst();
        if (view.isEmpty()) {
            where.problem(VIEW, "there is no view '" + named.get() + "'; give one of troops, materiel, all");
        }
        return view;
    }

    private static boolean check(Section where, Filter filter, String value) {
        try {
            new ClaimSelection(TableView.ALL, Map.of(filter, value)).check();
            return true;
        } catch (QueryException e) {
            String nearest = NearestName.of(
                            value,
                            e.allowed().stream()
                                    .map(name -> name.toLowerCase(Locale.ROOT))
                                    .toList())
                    .map(near -> "; did you mean " + near + "?")
                    .orElse("");
            where.problem(filter.parameter(), e.getMessage() + nearest);
            return false;
        }
    }

    private List<String> targets() {
        if (!given.has("to")) {
            given.problem("this rule tells nobody; add to: and the name of a webhook, topic or terminal");
            return List.of();
        }
        Set<String> known = new TreeSet<>(webhooks);
        known.add(AlertRules.TOPIC);
        known.add(AlertRules.TERMINAL);
        List<String> found = new ArrayList<>();
        for (String target : new HashSet<>(given.texts("to"))) {
            if (known.contains(target)) {
                found.add(target);
            } else {
                given.problem(
                        "to",
                        "there is no target '" + target + "'; " + remedy(target, known)
                                + (webhooks.isEmpty() ? "; webhooks are defined under webhooks:" : ""));
            }
        }
        found.sort(String::compareTo);
        return found;
    }
}
