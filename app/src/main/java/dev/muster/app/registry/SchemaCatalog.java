package dev.muster.app.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All schemas, by subject and by id, in memory. Not thread safe: its owner locks. */
final class SchemaCatalog {
    private final Map<String, List<RegisteredSchema>> subjects = new TreeMap<>();
    private final Map<Integer, RegisteredSchema> byId = new TreeMap<>();

    /** Takes in what was registered; what is there already changes nothing. */
    void add(RegisteredSchema schema) {
        List<RegisteredSchema> versions = subjects.computeIfAbsent(schema.subject(), s -> new ArrayList<>());
        if (versions.stream().noneMatch(known -> known.version() == schema.version())) {
            versions.add(schema);
        }
        byId.putIfAbsent(schema.id(), schema);
    }

    /** The next version of the subject, not yet taken in: with the id that the schema has elsewhere, else with a new one. */
    RegisteredSchema next(String subject, String schema) {
        List<RegisteredSchema> versions = subjects.getOrDefault(subject, List.of());
        int version = versions.isEmpty() ? 1 : versions.get(versions.size() - 1).version() + 1;
        return new RegisteredSchema(subject, version, idOf(schema), schema);
    }

    private int idOf(String schema) {
        return byId.values().stream()
                .filter(known -> known.schema().equals(schema))
                .map(RegisteredSchema::id)
                .findFirst()
                .orElseGet(() -> byId.size() + 1);
    }

    List<String> subjects() {
        return List.copyOf(subjects.keySet());
    }

    /** All versions of a subject, oldest first. */
    List<RegisteredSchema> versions(String subject) {
        List<RegisteredSchema> versions = subjects.get(subject);
        if (versions == null) {
            throw RegistryException.noSubject(subject);
        }
        return List.copyOf(versions);
    }

    /** The version of that number, or the newest for {@code latest}. */
    RegisteredSchema version(String subject, String version) {
        List<RegisteredSchema> versions = versions(subject);
        if (version.equals("latest") || version.equals("-1")) {
            return versions.get(versions.size() - 1);
        }
        int number = number(version);
        return versions.stream()
                .filter(v -> v.version() == number)
                .findFirst()
                .orElseThrow(() -> RegistryException.noVersion(version));
    }

    private static int number(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException e) {
            throw RegistryException.invalidVersion(version);
        }
    }

    /** Where this schema stands in the subject; empty where it is not registered there. */
    Optional<RegisteredSchema> find(String subject, String schema) {
        return subjects.getOrDefault(subject, List.of()).stream()
                .filter(known -> known.schema().equals(schema))
                .findFirst();
    }

    Optional<RegisteredSchema> latest(String subject) {
        List<RegisteredSchema> versions = subjects.getOrDefault(subject, List.of());
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    RegisteredSchema byId(int id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow(RegistryException::noSchema);
    }

    /** Every subject and version that has this id. */
    List<RegisteredSchema> withId(int id) {
        byId(id);
        return subjects.values().stream()
                .flatMap(List::stream)
                .filter(v -> v.id() == id)
                .toList();
    }
}
