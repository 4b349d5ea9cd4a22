package dev.muster.app.follow;

import dev.muster.producer.article.ArticleFile;
import dev.muster.producer.feed.CommandKind;
import dev.muster.producer.feed.FeedException;
import dev.muster.producer.feed.SyndicationKind;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells by a location alone what kind of feed it is. */
public final class FeedDetection {
    private static final Pattern WEB = Pattern.compile("(?i)https?://.*");
    private static final String FILES = "files";

    private FeedDetection() {}

    /**
     * A location with its kind.
     *
     * @param kind name of the kind
     * @param location as the kind takes it: paths are absolute, since producers run elsewhere
     */
    public record Detected(String kind, String location) {}

    /**
     * What a location is: a feed on the web, a directory or file of articles, a program that can be run.
     *
     * @param kind what the user says that it is; null when not told
     * @throws FeedException where it is none of them
     */
    public static Detected detect(String location, String kind) throws FeedException {
        if (kind != null) {
            return new Detected(kind, kind.equals(FILES) ? absolute(location) : location);
        }
        if (WEB.matcher(location).matches()) {
            return new Detected(SyndicationKind.NAME, location);
        }
        if (exists(location)) {
            return isProgram(Path.of(location))
                    ? new Detected(CommandKind.NAME, quoted(absolute(location)))
                    : new Detected(FILES, absolute(location));
        }
        throw new FeedException("'" + location
                + "': is neither an http or https URL nor a file or directory that exists; mend it, or say with --kind what it is"
                + " (a command with arguments is --kind command)");
    }

    private static boolean exists(String location) {
        try {
            return Files.exists(Path.of(location));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path) && !ArticleFile.isKnown(path);
    }

    private static String absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize().toString();
    }

    private static String quoted(String path) {
        return path.matches("[\\w./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
