package dev.muster.languages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Languages;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the packs to what the tables of a pack must agree in, with each other and with what all languages share. */
final class PackTest {
    private static final int COUNTRY_CODE = 2;

    static List<String> packs() {
        return Packs.tags();
    }

    @Test
    void shouldLoadFromTheFolderAsFromTheClassPath() {
        Languages fromFolder = Languages.from(Packs.FOLDER);

        assertThat(fromFolder.packs().keySet()).containsExactlyInAnyOrderElementsOf(Packs.tags());
        assertThat(fromFolder.shared().bodies())
                .isEqualTo(Packs.LANGUAGES.shared().bodies());
    }

    @Test
    void shouldHaveTheSameTablesInEveryPack() {
        Map<String, TreeSet<String>> files = Packs.tags().stream()
                .filter(tag -> parent(tag) == null)
                .collect(Collectors.toMap(Function.identity(), PackTest::files));

        assertThat(new TreeSet<>(files.values().stream().map(TreeSet::toString).toList()))
                .as("tables by pack: %s", files)
                .hasSize(1);
    }

    @Test
    void shouldHaveNoTableThatTheParentOfThePackLacks() {
        Packs.tags().stream()
                .filter(tag -> parent(tag) != null)
                .forEach(tag -> assertThat(files(parent(tag))).containsAll(files(tag)));
    }

    private static String parent(String tag) {
        return pack(tag).setting("inherits", null);
    }

    private static TreeSet<String> files(String tag) {
        try (Stream<Path> files = Files.list(Packs.FOLDER.resolve(tag))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void shouldNameOnlyActorsOfTheRegister(String tag) {
        assertThat(unknown(tag, Table.ACTORS, PackTest::isActor)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void shouldNameOnlyPlacesOfTheGazetteer(String tag) {
        assertThat(unknown(tag, Table.PLACES, PackTest::isPlace)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void shouldNameOnlyCountriesOfTheList(String tag) {
        assertThat(unknown(tag, Table.COUNTRIES, name -> shared().country(name.code()) != null))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void shouldNameOnlyInstitutionsThatAStateMayHave(String tag) {
        assertThat(unknown(
                        tag,
                        Table.INSTITUTIONS,
                        noun -> shared().institutionTypes().contains(noun.type())))
                .isEmpty();
    }

    @Test
    void shouldNameOnlyKnownActorsAndCountriesInWhatIsShared() {
        List<String> problems = new ArrayList<>();
        shared().holders().stream()
                .filter(holder -> !isActor(holder.value().actor()))
                .forEach(holder -> problems.add(holder.source() + ": " + holder.value()));
        shared().sites().stream()
                .filter(site -> !isCountry(site.value().country()))
                .forEach(site -> problems.add(site.source() + ": " + site.value()));
        shared().bodies().stream()
                .filter(body -> !isCountry(body.country()))
                .forEach(body -> problems.add("shared/actors.tsv: " + body));

        assertThat(problems).isEmpty();
    }

    /** A form may stand in several rows of a table only where they say the same, or different things by where it stands. */
    @ParameterizedTest
    @MethodSource("packs")
    void shouldGiveNoFormTwoMeanings(String tag) {
        LanguagePack pack = pack(tag);
        List<String> problems = new ArrayList<>();
        problems.addAll(ambiguous(pack.entries(Table.NUMERALS), value -> ""));
        problems.addAll(ambiguous(pack.entries(Table.VAGUE), value -> ""));
        problems.addAll(ambiguous(pack.entries(Table.HEDGES), value -> value.side()));
        problems.addAll(ambiguous(pack.entries(Table.RANGES), value -> ""));
        problems.addAll(ambiguous(pack.entries(Table.FORCES), value -> value.strength()));
        problems.addAll(ambiguous(pack.entries(Table.MEASURES), value -> value.role()));
        problems.addAll(ambiguous(pack.entries(Table.REPORTING), value -> value.frame()));
        problems.addAll(ambiguous(pack.entries(Table.ANAPHORA), value -> ""));
        problems.addAll(ambiguous(pack.entries(Table.CALENDAR), value -> value.role()));
        problems.addAll(ambiguous(pack.entries(Table.ACTORS), value -> ""));
        problems.addAll(ambiguous(pack.entries(Table.COUNTRIES), value -> value.role()));
        problems.addAll(ambiguous(pack.entries(Table.INSTITUTIONS), value -> value.person()));
        problems.addAll(ambiguous(pack.entries(Table.PLACES), value -> ""));

        assertThat(problems).isEmpty();
    }

    /** A place whose name is also a country's would take that country's figures. */
    @ParameterizedTest
    @MethodSource("packs")
    void shouldKeepPlacesApartFromOtherCountries(String tag) {
        Map<String, String> countries = new HashMap<>();
        pack(tag).entries(Table.COUNTRIES).stream()
                .filter(entry -> entry.value().role() == CountryName.Role.NAME)
                .forEach(entry ->
                        countries.put(lower(entry.form()), entry.value().code()));

        assertThat(pack(tag).entries(Table.PLACES).stream()
                        .filter(entry -> countries.containsKey(lower(entry.form())))
                        .filter(entry -> !countries
                                .get(lower(entry.form()))
                                .equals(shared().site(entry.value()).country()))
                        .map(entry -> entry.source() + ": '" + entry.form() + "'"))
                .isEmpty();
    }

    private static String lower(String form) {
        return form.toLowerCase(Locale.ROOT);
    }

    private static <T> List<String> ambiguous(List<Entry<T>> entries, Function<T, Object> use) {
        Map<List<Object>, Entry<T>> first = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (Entry<T> entry : entries) {
            Entry<T> other = first.putIfAbsent(List.of(entry.form(), use.apply(entry.value())), entry);
            if (other != null && !other.value().equals(entry.value())) {
                problems.add("'" + entry.form() + "' in " + other.source() + " and " + entry.source());
            }
        }
        return problems;
    }

    private static <T> List<String> unknown(String tag, Table<T> table, Predicate<T> known) {
        return pack(tag).entries(table).stream()
                .filter(entry -> !known.test(entry.value()))
                .map(entry -> entry.source() + ": '" + entry.form() + "' is " + entry.value())
                .distinct()
                .toList();
    }

    private static LanguagePack pack(String tag) {
        return Packs.LANGUAGES.packs().get(tag);
    }

    private static SharedData shared() {
        return Packs.LANGUAGES.shared();
    }

    /** A body of the register, or a country's institution by the rule {@code <country>-<ending>}. */
    private static boolean isActor(String id) {
        String country = id.substring(0, Math.max(0, id.indexOf('-'))).toUpperCase(Locale.ROOT);
        boolean byRule = shared().country(country) != null
                && shared().institutionTypes().stream()
                        .anyMatch(type -> shared().institution(country, type).equals(id));
        return byRule || shared().body(id) != null;
    }

    private static boolean isPlace(String name) {
        return shared().site(name) != null
                || shared().countries().stream()
                        .anyMatch(country -> country.name().equals(name));
    }

    private static boolean isCountry(String code) {
        return code == null || code.length() != COUNTRY_CODE || shared().country(code) != null;
    }
}
