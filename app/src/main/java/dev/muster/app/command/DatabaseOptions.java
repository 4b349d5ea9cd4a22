package dev.muster.app.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the database of the table is. */
final class DatabaseOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--database",
            paramLabel = "JDBC_URL",
            description = "The database of the table: jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME.")
    private String url;

    @Option(names = "--database-user", paramLabel = "NAME", description = "Its user, unless the URL tells.")
    private String user;

    @Option(
            names = "--database-password",
            paramLabel = "TEXT",
            description =
                    "Its password, unless the URL tells; in MUSTER_DATABASE_PASSWORD or MUSTER_DATABASE_PASSWORD_FILE, where no list of processes shows it.")
    private String password;

    /** The URL with user and password; null where none is given. */
    String orNull() {
        return url == null ? null : with("password", password, with("user", user, url));
    }

    /** @throws ParameterException where none is given */
    String required() {
        if (url == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no --database (nor MUSTER_DATABASE): give one, such as jdbc:sqlite:table.db or jdbc:postgresql://localhost/muster");
        }
        return orNull();
    }

    private static String with(String name, String value, String url) {
        if (value == null) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
