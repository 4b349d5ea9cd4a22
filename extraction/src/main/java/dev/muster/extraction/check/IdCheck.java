package dev.muster.extraction.check;

import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Looks for actors, places, countries and institutions that the shared tables do not hold. */
final class IdCheck {
    private static final int COUNTRY_CODE = 2;

    private final SharedData shared;
    private final List<Finding> findings = new ArrayList<>();

    private IdCheck(SharedData shared) {
        this.shared = shared;
    }

    static List<Finding> of(LanguagePack pack, SharedData shared) {
        IdCheck check = new IdCheck(shared);
        check.unknown(pack, Table.ACTORS, check::isActor, "no actor of shared/actors.tsv");
        check.unknown(pack, Table.PLACES, check::isPlace, "no place of shared/places.tsv");
        check.unknown(
                pack,
                Table.COUNTRIES,
                name -> shared.country(name.code()) != null,
                "no country of shared/countries.tsv");
        check.unknown(
                pack,
                Table.INSTITUTIONS,
                noun -> shared.institutionTypes().contains(noun.type()),
                "no type of shared/institution-types.tsv");
        check.unknown(
                pack,
                Table.OFFICES,
                office -> shared.institutionTypes().containsAll(office.types()),
                "of types that shared/institution-types.tsv does not hold");
        check.apart(pack);
        return check.findings;
    }

    /** The same for the shared tables themselves. */
    static List<Finding> of(SharedData shared) {
        IdCheck check = new IdCheck(shared);
        for (Entry<SharedData.Holder> holder : shared.holders()) {
            check.report(check.isActor(holder.value().actor()), holder, "no actor of shared/actors.tsv");
        }
        for (Entry<SharedData.Site> site : shared.sites()) {
            check.report(check.isCountry(site.value().country()), site, "in no country of shared/countries.tsv");
        }
        shared.bodies().stream()
                .filter(body -> !check.isCountry(body.country()))
                .forEach(body -> check.findings.add(Finding.error(
                        "shared/actors.tsv: '" + body.id() + "' is in no country of shared/countries.tsv")));
        return check.findings;
    }

    private <T> void unknown(LanguagePack pack, Table<T> table, Predicate<T> known, String what) {
        pack.entries(table).forEach(entry -> report(known.test(entry.value()), entry, what));
    }

    private void report(boolean known, Entry<?> entry, String what) {
        if (!known) {
            findings.add(Finding.error(entry.source() + ": '" + entry.form() + "' is " + what + ": " + entry.value()));
        }
    }

    /** A place whose name is also another country's would take that country's figures. */
    private void apart(LanguagePack pack) {
        Map<String, String> countries = new HashMap<>();
        pack.entries(Table.COUNTRIES).stream()
                .filter(entry -> entry.value().role() == CountryName.Role.NAME)
                .forEach(entry ->
                        countries.put(lower(entry.form()), entry.value().code()));
        for (Entry<String> place : pack.entries(Table.PLACES)) {
            String country = countries.get(lower(place.form()));
            SharedData.Site site = shared.site(place.value());
            boolean other = country != null && site != null && !country.equals(site.country());
            report(!other, place, "also the name of a country, " + country);
        }
    }

    private static String lower(String form) {
        return form.toLowerCase(Locale.ROOT);
    }

    /** A body of the register, or a country's institution by the rule {@code <country>-<ending>}. */
    private boolean isActor(String id) {
        String country = id.substring(0, Math.max(0, id.indexOf('-'))).toUpperCase(Locale.ROOT);
        boolean byRule = shared.country(country) != null
                && shared.institutionTypes().stream()
                        .anyMatch(type -> shared.institution(country, type).equals(id));
        return byRule || shared.body(id) != null;
    }

    private boolean isPlace(String name) {
        return shared.site(name) != null
                || shared.countries().stream()
                        .anyMatch(country -> country.name().equals(name));
    }

    private boolean isCountry(String code) {
        return code == null || code.length() != COUNTRY_CODE || shared.country(code) != null;
    }
}
