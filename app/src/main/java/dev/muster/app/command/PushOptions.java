package dev.muster.app.command;

import dev.muster.producer.push.PushSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Whether and where articles may be pushed by HTTP. */
final class PushOptions {
    @Option(
            names = "--push-port",
            paramLabel = "N",
            description =
                    "Take articles at POST /articles on this port; 0 takes any. Off for `producer` when not given; `up` takes "
                            + PushSettings.DEFAULT_PORT + ", or any where that is taken.")
    private Integer port;

    @Option(
            names = "--push-host",
            paramLabel = "ADDRESS",
            defaultValue = PushSettings.DEFAULT_HOST,
            description = "Address to listen on for articles. Default: ${DEFAULT-VALUE}.")
    private String host;

    @Option(
            names = "--push-token",
            paramLabel = "FILE",
            description =
                    "File with the bearer token; while there is none, nothing may be pushed. Default: push-token beside the data of `up`.")
    private Path token;

    @Option(
            names = "--push-host-name",
            paramLabel = "NAME",
            split = ",",
            description = "A name that requests may give as their host, besides those of this machine; repeatable.")
    private Set<String> names = Set.of();

    /** For a producer alone: empty unless a port is given. */
    Optional<PushSettings> settings() {
        if (port == null) {
            return Optional.empty();
        }
        if (token == null) {
            throw CommandException.misused("--push-port needs a token: name the file that holds it with --push-token");
        }
        return Optional.of(settings(port, token));
    }

    /** For everything in one process, which listens always and takes nothing before there is a token. */
    PushSettings settings(int usualPort, Path usualToken) {
        return new PushSettings(host, port == null ? usualPort : port, token == null ? usualToken : token, names);
    }

    /** The address to listen on. */
    String host() {
        return host;
    }
}
