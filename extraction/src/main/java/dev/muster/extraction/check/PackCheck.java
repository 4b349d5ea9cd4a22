package dev.muster.extraction.check;

import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.pack.Languages;
import dev.muster.extraction.pack.PackException;
import dev.muster.extraction.pack.PackFolders;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Checks packs: their tables against each other and against what is shared, and the engine against their examples. */
public final class PackCheck {
    /** Of so many examples one must be silent: a pack that is held to claims alone learns to make them up. */
    private static final int SILENT = 3;

    private final PackFolders packs;
    private final Languages languages;
    private final ClaimExtractor extractor;
    private final List<String> problems;

    /** A check of these packs; what cannot be loaded becomes a finding. */
    public PackCheck(PackFolders packs) {
        this.packs = packs;
        Languages loaded = null;
        List<String> found = List.of();
        try {
            loaded = Languages.from(packs);
        } catch (PackException e) {
            found = e.problems();
        }
        this.languages = loaded;
        this.extractor = loaded == null ? null : ClaimExtractor.over(loaded);
        this.problems = found;
    }

    /** What is wrong with the tables that all languages share. */
    public List<Finding> shared() {
        return languages == null ? ofTables("shared") : IdCheck.of(languages.shared());
    }

    /** What is wrong with the tables of a language that is among the packs. */
    public List<Finding> tables(String lang) {
        List<Finding> findings = new ArrayList<>(ofTables(lang));
        packs.unread(lang, Examples.FILES).stream().map(Finding::warning).forEach(findings::add);
        if (languages != null) {
            findings.addAll(FormCheck.of(languages.packs().get(lang)));
            findings.addAll(IdCheck.of(languages.packs().get(lang), languages.shared()));
        }
        return findings;
    }

    /** Checks the whole pack of a language that is among the packs. */
    public PackReport language(String lang) {
        List<Finding> findings = new ArrayList<>(tables(lang));
        List<Example> examples = examples(lang, Examples.EXAMPLES, findings);
        List<Example> pending = examples(lang, Examples.PENDING, findings);
        List<String> differences = differences(examples);
        differences.stream().map(Finding::error).forEach(findings::add);
        findings.addAll(mended(pending));
        RowUse use = languages == null ? null : RowUse.of(languages.packs().get(lang), examples);
        findings.addAll(unused(use));
        int silent = (int) examples.stream().filter(Example::isSilent).count();
        findings.addAll(silence(lang, examples.size(), silent));
        findings.sort(Comparator.comparing(Finding::kind));
        return new PackReport(lang, findings, examples.size(), silent, differences.size(), pending.size(), use);
    }

    private List<Finding> ofTables(String folder) {
        return problems.stream()
                .filter(problem -> problem.startsWith(folder + "/"))
                .map(Finding::error)
                .toList();
    }

    private List<Example> examples(String lang, String file, List<Finding> findings) {
        Examples read = Examples.read(packs, lang, file);
        read.problems().stream().map(Finding::error).forEach(findings::add);
        return read.examples();
    }

    /** How examples are read otherwise than they say; none where the packs cannot be loaded. */
    private List<String> differences(List<Example> examples) {
        return extractor == null
                ? List.of()
                : examples.stream()
                        .map(example -> example.difference(extractor))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private List<Finding> mended(List<Example> pending) {
        return pending.stream()
                .filter(example -> extractor != null && example.difference(extractor) == null)
                .map(example -> Finding.warning(example.name() + ": is read now: move it to " + Examples.EXAMPLES))
                .toList();
    }

    private static List<Finding> unused(RowUse use) {
        return use == null
                ? List.of()
                : use.unused().stream()
                        .map(row -> Finding.warning(row + ": no example uses this row"))
                        .toList();
    }

    private static List<Finding> silence(String lang, int examples, int silent) {
        String file = lang + "/" + Examples.EXAMPLES;
        if (examples == 0) {
            return List.of(Finding.warning(file + ": has no examples, so that nothing holds the pack to anything"));
        }
        return silent * SILENT >= examples
                ? List.of()
                : List.of(Finding.warning(file + ": one in " + SILENT + " examples should yield nothing, of " + examples
                        + " only " + silent + " do"));
    }
}
