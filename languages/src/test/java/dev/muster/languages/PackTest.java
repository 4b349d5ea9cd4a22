package dev.muster.languages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.check.Finding;
import dev.muster.extraction.check.PackCheck;
import dev.muster.extraction.pack.Languages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the packs to what the tables of a pack must agree in, with each other and with what all languages share. */
final class PackTest {
    private static final PackCheck CHECK = new PackCheck(Packs.FOLDERS);

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
        return Packs.LANGUAGES.packs().get(tag).setting("inherits", null);
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
    void shouldHoldNoMistakeAndNothingTwice(String tag) {
        assertThat(CHECK.tables(tag)).extracting(Finding::text).isEmpty();
    }

    @Test
    void shouldHoldNoMistakeInWhatIsShared() {
        assertThat(errors(CHECK.shared())).isEmpty();
    }

    private static List<String> errors(List<Finding> findings) {
        return findings.stream().filter(Finding::isError).map(Finding::text).toList();
    }
}
