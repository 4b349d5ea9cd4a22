package dev.muster.app.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.app.local.LocalLog;
import dev.muster.consumer.ConsumerStage;
import dev.muster.producer.ProducerStage;
import dev.muster.schema.Connection;
import dev.muster.streams.StreamsStage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The broker forgets how far anybody has read: a person deletes the groups, or they lapse while nothing runs for long. */
@Tag("process")
final class GroupFaultTest {
    private static final int BEFORE = 20;
    private static final int AFTER = 30;

    @RegisterExtension
    static final LocalLog LOG = new LocalLog();

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void shouldLoseAndDoubleNothingWhereTheBrokerHasForgottenHowFarItWasRead() throws Exception {
        Connection log = LOG.connection("groups.");
        try (StagesHere stages = new StagesHere(folder, log)) {
            try (ProducerStage producer = stages.producer(log);
                    StreamsStage streams = stages.streams(log);
                    ConsumerStage consumer = stages.consumer(log)) {
                stages.write(0, BEFORE);
                stages.awaitClaims(BEFORE);
                stages.awaitTable(stages.sqlite());
                StagesHere.awaitWell(producer::check);
                StagesHere.awaitWell(streams::check);
                StagesHere.awaitWell(consumer::check);
            }
            deleteGroups(log);
            stages.write(BEFORE, AFTER);
            stages.producer(log);
            StreamsStage streams = stages.streams(log);
            ConsumerStage consumer = stages.consumer(log);
            stages.awaitClaims(AFTER);
            StagesHere.awaitWell(streams::check);
            StagesHere.awaitWell(consumer::check);
            stages.awaitTable(stages.sqlite());
            stages.awaitClaims(AFTER);
        }
    }

    /** Those with members are refused until these are known to be gone. */
    private static void deleteGroups(Connection log) throws Exception {
        try (Admin admin = Admin.create(log.clientProperties())) {
            List<String> groups = groups(admin);
            assertThat(groups).isNotEmpty();
            StagesHere.patiently()
                    .ignoreExceptionsMatching(GroupFaultTest::isNotEmpty)
                    .untilAsserted(() -> {
                        for (String group : groups(admin)) {
                            admin.deleteConsumerGroups(List.of(group)).all().get();
                        }
                        assertThat(groups(admin)).isEmpty();
                    });
        }
    }

    private static boolean isNotEmpty(Throwable refused) {
        return refused.getCause() instanceof GroupNotEmptyException;
    }

    private static List<String> groups(Admin admin) throws Exception {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .toList();
    }
}
