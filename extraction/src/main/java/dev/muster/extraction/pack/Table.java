package dev.muster.extraction.pack;

import java.util.List;
import java.util.function.Function;

/**
 * A kind of table that a pack may hold: its file, the column of its forms and how a row is read.
 *
 * @param <T> what a row says of its forms
 */
public final class Table<T> {
    /** Separators, quotation marks, suffixes and the like. */
    public static final Table<String> SETTINGS = new Table<>("pack.tsv", "key", row -> row.required("value"));

    /** Short forms that end in a full stop and no sentence. */
    public static final Table<String> ABBREVIATIONS = new Table<>("abbreviations.tsv", "forms", row -> "");

    /** Words that many texts of the language hold and few of another. */
    public static final Table<String> STOPWORDS = new Table<>("stopwords.tsv", "forms", row -> "");

    /** Words that write numbers. */
    public static final Table<Numeral> NUMERALS = new Table<>("numerals.tsv", "forms", Numeral::read);

    /** Words for orders of magnitude. */
    public static final Table<Magnitude> VAGUE = new Table<>("vague.tsv", "forms", Magnitude::read);

    /** Hedges beside a figure. */
    public static final Table<Hedge> HEDGES = new Table<>("hedges.tsv", "forms", Hedge::read);

    /** Words that join two figures to a range. */
    public static final Table<RangeWord> RANGES =
            new Table<>("ranges.tsv", "forms", row -> row.constant("role", RangeWord.class));

    /** What is counted. */
    public static final Table<CountNoun> FORCES = new Table<>("forces.tsv", "forms", CountNoun::read);

    /** What is said of it. */
    public static final Table<MeasureWord> MEASURES = new Table<>("measures.tsv", "forms", MeasureWord::read);

    /** Who says so: verbs and frames. */
    public static final Table<Reporting> REPORTING = new Table<>("reporting.tsv", "forms", Reporting::read);

    /** Words that point back. */
    public static final Table<BackReference> ANAPHORA = new Table<>("anaphora.tsv", "forms", BackReference::read);

    /** Months, weekdays and other words that tell a day. */
    public static final Table<CalendarWord> CALENDAR = new Table<>("calendar.tsv", "forms", CalendarWord::read);

    /** How a line begins that is no part of the article. */
    public static final Table<String> BOILERPLATE = new Table<>("boilerplate.tsv", "forms", row -> "");

    /** Words of grammar: prepositions, titles, negation and conditions. */
    public static final Table<Particle> PARTICLES =
            new Table<>("particles.tsv", "forms", row -> row.constant("role", Particle.class));

    /** Names of countries, their peoples and capitals. */
    public static final Table<CountryName> COUNTRIES = new Table<>("countries.tsv", "forms", CountryName::read);

    /** Names of the register's actors. */
    public static final Table<String> ACTORS = new Table<>("actors.tsv", "forms", row -> row.required("actor"));

    /** Nouns for institutions and offices of a state. */
    public static final Table<InstitutionNoun> INSTITUTIONS =
            new Table<>("institutions.tsv", "forms", InstitutionNoun::read);

    /** What those are called who hold offices in institutions. */
    public static final Table<Office> OFFICES = new Table<>("offices.tsv", "forms", Office::read);

    /** Nouns that make a name the name of a body. */
    public static final Table<BodyNoun> BODIES = new Table<>("bodies.tsv", "forms", BodyNoun::read);

    /** Names of places where they differ from the shared ones. */
    public static final Table<String> PLACES = new Table<>("places.tsv", "forms", row -> row.required("name"));

    /** How regions are named by what their English names begin with. */
    public static final Table<RegionForm> REGIONS = new Table<>("regions.tsv", "forms", RegionForm::read);

    /** Words that tie a place to what is said, or point to one told before. */
    public static final Table<GeographyWord> GEOGRAPHY = new Table<>("geography.tsv", "forms", GeographyWord::read);

    static final Table<SharedData.Country> SHARED_COUNTRIES =
            new Table<>("countries.tsv", "code", SharedData.Country::read);
    static final Table<SharedData.Body> SHARED_ACTORS = new Table<>("actors.tsv", "id", SharedData.Body::read);
    static final Table<SharedData.Institution> SHARED_INSTITUTIONS =
            new Table<>("institutions.tsv", "actor", SharedData.Institution::read);
    static final Table<SharedData.InstitutionType> SHARED_INSTITUTION_TYPES =
            new Table<>("institution-types.tsv", "type", SharedData.InstitutionType::read);
    static final Table<SharedData.Holder> SHARED_HOLDERS = new Table<>("holders.tsv", "names", SharedData.Holder::read);
    static final Table<SharedData.Group> SHARED_GROUPS = new Table<>("groups.tsv", "actor", SharedData.Group::read);
    static final Table<SharedData.Site> SHARED_PLACES = new Table<>("places.tsv", "name", SharedData.Site::read);

    static final Table<Double> SHARED_CONFIDENCE =
            new Table<>("confidence.tsv", "ground", row -> Double.valueOf(row.required("factor")));
    static final Table<SharedData.Theatre> SHARED_THEATRES =
            new Table<>("theatres.tsv", "war", SharedData.Theatre::read);

    /** The tables of a language. */
    public static final List<Table<?>> OF_A_LANGUAGE = List.of(
            SETTINGS,
            ABBREVIATIONS,
            STOPWORDS,
            NUMERALS,
            VAGUE,
            HEDGES,
            RANGES,
            FORCES,
            MEASURES,
            REPORTING,
            ANAPHORA,
            CALENDAR,
            BOILERPLATE,
            PARTICLES,
            COUNTRIES,
            ACTORS,
            INSTITUTIONS,
            OFFICES,
            BODIES,
            PLACES,
            REGIONS,
            GEOGRAPHY);

    static final List<Table<?>> SHARED = List.of(
            SHARED_COUNTRIES,
            SHARED_ACTORS,
            SHARED_INSTITUTIONS,
            SHARED_INSTITUTION_TYPES,
            SHARED_HOLDERS,
            SHARED_GROUPS,
            SHARED_PLACES,
            SHARED_THEATRES,
            SHARED_CONFIDENCE);

    private final String file;
    private final String key;
    private final Function<PackRow, T> reader;

    private Table(String file, String key, Function<PackRow, T> reader) {
        this.file = file;
        this.key = key;
        this.reader = reader;
    }

    /** The name of the file inside a pack's folder. */
    public String file() {
        return file;
    }

    String key() {
        return key;
    }

    T read(PackRow row) {
        return reader.apply(row);
    }

    @Override
    public String toString() {
        return file;
    }
}
