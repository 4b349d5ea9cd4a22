package dev.muster.extraction.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the names of regions in a language from the shared ones: ~ region of Bryansk Oblast is the Bryansk region. */
final class RegionNames {
    private static final String REGION = "region";

    private final List<Entry<RegionForm>> forms;
    /** What names of regions end with. */
    private final Set<String> words = new HashSet<>();

    private final List<Entry<String>> made = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    /** What means something else by itself: countries and directions. */
    private final Set<String> taken = new HashSet<>();

    private RegionNames(PackTables pack, PackTables shared) {
        this.forms = pack.entries(Table.REGIONS);
        forms.forEach(form -> words.addAll(form.value().words()));
        pack.entries(Table.PLACES).forEach(place -> told.add(place.form()));
        pack.entries(Table.COUNTRIES).forEach(country -> taken.add(lower(country.form())));
        shared.entries(Table.SHARED_COUNTRIES)
                .forEach(country -> taken.add(lower(country.value().name())));
        pack.entries(Table.GEOGRAPHY).stream()
                .filter(word -> word.value().role() == GeographyWord.Role.COMPASS)
                .forEach(word -> taken.add(lower(word.form())));
    }

    /** The names of places that the pack lists, and behind them those of regions, but for those that have a row of their own. */
    static List<Entry<String>> of(PackTables pack, PackTables shared) {
        RegionNames names = new RegionNames(pack, shared);
        for (Entry<SharedData.Site> entry : shared.entries(Table.SHARED_PLACES)) {
            SharedData.Site site = entry.value();
            Stream.concat(Stream.of(site.name()), site.aliases().stream()).forEach(name -> names.add(name, site));
        }
        return Stream.concat(pack.entries(Table.PLACES).stream(), names.made.stream())
                .toList();
    }

    private void add(String name, SharedData.Site site) {
        int end = name.lastIndexOf(' ');
        String last = name.substring(end + 1);
        boolean told = words.contains(last);
        if (told && end > 0) {
            add(name.substring(0, end), last, site);
        } else if (!told && REGION.equals(site.kind())) {
            add(name, RegionForm.WHOLE, site);
        }
    }

    private void add(String first, String last, SharedData.Site site) {
        for (Entry<RegionForm> form : taken.contains(lower(first)) ? List.<Entry<RegionForm>>of() : forms) {
            String made = Template.with(form.form(), first);
            if (form.value().words().contains(last) && told.add(made)) {
                this.made.add(new Entry<>(made, site.name(), form.source()));
            }
        }
    }

    private static String lower(String form) {
        return form.toLowerCase(Locale.ROOT);
    }
}
