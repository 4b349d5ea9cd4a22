package dev.muster.app.registry;

import java.util.List;
import java.util.Map;

/** The paths of the Confluent API that this registry answers, each to a value that is written as JSON. */
final class RegistryRoutes {
    private static final String AVRO = "AVRO";

    private final SchemaStore store;

    RegistryRoutes(SchemaStore store) {
        this.store = store;
    }

    /**
     * @param path decoded segments, without the base path
     * @throws RegistryException where there is nothing at the path or the request is refused
     */
    Object answer(String method, List<String> path, SchemaRequest request) {
        return switch (method) {
            case "GET" -> get(path);
            case "POST" -> post(path, request);
            default -> throw RegistryException.notAllowed(method, joined(path));
        };
    }

    private Object get(List<String> path) {
        return switch (path.isEmpty() ? "" : path.get(0)) {
            case "" -> Map.of();
            case "subjects" -> subjects(path);
            case "schemas" -> schemas(path);
            case "config" -> Map.of("compatibilityLevel", Compatibility.LEVEL);
            case "mode" -> Map.of("mode", "READWRITE");
            default -> throw RegistryException.noResource(joined(path));
        };
    }

    /** subjects, subjects/S/versions, subjects/S/versions/V, subjects/S/versions/V/schema. */
    private Object subjects(List<String> path) {
        if (path.size() == 1) {
            return store.subjects();
        }
        require(path, path.size() > 2 && path.get(2).equals("versions"));
        String subject = path.get(1);
        return switch (path.size()) {
            case 3 -> store.versions(subject);
            case 4 -> version(store.version(subject, path.get(3)));
            default -> raw(path, 4, store.version(subject, path.get(3)));
        };
    }

    /** schemas/types, schemas/ids/N, schemas/ids/N/schema, schemas/ids/N/versions, schemas/ids/N/subjects. */
    private Object schemas(List<String> path) {
        if (path.size() == 2 && path.get(1).equals("types")) {
            return List.of(AVRO);
        }
        require(path, path.size() > 2 && path.get(1).equals("ids"));
        int id = id(path.get(2));
        if (path.size() == 3) {
            return Map.of("schema", store.byId(id).schema());
        }
        return switch (path.get(3)) {
            case "versions" ->
                store.withId(id).stream().map(RegistryRoutes::coordinates).toList();
            case "subjects" ->
                store.withId(id).stream().map(RegisteredSchema::subject).toList();
            default -> raw(path, 3, store.byId(id));
        };
    }

    /** subjects/S registers nothing and finds, subjects/S/versions registers, compatibility/subjects/S/versions/V compares. */
    private Object post(List<String> path, SchemaRequest request) {
        if (path.size() == 2 && path.get(0).equals("subjects")) {
            return version(store.find(path.get(1), request.schema()));
        }
        if (path.size() == 3 && path.get(0).equals("subjects") && path.get(2).equals("versions")) {
            return Map.of("id", store.register(path.get(1), request.schema()).id());
        }
        require(
                path,
                path.size() == 5
                        && path.get(0).equals("compatibility")
                        && path.get(1).equals("subjects"));
        String obstacles = store.obstacles(path.get(2), path.get(4), request.schema());
        return Map.of(
                "is_compatible", obstacles.isEmpty(), "messages", obstacles.isEmpty() ? List.of() : List.of(obstacles));
    }

    private static Map<String, Object> version(RegisteredSchema s) {
        return Map.of(
                "subject", s.subject(), "version", s.version(), "id", s.id(), "schemaType", AVRO, "schema", s.schema());
    }

    private static Map<String, Object> coordinates(RegisteredSchema s) {
        return Map.of("subject", s.subject(), "version", s.version());
    }

    private static Object raw(List<String> path, int last, RegisteredSchema schema) {
        require(path, path.size() == last + 1 && path.get(last).equals("schema"));
        return new RawJson(schema.schema());
    }

    private static int id(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw RegistryException.noSchema();
        }
    }

    private static void require(List<String> path, boolean known) {
        if (!known) {
            throw RegistryException.noResource(joined(path));
        }
    }

    private static String joined(List<String> path) {
        return "/" + String.join("/", path);
    }

    /** JSON text that goes out as it is. */
    record RawJson(String text) {}
}
