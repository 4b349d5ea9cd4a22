package dev.muster.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/**
 * A registry that speaks Confluent's REST API: Confluent's own, Apicurio (under {@code /apis/ccompat/v7}), Karapace, Redpanda, and
 * the one in {@code muster up}. Asks for each schema once and keeps the answer, which a registry never changes. Thread safe.
 */
public final class HttpSchemaRegistry implements SchemaRegistry {
    /** What Muster sets on its subjects: a new schema must read what the one before it wrote. */
    public static final String BACKWARD = "BACKWARD";

    private static final Set<String> KEEPS_OLD_RECORDS_READABLE =
            Set.of(BACKWARD, "BACKWARD_TRANSITIVE", "FULL", "FULL_TRANSITIVE");
    private static final int UNKNOWN_SCHEMA = 40403;

    private final RegistryEndpoint endpoint;
    private final Map<Registration, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    private record Registration(String subject, Schema schema) {}

    private HttpSchemaRegistry(RegistryEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * The registry at an address; asks it nothing yet.
     *
     * @param url base of the API, such as {@code http://127.0.0.1:8081/apis/ccompat/v7}; a {@code user:password@} in it is sent as
     *     basic authentication and shown to nobody
     * @throws IllegalArgumentException where that is no HTTP address
     */
    public static HttpSchemaRegistry at(String url) {
        return new HttpSchemaRegistry(RegistryEndpoint.at(url));
    }

    static HttpSchemaRegistry at(String url, RegistryEndpoint.Patience patience) {
        return new HttpSchemaRegistry(RegistryEndpoint.at(url, patience));
    }

    @Override
    public int register(String subject, Schema schema) {
        var known = ids.get(new Registration(subject, schema));
        return known != null ? known : registerAtServer(subject, schema);
    }

    private int registerAtServer(String subject, Schema schema) {
        var answer = endpoint.post(
                "/subjects/" + RegistryEndpoint.segment(subject) + "/versions", Map.of("schema", schema.toString()));
        if (!answer.ok()) {
            throw endpoint.refused(answer, "refuses the schema " + schema.getFullName() + " for subject " + subject);
        }
        int id = field(answer, "id").asInt();
        ids.put(new Registration(subject, schema), id);
        return id;
    }

    @Override
    public Schema byId(int id) {
        var known = schemas.get(id);
        return known != null ? known : fetch(id);
    }

    private Schema fetch(int id) {
        var answer = endpoint.get("/schemas/ids/" + Integer.toUnsignedString(id));
        if (answer.errorCode() == UNKNOWN_SCHEMA) {
            throw new UnknownSchemaException(endpoint.url(), id);
        }
        if (!answer.ok()) {
            throw endpoint.refused(answer, "does not give out schema " + id);
        }
        var schema = parse(id, answer);
        schemas.put(id, schema);
        return schema;
    }

    private Schema parse(int id, RegistryEndpoint.Answer answer) {
        try {
            return new Schema.Parser().parse(field(answer, "schema").asText());
        } catch (SchemaParseException e) {
            throw endpoint.refused(
                    answer, "keeps something under id " + id + " that is no Avro schema (" + e.getMessage() + ")");
        }
    }

    private JsonNode field(RegistryEndpoint.Answer answer, String name) {
        var value = answer.body().get(name);
        if (value == null) {
            throw endpoint.refused(
                    answer, "answers without '" + name + "': is this the base of a Confluent-compatible API?");
        }
        return value;
    }

    /**
     * Sees to it that the registry refuses schemas for the subject that cannot read its older records: sets BACKWARD where the
     * subject has no level as strict as that. The subject must exist.
     *
     * @throws SchemaRegistryException where the registry cannot be reached or refuses
     */
    public void requireBackwardCompatibility(String subject) {
        if (!KEEPS_OLD_RECORDS_READABLE.contains(compatibility(subject))) {
            var answer = endpoint.put(config(subject), Map.of("compatibility", BACKWARD));
            if (!answer.ok()) {
                throw endpoint.refused(answer, "refuses to set compatibility BACKWARD on subject " + subject);
            }
        }
    }

    /** The compatibility level in force for a subject, its own or the registry's; empty where the registry tells neither. */
    public String compatibility(String subject) {
        return endpoint.get(config(subject) + "?defaultToGlobal=true")
                .body()
                .path("compatibilityLevel")
                .asText();
    }

    private static String config(String subject) {
        return "/config/" + RegistryEndpoint.segment(subject);
    }

    /** Whether the registry answers; waits for it as long as for any request, with its repetitions. */
    public CheckResult check() {
        try {
            var answer = endpoint.get("/subjects");
            return answer.ok()
                    ? CheckResult.ok("schema registry at " + endpoint.url() + " holds "
                            + answer.body().size() + " subjects")
                    : CheckResult.failed(endpoint.refused(answer, "does not list its subjects"));
        } catch (SchemaRegistryException e) {
            return CheckResult.failed(e);
        }
    }

    @Override
    public String toString() {
        return endpoint.url();
    }
}
