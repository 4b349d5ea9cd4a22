package dev.muster.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ImageVersionTest {

    private static final Pattern VERSION =
            Pattern.compile("<artifactId>muster</artifactId>\\s*<version>([^<]+)</version>");

    @Test
    void shouldTagTheImageWithTheVersionThatIsBuilt() throws IOException {
        Path root = HostCommand.root();
        Matcher pom = VERSION.matcher(Files.readString(root.resolve("pom.xml")));
        assertThat(pom.find()).as("a version in pom.xml").isTrue();
        assertThat(settings(root.resolve(".env")))
                .as("MUSTER_VERSION in .env, beside the version in pom.xml")
                .containsEntry("MUSTER_VERSION", pom.group(1));
    }

    private static Properties settings(Path file) throws IOException {
        Properties settings = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            settings.load(in);
        }
        return settings;
    }
}
