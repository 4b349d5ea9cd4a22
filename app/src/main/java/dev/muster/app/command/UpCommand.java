package dev.muster.app.command;

import dev.muster.app.broker.EmbeddedBroker;
import dev.muster.app.local.DataDirectory;
import dev.muster.app.local.LoopbackPort;
import dev.muster.app.stage.StopSignal;
import dev.muster.app.up.LocalMuster;
import dev.muster.app.up.Progress;
import dev.muster.app.up.Seeds;
import dev.muster.app.up.UpSettings;
import dev.muster.producer.push.PushSettings;
import dev.muster.schema.Topics;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything in one JVM, until Ctrl-C. */
@Command(
        name = "up",
        description = {
            "Run everything on this machine: a Kafka broker, a schema registry, the three stages, the table and its page.",
            "A first start reads the articles that come with Muster. All data stays in one directory and is taken up again."
        },
        sortOptions = false)
final class UpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept. Default: ~/.muster.")
    private Path data = DataDirectory.standard();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Of page and API; 0 takes any. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--broker-port",
            paramLabel = "N",
            defaultValue = "9092",
            description = "Of the Kafka broker. Default: ${DEFAULT-VALUE}.")
    private int brokerPort;

    @Option(
            names = "--registry-port",
            paramLabel = "N",
            defaultValue = "8081",
            description = "Of the schema registry. Default: ${DEFAULT-VALUE}.")
    private int registryPort;

    @Option(
            names = "--prefix",
            paramLabel = "TEXT",
            defaultValue = Topics.DEFAULT_PREFIX,
            description = "What the names of the topics start with. Default: ${DEFAULT-VALUE}")
    private String prefix;

    @Option(names = "--no-seeds", description = "Do not read the articles that come with Muster.")
    private boolean noSeeds;

    @Option(
            names = "--watch",
            paramLabel = "DIR",
            split = ",",
            description = "Publish the articles in this folder, and those that come into it; repeatable.")
    private List<Path> watched = List.of();

    @Option(names = "--reset-table", description = "Empty the table first; it fills itself again from the topic.")
    private boolean resetTable;

    @Option(
            names = "--reset-streams",
            description = "Forget first what the streams know, so that they read all articles anew.")
    private boolean resetStreams;

    @Mixin
    private WebOptions web;

    @Mixin
    private PushOptions push;

    @Mixin
    private AlertOptions alerts;

    @Option(
            names = "--allow-commands",
            description = "Run the feeds that are commands, with all the rights that this process has.")
    private boolean commands;

    @Mixin
    private WatchOptions watch;

    @Override
    public Integer call() throws Exception {
        return StopSignal.during(this::run);
    }

    /** The usual port is given up where another program holds it: nobody is to start the page in vain for what is off mostly. */
    private PushSettings pushed() {
        int usual = LoopbackPort.isFree(push.host(), PushSettings.DEFAULT_PORT) ? PushSettings.DEFAULT_PORT : 0;
        return push.settings(port == 0 ? 0 : usual, data.resolve("push-token"));
    }

    private int run(StopSignal stop) {
        PrintWriter out = spec.commandLine().getOut();
        EmbeddedBroker.onFatalFault(message -> spec.commandLine()
                .getErr()
                .println("muster: the Kafka broker failed: " + message + "\nsee " + data.resolve("logs/kafka.log")));
        Path seeds = noSeeds ? null : Seeds.ofDistribution();
        UpSettings settings = new UpSettings(
                        data,
                        brokerPort,
                        registryPort,
                        port,
                        prefix,
                        seeds,
                        watched,
                        web.settings(),
                        commands,
                        pushed())
                .alerting(alerts.settings())
                .resetting(resetTable, resetStreams)
                .watchedBy(watch.settings(), watch.logFormat());
        try (LocalMuster muster =
                LocalMuster.start(settings, new Progress(out), Clock.systemUTC(), stop::isRequested)) {
            new UpScreen(out, muster, Clock.systemUTC()).show(stop);
            out.println("stopping");
        } catch (CancellationException e) {
            out.println(e.getMessage());
        }
        out.println("stopped; everything is kept in " + data.toAbsolutePath().normalize());
        return MusterCommand.OK;
    }
}
