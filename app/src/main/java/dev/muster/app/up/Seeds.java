package dev.muster.app.up;

import dev.muster.app.local.StartException;
import dev.muster.producer.Outcome;
import dev.muster.producer.PublishReport;
import dev.muster.producer.Publisher;
import dev.muster.schema.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** The articles that a first start publishes, the way any article is published. */
public final class Seeds {
    private static final String FOLDER = "seeds";
    private static final String HOME_PROPERTY = "muster.home";

    private Seeds() {}

    /** The folder of the distribution that this program runs from, which the launcher tells; null where it has none. */
    public static Path ofDistribution() {
        String home = System.getProperty(HOME_PROPERTY);
        Path folder = home == null ? null : Path.of(home, FOLDER);
        return folder != null && Files.isDirectory(folder) ? folder : null;
    }

    /**
     * Publishes the articles of a folder; those that are published already change nothing.
     *
     * @throws StartException where one of them is refused
     */
    public static PublishReport publish(Connection connection, Path folder, InstantSource clock) {
        try (Publisher publisher = Publisher.open(connection, clock)) {
            PublishReport report = publisher.publish(List.of(folder));
            report.articles().stream()
                    .filter(article -> article.outcome() == Outcome.REFUSED)
                    .findFirst()
                    .ifPresent(article -> {
                        throw new StartException("the seed " + article.location() + " " + article.reason());
                    });
            return report;
        }
    }

    /** Notes that it has been done. A crash between publishing and this does it again, which changes nothing. */
    static void mark(Path marker) {
        try {
            Files.writeString(marker, "");
        } catch (IOException e) {
            throw new StartException("cannot write " + marker + ": " + e, e);
        }
    }
}
