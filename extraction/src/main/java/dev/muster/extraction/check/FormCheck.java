package dev.muster.extraction.check;

import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CalendarWord;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.Hedge;
import dev.muster.extraction.pack.InstitutionNoun;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Reporting;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for forms of a pack that say nothing, two things, or the same twice. */
final class FormCheck {
    /** Tables whose forms are not looked up as words of a sentence. */
    private static final Set<Table<?>> NO_WORDS = Set.of(Table.SETTINGS, Table.STOPWORDS);

    private static final String HYPHENS = "-‐‑";

    private final LanguagePack pack;
    private final Tokenizer tokenizer;
    private final List<Finding> findings = new ArrayList<>();

    private FormCheck(LanguagePack pack) {
        this.pack = pack;
        this.tokenizer = new Tokenizer(pack);
    }

    static List<Finding> of(LanguagePack pack) {
        FormCheck check = new FormCheck(pack);
        Table.OF_A_LANGUAGE.stream().filter(table -> !NO_WORDS.contains(table)).forEach(check::table);
        check.stopwords();
        return check.findings;
    }

    private <T> void table(Table<T> table) {
        List<Entry<T>> entries = pack.entries(table);
        Lexicon<T> lexicon = new Lexicon<>(entries, tokenizer);
        Map<List<Object>, Entry<T>> first = new HashMap<>();
        for (Entry<T> entry : entries) {
            if (isOwn(entry)) {
                matches(lexicon, entry);
            }
            Entry<T> other = first.putIfAbsent(List.of(entry.form(), use(entry.value())), entry);
            if (other != null && isOwn(entry)) {
                twice(other, entry);
            }
        }
    }

    private boolean isOwn(Entry<?> entry) {
        return entry.source().startsWith(pack.tag() + "/");
    }

    /** Whether the form is found where a text has its very words. */
    private <T> void matches(Lexicon<T> lexicon, Entry<T> entry) {
        List<Token> tokens = tokenizer.tokenize(entry.form());
        if (tokens.isEmpty()) {
            error(entry, "has no word in it and can never match");
            return;
        }
        boolean hyphened = tokens.size() > 1 && HYPHENS.contains(tokens.get(0).text());
        if (hyphened) {
            warning(entry, "begins with a hyphen, which makes no difference: leave it out");
            tokens = tokens.subList(1, tokens.size());
        }
        Match<T> match = lexicon.matchAt(tokens, 0);
        boolean found = match != null
                && match.to() == tokens.size()
                && match.entries().stream().anyMatch(other -> other.source().equals(entry.source()));
        if (!found) {
            error(entry, "can never match: its own words are not read as it");
        }
    }

    private <T> void twice(Entry<T> first, Entry<T> second) {
        if (!first.value().equals(second.value())) {
            error(second, "means something else in " + first.source());
        } else if (isOwn(first)) {
            warning(second, "stands in " + first.source() + " already");
        } else {
            warning(second, "is inherited from " + first.source());
        }
    }

    /** By what a form may mean two things: where it stands tells which. */
    private static Object use(Object value) {
        if (value instanceof Hedge hedge) {
            return hedge.side();
        } else if (value instanceof CountNoun noun) {
            return noun.strength();
        } else if (value instanceof MeasureWord word) {
            return word.role();
        } else if (value instanceof Reporting word) {
            return word.frame();
        } else if (value instanceof CalendarWord word) {
            return word.role();
        } else if (value instanceof CountryName name) {
            return name.role();
        } else if (value instanceof InstitutionNoun noun) {
            return noun.person();
        }
        return value instanceof Particle ? value : "";
    }

    private void stopwords() {
        pack.entries(Table.STOPWORDS).stream()
                .filter(this::isOwn)
                .filter(entry -> !entry.form().chars().allMatch(Character::isLetter)
                        || entry.form().chars().anyMatch(Character::isUpperCase))
                .forEach(entry -> error(entry, "can never match: a stop word is one word in lower case"));
    }

    private void error(Entry<?> entry, String what) {
        findings.add(Finding.error(text(entry, what)));
    }

    private void warning(Entry<?> entry, String what) {
        findings.add(Finding.warning(text(entry, what)));
    }

    private static String text(Entry<?> entry, String what) {
        return entry.source() + ": '" + entry.form() + "' " + what;
    }
}
