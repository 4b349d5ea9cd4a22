package dev.muster.app.command;

import dev.muster.producer.web.WebSettings;
import java.nio.file.Path;
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

    @Option(
            names = "--ca-file",
            paramLabel = "FILE",
            split = ",",
            description =
                    "Trust servers whose certificate is signed by one of this file (PEM), such as your company's, too; repeatable.")
    private List<Path> authorities = List.of();

    /** @throws CommandException when a host or a file makes no sense */
    WebSettings settings() {
        WebSettings settings;
        try {
            settings = new WebSettings(allowed, Optional.ofNullable(contact));
        } catch (IllegalArgumentException noHost) {
            throw CommandException.misused("--allow-host: " + noHost.getMessage());
        }
        try {
            return settings.trusting(authorities);
        } catch (IllegalArgumentException noCertificate) {
            throw new CommandException("--ca-file: " + noCertificate.getMessage());
        }
    }
}
