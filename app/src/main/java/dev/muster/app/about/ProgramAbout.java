package dev.muster.app.about;

import dev.muster.consumer.page.About;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the pages tell of this program. */
public final class ProgramAbout {
    private static final String SCORECARD = "scorecard.md";
    private static final String RUN_FROM_CLASSES = "(run from classes)";

    private ProgramAbout() {}

    /** Reads nothing but the scorecard; the packs are read when a page first asks for a rule. */
    public static About read() {
        return new About(version(), scorecard(), new PackRules());
    }

    /** The version in the jar's manifest; words that say so where there is no jar. */
    public static String version() {
        String version = ProgramAbout.class.getPackage().getImplementationVersion();
        return version == null ? RUN_FROM_CLASSES : version;
    }

    private static String scorecard() {
        try (InputStream file = ProgramAbout.class.getResourceAsStream(SCORECARD)) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + SCORECARD, e);
        }
    }
}
