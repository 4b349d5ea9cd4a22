package dev.muster.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The named types within a schema, each with the path of fields that leads to it. */
final class SchemaTree {
    record Node(String path, Schema schema) {}

    private SchemaTree() {}

    static List<Node> records(Schema schema, String path) {
        return nodes(schema, path).stream()
                .filter(node -> node.schema().getType() == Schema.Type.RECORD)
                .toList();
    }

    static List<Schema> enums(Schema schema) {
        return nodes(schema, "").stream()
                .map(Node::schema)
                .filter(type -> type.getType() == Schema.Type.ENUM)
                .toList();
    }

    private static List<Node> nodes(Schema schema, String path) {
        var nodes = new ArrayList<Node>();
        addNodes(new Node(path, schema), new HashSet<>(), nodes);
        return nodes;
    }

    /** A record that holds itself is looked at once. */
    private static void addNodes(Node node, Set<String> records, List<Node> nodes) {
        nodes.add(node);
        boolean isRecord = node.schema().getType() == Schema.Type.RECORD;
        if (!isRecord || records.add(node.schema().getFullName())) {
            children(node.schema(), node.path()).forEach(child -> addNodes(child, records, nodes));
        }
    }

    private static Stream<Node> children(Schema schema, String path) {
        return switch (schema.getType()) {
            case RECORD ->
                schema.getFields().stream().map(field -> new Node(path + "." + field.name(), field.schema()));
            case ARRAY -> Stream.of(new Node(path, schema.getElementType()));
            case MAP -> Stream.of(new Node(path, schema.getValueType()));
            case UNION -> schema.getTypes().stream().map(type -> new Node(path, type));
            default -> Stream.empty();
        };
    }
}
