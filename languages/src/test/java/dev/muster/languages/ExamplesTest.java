package dev.muster.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.muster.extraction.check.Example;
import dev.muster.extraction.check.Examples;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Holds every pack to its examples: one test a line, named file:line. */
final class ExamplesTest {
    private static final int LEAST_EXAMPLES = 60;
    /** How many examples a pack may get wrong; it may only fall. */
    private static final int MOST_PENDING = 8;

    @TestFactory
    Stream<DynamicTest> shouldReadEveryExample() {
        return Packs.tags().stream()
                .flatMap(tag -> Packs.examples(tag, Examples.EXAMPLES).stream())
                .map(example -> test(example, () -> agrees(example)));
    }

    @TestFactory
    Stream<DynamicTest> shouldHaveEnoughExamplesAndFewPending() {
        return Packs.tags().stream().map(tag -> DynamicTest.dynamicTest(tag, () -> isCovered(tag)));
    }

    private static DynamicTest test(Example example, Executable check) {
        URI file = Packs.FOLDER.resolve(example.name().replaceAll(":\\d+$", "")).toUri();
        return DynamicTest.dynamicTest(example.name(), file, check);
    }

    private static void agrees(Example example) {
        String difference = example.difference(Packs.EXTRACTOR);
        if (difference != null) {
            fail(difference);
        }
    }

    private static void isCovered(String tag) {
        List<Example> examples = Packs.examples(tag, Examples.EXAMPLES);
        long silent = examples.stream().filter(Example::isSilent).count();
        assertThat(examples).as("examples of %s", tag).hasSizeGreaterThanOrEqualTo(LEAST_EXAMPLES);
        assertThat(silent * 3)
                .as("a third of %d must be silent, are %d", examples.size(), silent)
                .isGreaterThanOrEqualTo(examples.size());
        List<Example> pending = Packs.examples(tag, Examples.PENDING);
        pending.stream()
                .filter(example -> example.difference(Packs.EXTRACTOR) == null)
                .forEach(mended -> System.out.println(mended.name() + " is read now: move it to " + Examples.EXAMPLES));
        assertThat(pending).as("pending of %s", tag).hasSizeLessThanOrEqualTo(MOST_PENDING);
    }
}
