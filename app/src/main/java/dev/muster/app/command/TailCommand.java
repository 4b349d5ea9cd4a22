package dev.muster.app.command;

import dev.muster.app.tail.RecordLine;
import dev.muster.app.tail.TopicReader;
import dev.muster.schema.Connection;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what goes through a topic. */
@Command(
        name = "tail",
        description = {
            "Print the records of a topic as JSON, one a line: those that come from now on, until Ctrl-C.",
            "With --last or --no-follow it stops when it has printed what is there."
        },
        sortOptions = false)
final class TailCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "TOPIC",
            converter = TailedTopic.Converter.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private TailedTopic topic;

    @Option(names = "--from-beginning", description = "Begin with the oldest record.")
    private boolean fromBeginning;

    @Option(
            names = "--last",
            paramLabel = "N",
            description = "Print the last N records over all partitions, by time, and stop.")
    private Integer last;

    @Option(names = "--actor", paramLabel = "ID", description = "Only claims of this actor, such as kr-nis.")
    private String actor;

    @Option(
            names = {"-f", "--follow"},
            negatable = true,
            description = "Go on with new records, or don't. Default: go on, unless --last is given.")
    private Boolean follow;

    @Mixin
    private ConnectionOptions connection;

    private PrintWriter out;
    private RecordLine line;

    @Override
    public Integer call() {
        validate();
        Connection target = connection.reached();
        out = spec.commandLine().getOut();
        line = topic.line(target);
        try (TopicReader reader = TopicReader.open(target, topic.topic(target))) {
            print(reader);
        }
        return MusterCommand.OK;
    }

    private void validate() {
        if (last != null && last < 1) {
            throw new ParameterException(spec.commandLine(), "--last " + last + ": give a number from 1");
        }
        if (last != null && fromBeginning) {
            throw new ParameterException(
                    spec.commandLine(), "--last and --from-beginning exclude each other: give one of them");
        }
        if (actor != null && topic != TailedTopic.CLAIMS) {
            throw new ParameterException(
                    spec.commandLine(), "--actor goes with claims only: " + topic + " have no actor");
        }
    }

    private void print(TopicReader reader) {
        if (last != null) {
            print(reader.last(last, this::fits));
        } else if (fromBeginning) {
            reader.rewind();
        }
        while (!out.checkError() && (follows() || !reader.isAtEnd())) {
            print(reader.next().stream().filter(this::fits).toList());
        }
    }

    private boolean follows() {
        return follow == null ? last == null : follow;
    }

    private boolean fits(ConsumerRecord<String, byte[]> record) {
        return actor == null || (record.key() != null && record.key().startsWith(actor + "/"));
    }

    private void print(List<ConsumerRecord<String, byte[]>> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                out.println(line.of(record));
            } catch (KafkaException e) {
                spec.commandLine()
                        .getErr()
                        .println("muster: partition " + record.partition() + ", offset " + record.offset() + ": "
                                + e.getMessage());
            }
        }
        out.flush();
    }
}
