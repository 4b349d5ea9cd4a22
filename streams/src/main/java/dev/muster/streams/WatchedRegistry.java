package dev.muster.streams;

import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.SchemaRegistryException;
import dev.muster.schema.UnknownSchemaException;
import java.util.function.Supplier;
import org.apache.avro.Schema;

/** A registry whose silence is told, and its answers, since a stream that waits for it looks as if it ran. */
record WatchedRegistry(SchemaRegistry registry, FailurePolicy failures) implements SchemaRegistry {
    @Override
    public int register(String subject, Schema schema) {
        return asked(() -> registry.register(subject, schema));
    }

    @Override
    public Schema byId(int id) {
        return asked(() -> registry.byId(id));
    }

    private <T> T asked(Supplier<T> question) {
        try {
            var answer = question.get();
            failures.answered();
            return answer;
        } catch (UnknownSchemaException e) {
            failures.answered();
            throw e;
        } catch (SchemaRegistryException e) {
            failures.waitsBecause(e);
            throw e;
        }
    }
}
