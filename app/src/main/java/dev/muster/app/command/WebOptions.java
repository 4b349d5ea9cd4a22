package dev.muster.app.command;

import dev.muster.producer.web.WebSettings;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How commands that fetch feeds and pages ask the servers of others. */
final class WebOptions {
    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            split = ",",
            description = "Fetch from this host, address or block (10.0.0.0/8) although it is not public; repeatable."
                    + " Without it feeds lead to public addresses only.")
    private List<String> allowed = List.of();

    @Option(
            names = "--contact",
            paramLabel = "TEXT",
            description =
                    "Mail address or URL at which the owners of the servers that are asked reach you; part of the User-Agent.")
    private String contact;

    /** @throws CommandException when a host makes no sense */
    WebSettings settings() {
        try {
            return new WebSettings(allowed, Optional.ofNullable(contact));
        } catch (IllegalArgumentException noHost) {
            throw CommandException.misused("--allow-host: " + noHost.getMessage());
        }
    }
}
