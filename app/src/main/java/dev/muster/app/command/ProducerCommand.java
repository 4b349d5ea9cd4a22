package dev.muster.app.command;

import dev.muster.app.local.StartException;
import dev.muster.app.metrics.Meters;
import dev.muster.app.stage.Stage;
import dev.muster.app.up.Seeds;
import dev.muster.app.up.WatchedFolders;
import dev.muster.producer.ProducerAccess;
import dev.muster.producer.ProducerObserver;
import dev.muster.producer.ProducerSettings;
import dev.muster.producer.ProducerStage;
import dev.muster.producer.PublishReport;
import dev.muster.schema.Connection;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The stage from feeds to articles, alone. */
@Command(
        name = "producer",
        description = "Run the stage that follows feeds and folders and publishes what is new in them.",
        sortOptions = false)
final class ProducerCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ProducerCommand.class);

    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private StageOptions options;

    @Option(
            names = "--watch",
            paramLabel = "DIR",
            split = ",",
            description = "Publish the articles in this folder, and those that come into it; repeatable.")
    private List<Path> watched = List.of();

    @Mixin
    private PushOptions push;

    @Option(
            names = "--allow-commands",
            description = "Run the feeds that are commands, with all the rights that this process has.")
    private boolean commands;

    @Option(
            names = "--seeds",
            description = "Publish the articles that come with Muster first; once they are, it changes nothing.")
    private boolean seeds;

    @Mixin
    private WebOptions web;

    @Override
    public Integer call() throws Exception {
        ProducerSettings pulling =
                WatchedFolders.settings(watched, web.settings()).allowingCommands(commands);
        ProducerSettings settings = push.settings().map(pulling::takingPushes).orElse(pulling);
        return options.run(connection.connection(), (target, meters) -> start(target, settings, meters));
    }

    private Stage start(Connection connection, ProducerSettings settings, Meters meters) {
        ProducerStage stage = meters.watchProducer(observer -> {
            if (seeds) {
                publishSeeds(connection, observer);
            }
            return ProducerStage.start(connection, settings.observedBy(observer), Clock.systemUTC());
        });
        stage.pushAddress().ifPresent(address -> LOG.info("articles are taken at {}", address));
        return Stage.of(stage).watching(connection, ProducerAccess.ofStage(connection));
    }

    private static void publishSeeds(Connection connection, ProducerObserver observer) {
        Path folder = Seeds.ofDistribution();
        if (folder == null) {
            throw new StartException(
                    "--seeds: this program runs without its distribution, so there are no seeds\nstart it by the script muster");
        }
        PublishReport report = Seeds.publish(connection, folder, Clock.systemUTC());
        observer.published(ProducerObserver.Way.FILES, report);
        LOG.info("{} seeds are published", report.articles().size());
    }
}
