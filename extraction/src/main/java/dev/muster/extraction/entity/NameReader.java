package dev.muster.extraction.entity;

import com.ibm.icu.util.ULocale;
import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Tokenizer;
import dev.muster.extraction.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds names in sentences. Immutable and thread safe. */
public final class NameReader {
    /** An article has no more letters. */
    private static final int ARTICLE = 3;

    private static final String UNICODE_NAMES = "cldr:territories";

    private final Lexicon<Name> names;
    private final Set<String> articles;
    private final NameMarks marks;

    /** A reader for the language, over its own names, the shared ones and Unicode's names of countries. */
    public NameReader(LanguagePack pack, SharedData shared, Tokenizer tokenizer) {
        List<Entry<Name>> entries = rows(pack, shared);
        this.names = new Lexicon<>(entries, tokenizer);
        this.marks = NameMarks.of(entries, shared, tokenizer);
        this.articles = pack.entries(Table.STOPWORDS).stream().map(Entry::form).collect(Collectors.toUnmodifiableSet());
    }

    /** The names that sentences of the language may hold. */
    private static List<Entry<Name>> rows(LanguagePack pack, SharedData shared) {
        List<Entry<Name>> entries = new ArrayList<>();
        pack.entries(Table.COUNTRIES)
                .forEach(e -> entries.add(
                        named(e, new Name.OfCountry(e.value().code(), e.value().role()))));
        pack.entries(Table.ACTORS).forEach(e -> entries.add(named(e, new Name.OfBody(e.value()))));
        pack.entries(Table.INSTITUTIONS)
                .forEach(e -> entries.add(named(
                        e,
                        new Name.OfInstitution(
                                e.value().type(), e.value().person(), e.value().member()))));
        pack.entries(Table.PLACES).forEach(e -> addSite(entries, e, shared));
        shared.sites().forEach(e -> entries.add(named(e, new Name.OfSite(e.value()))));
        shared.holders().forEach(e -> entries.add(named(e, new Name.OfHolder(e.value()))));
        shared.bodies().forEach(body -> addBody(entries, body));
        addCountries(entries, pack, shared);
        return entries;
    }

    private static Entry<Name> named(Entry<?> entry, Name name) {
        return new Entry<>(entry.form(), name, entry.source());
    }

    private static void addBody(List<Entry<Name>> entries, SharedData.Body body) {
        Name name = new Name.OfBody(body.id());
        entries.add(new Entry<>(body.name(), name, "shared/actors.tsv"));
        body.aliases().forEach(alias -> entries.add(new Entry<>(alias, name, "shared/actors.tsv")));
    }

    private static void addSite(List<Entry<Name>> entries, Entry<String> row, SharedData shared) {
        SharedData.Site site = shared.site(row.value());
        if (site != null) {
            entries.add(named(row, new Name.OfSite(site)));
        }
    }

    private static void addCountries(List<Entry<Name>> entries, LanguagePack pack, SharedData shared) {
        ULocale locale = ULocale.forLocale(pack.locale());
        for (SharedData.Country country : shared.countries()) {
            Name name = new Name.OfCountry(country.code(), CountryName.Role.NAME);
            entries.add(new Entry<>(country.name(), name, "shared/countries.tsv"));
            String local = new ULocale("und", country.code()).getDisplayCountry(locale);
            if (!local.equals(country.code()) && !local.equals(country.name())) {
                entries.add(new Entry<>(local, name, UNICODE_NAMES));
            }
            if (country.capital() != null) {
                Name capital = new Name.OfCountry(country.code(), CountryName.Role.CAPITAL);
                entries.add(new Entry<>(country.capital(), capital, "shared/countries.tsv"));
            }
        }
    }

    /** The country of the place that a dateline begins with, ISO 3166-1 alpha-2; null where it begins with none. */
    public String origin(Tokens dateline) {
        return dateline.isEmpty() ? null : Home.origin(read(dateline));
    }

    /** By what tokens tell that a name may stand there. */
    public NameMarks marks() {
        return marks;
    }

    /** The names in the tokens, from left to right, none overlapping another. */
    public List<NameMention> read(Tokens tokens) {
        List<NameMention> mentions = new ArrayList<>();
        int end = 0;
        for (Match<Name> match : names.match(tokens)) {
            boolean free = match.from() >= end && !isPartOfWord(tokens, match) && !isBehindHyphen(tokens, match);
            Match<Name> name = free ? withoutArticle(tokens, match) : null;
            if (name != null) {
                mentions.add(new NameMention(name));
                end = name.to();
            }
        }
        return mentions;
    }

    /** The North-east: what an article and a country's short name begin goes on behind a hyphen. */
    private boolean isPartOfWord(Tokens tokens, Match<Name> match) {
        int hyphen = match.to();
        return match.to() - match.from() > 1
                && hyphen + 1 < tokens.size()
                && tokens.isMark(hyphen, '-')
                && tokens.isGlued(hyphen)
                && tokens.isWord(hyphen + 1)
                && tokens.word(match.from()) != null
                && articles.contains(tokens.norm(match.from()));
    }

    /** The semi-official agency: a common noun for an institution that a word before it begins. */
    private static boolean isBehindHyphen(Tokens tokens, Match<Name> match) {
        int hyphen = match.from() - 1;
        return hyphen > 0
                && tokens.isMark(hyphen, '-')
                && tokens.isGlued(hyphen)
                && tokens.isGlued(match.from())
                && !tokens.isCapitalized(match.from())
                && match.value() instanceof Name.OfInstitution;
    }

    /** The South, where its own first word has a capital only for the sentence that it opens. */
    private boolean beginsSmall(Tokens tokens, Match<Name> match) {
        return match.from() == 0
                && tokens.length(0) <= ARTICLE
                && articles.contains(tokens.norm(0))
                && Character.isLowerCase(match.entries().get(0).form().charAt(0));
    }

    /** The South African: an article makes no name with a word that begins a longer one. */
    private Match<Name> withoutArticle(Tokens tokens, Match<Name> match) {
        boolean article =
                match.to() - match.from() > 1 && (!tokens.isCapitalized(match.from()) || beginsSmall(tokens, match));
        Match<Name> behind = article ? names.matchAt(tokens, match.from() + 1) : null;
        return behind != null && behind.to() > match.to() ? behind : match;
    }
}
