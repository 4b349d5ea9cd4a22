package dev.muster.app.command;

import dev.muster.schema.AccessException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthorizationException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What a broker refused to a command, with what allows it. */
final class BrokerRefusal {
    private BrokerRefusal() {}

    /** Empty where nothing was refused, or it is unknown what would allow it. */
    static Optional<Exception> in(Exception failure, CommandLine command) {
        return causes(failure)
                .filter(cause -> cause instanceof AuthorizationException)
                .findFirst()
                .flatMap(refusal -> explained((AuthorizationException) refusal, command.getCommandSpec()));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return failure instanceof AccessException
                ? Stream.empty()
                : Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static Optional<Exception> explained(AuthorizationException refusal, CommandSpec command) {
        return command.mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(ConnectionOptions.class::isInstance)
                .map(options -> ((ConnectionOptions) options).connection())
                .findFirst()
                .flatMap(connection -> accessor(command)
                        .flatMap(accessor ->
                                AccessException.explaining(connection, accessor.rules(connection), refusal)));
    }

    private static Optional<Accessor> accessor(CommandSpec command) {
        String[] words = command.qualifiedName().split(" ");
        return words.length < 2 ? Optional.empty() : Accessor.of(words[1]);
    }
}
