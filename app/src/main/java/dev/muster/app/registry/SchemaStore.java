package dev.muster.app.registry;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/** What the registry knows and how it learns: the catalogue in memory, each addition in the log first. Thread safe. */
final class SchemaStore implements AutoCloseable {
    private final SchemaLog log;
    private final SchemaCatalog catalog = new SchemaCatalog();

    /** Reads back everything that was ever registered. */
    SchemaStore(SchemaLog log) {
        this.log = log;
        log.replay(catalog::add);
    }

    /** The version that the schema has in the subject, a new one where it is new there. */
    synchronized RegisteredSchema register(String subject, String text) {
        Schema schema = parse(text);
        return catalog.find(subject, schema.toString()).orElseGet(() -> append(subject, schema));
    }

    private RegisteredSchema append(String subject, Schema schema) {
        String obstacles = obstacles(subject, schema);
        if (!obstacles.isEmpty()) {
            throw RegistryException.incompatible(subject, obstacles);
        }
        RegisteredSchema next = catalog.next(subject, schema.toString());
        log.append(next);
        catalog.add(next);
        return next;
    }

    private String obstacles(String subject, Schema schema) {
        return catalog.latest(subject)
                .map(latest -> Compatibility.obstacles(schema, parse(latest.schema())))
                .orElse("");
    }

    /** What would keep this schema from being read in place of that version; empty where nothing does. */
    synchronized String obstacles(String subject, String version, String text) {
        return Compatibility.obstacles(
                parse(text), parse(version(subject, version).schema()));
    }

    /** Where the schema stands in the subject. */
    synchronized RegisteredSchema find(String subject, String text) {
        catalog.versions(subject);
        return catalog.find(subject, parse(text).toString()).orElseThrow(RegistryException::noSchema);
    }

    synchronized List<String> subjects() {
        return catalog.subjects();
    }

    synchronized List<Integer> versions(String subject) {
        return catalog.versions(subject).stream().map(RegisteredSchema::version).toList();
    }

    synchronized RegisteredSchema version(String subject, String version) {
        return catalog.version(subject, version);
    }

    synchronized RegisteredSchema byId(int id) {
        return catalog.byId(id);
    }

    synchronized List<RegisteredSchema> withId(int id) {
        return catalog.withId(id);
    }

    private static Schema parse(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (SchemaParseException e) {
            throw RegistryException.invalidSchema(e.getMessage());
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
