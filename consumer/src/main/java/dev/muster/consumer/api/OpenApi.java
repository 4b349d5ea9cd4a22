package dev.muster.consumer.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The document of OpenAPI 3.1 that describes the addresses, made from what the server itself answers by. */
final class OpenApi {
    private static final String VERSION = "3.1.0";
    private static final String EVENTS = """
            The table's changes as server-sent events: "rows" with the keys of the rows that changed, or "everything" where those \
            are not known. The id of an event is the position of the table; a client that comes back with it hears what it missed.""";

    private final ObjectMapper mapper = new ObjectMapper();
    private final ObjectNode root = mapper.createObjectNode();
    private final AnswerSchemas schemas = new AnswerSchemas(mapper);

    OpenApi(List<Endpoint> endpoints) {
        root.put("openapi", VERSION);
        root.putObject("info")
                .put("title", "Muster")
                .put("version", "1")
                .put("description", "Who says how many troops are where. Read-only.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        root.putArray("servers").addObject().put("url", "/");
        ObjectNode paths = root.putObject("paths");
        endpoints.forEach(endpoint -> add(paths, endpoint));
        addEvents(paths);
        addDocument(paths);
        schemas.addProblem();
        root.putObject("components").set("schemas", schemas.all());
    }

    byte[] json() {
        return root.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    private void add(ObjectNode paths, Endpoint endpoint) {
        ObjectNode get = operation(paths, endpoint.path(), endpoint.summary());
        ArrayNode parameters = get.putArray("parameters");
        if (endpoint.hasId()) {
            parameters
                    .addObject()
                    .put("name", "id")
                    .put("in", "path")
                    .put("required", true)
                    .put("description", "The id; slashes in it may stand as they are")
                    .putObject("schema")
                    .put("type", "string");
        }
        endpoint.parameters().forEach(parameter -> add(parameters, parameter));
        ObjectNode content = responses(get).putObject("content");
        for (Format format : endpoint.formats()) {
            add(content.putObject(format.mediaType()).putObject("schema"), endpoint, format);
        }
    }

    private static void add(ArrayNode parameters, ApiParameter parameter) {
        ObjectNode node = parameters.addObject();
        node.put("name", parameter.name()).put("in", "query").put("required", parameter == ApiParameter.KEY);
        node.put("description", parameter.meaning());
        ObjectNode schema = node.putObject("schema");
        boolean isNumber =
                parameter.type() == ApiParameter.Type.NUMBER || parameter.type() == ApiParameter.Type.POSITION;
        schema.put("type", isNumber ? "integer" : "string");
        switch (parameter.type()) {
            case NUMBER -> schema.put("minimum", 1).put("maximum", Given.MOST);
            case POSITION -> schema.put("minimum", 0);
            case DAY -> schema.put("format", "date");
            default -> {}
        }
        if (!parameter.allowed().isEmpty()) {
            ArrayNode values = schema.putArray("enum");
            parameter.allowed().forEach(values::add);
        }
        node.put("example", parameter.example());
    }

    private void add(ObjectNode schema, Endpoint endpoint, Format format) {
        switch (format) {
            case JSON -> schema.put("$ref", schemas.reference(endpoint.answer()));
            case CSV -> schema.put("type", "string").put("description", "Columns: " + titles(endpoint));
            case NDJSON -> schema.put("$ref", schemas.reference(endpoint.row()));
            case GEOJSON ->
                schema.put("type", "object")
                        .put("description", "A FeatureCollection; the properties of a feature are an Estimate");
        }
    }

    private static String titles(Endpoint endpoint) {
        return new CsvRows(endpoint.row()).titles().strip();
    }

    private void addEvents(ObjectNode paths) {
        ObjectNode get = operation(paths, ApiRoutes.BASE + "/events", EVENTS);
        ArrayNode parameters = get.putArray("parameters");
        add(parameters, ApiParameter.POSITION);
        parameters
                .addObject()
                .put("name", "Last-Event-ID")
                .put("in", "header")
                .put("required", false)
                .put("description", "Id of the last event that was heard; wins over after")
                .putObject("schema")
                .put("type", "string");
        responses(get)
                .putObject("content")
                .putObject("text/event-stream")
                .putObject("schema")
                .put("type", "string");
    }

    private void addDocument(ObjectNode paths) {
        ObjectNode get = operation(paths, ApiRoutes.BASE + "/openapi.json", "This document.");
        get.putArray("parameters");
        responses(get)
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("type", "object");
    }

    private static ObjectNode operation(ObjectNode paths, String path, String summary) {
        return paths.putObject(path).putObject("get").put("summary", summary);
    }

    /** What may come back; answers the node of what is wanted. */
    private static ObjectNode responses(ObjectNode operation) {
        ObjectNode responses = operation.putObject("responses");
        ObjectNode wanted = responses.putObject("200").put("description", "What was asked for");
        responses
                .putObject("default")
                .put("description", "What is wrong, and what to do")
                .putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", AnswerSchemas.PREFIX + "Problem");
        return wanted;
    }
}
