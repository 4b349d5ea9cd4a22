package dev.muster.app.command;

import dev.muster.schema.CheckResult;
import dev.muster.schema.Connection;
import dev.muster.schema.TopicSetup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Creates and verifies the topics; every stage does so by itself, this is for operators. */
@Command(name = "topics", description = "Create Muster's topics, or check those that exist.", sortOptions = false)
final class TopicsCommand extends CommandGroup {
    @Command(
            name = "create",
            description = "Create the topics and schemas that are missing, and verify all; changes none that exists.")
    int create(@Mixin ConnectionOptions options) {
        Connection connection = options.reached();
        connection.prepare();
        connection.topics().all().forEach(topic -> spec.commandLine().getOut().println(topic.name()));
        return MusterCommand.OK;
    }

    @Command(name = "check", description = "Verify that the topics exist and are as they should be; creates nothing.")
    int check(@Mixin ConnectionOptions options) {
        Connection connection = options.reached();
        CheckResult result = TopicSetup.of(connection).check();
        (result.ok() ? spec.commandLine().getOut() : spec.commandLine().getErr()).println(result.detail());
        return result.ok() ? MusterCommand.OK : MusterCommand.FAILED;
    }
}
