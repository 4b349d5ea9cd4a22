package dev.muster.app.command;

import dev.muster.app.about.ProgramAbout;
import dev.muster.app.metrics.Meters;
import dev.muster.app.stage.Stage;
import dev.muster.consumer.ConsumerAccess;
import dev.muster.consumer.ConsumerSettings;
import dev.muster.consumer.ConsumerStage;
import dev.muster.consumer.alert.AlertSettings;
import dev.muster.schema.Connection;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The stage from claims to the table, alone. */
@Command(
        name = "consumer",
        description = "Run the stage that reads claims into a database and serves the table as page and API.",
        sortOptions = false)
final class ConsumerCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerCommand.class);

    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private StageOptions options;

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private AlertOptions alerts;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = ConsumerSettings.DEFAULT_HOST,
            description = "Address that page and API listen on. Default: ${DEFAULT-VALUE}.")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + ConsumerSettings.DEFAULT_PORT,
            description = "Port of page and API; 0 takes any. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            split = ",",
            description = "A name that browsers may reach the page by, besides those of this machine; repeatable.")
    private Set<String> allowedHosts = Set.of();

    @Option(names = "--reset-table", description = "Empty the table first; it fills itself again from the topic.")
    private boolean resetTable;

    @Override
    public Integer call() throws Exception {
        String url = database.required();
        AlertSettings rules = alerts.settings();
        return options.run(connection.connection(), (target, meters) -> start(target, url, rules, meters));
    }

    private Stage start(Connection connection, String url, AlertSettings rules, Meters meters) {
        ConsumerSettings settings = ConsumerSettings.of(url)
                .listeningOn(host, port)
                .answeringTo(allowedHosts)
                .alerting(rules);
        ConsumerSettings asked = resetTable ? settings.resettingTable() : settings;
        ConsumerStage stage = meters.watchConsumer(observer ->
                ConsumerStage.start(connection, asked.observedBy(observer), ProgramAbout.read(), Clock.systemUTC()));
        LOG.info("page and API are at {}", stage.address());
        return Stage.of(stage).watching(connection, ConsumerAccess.ofStage(connection));
    }
}
