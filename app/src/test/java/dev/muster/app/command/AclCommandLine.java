package dev.muster.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.SecurityUtils;

/** A command line of {@code kafka-acls.sh --add}, understood as that tool does. */
final class AclCommandLine {
    private static final String TOOL = "kafka-acls.sh ";

    private final List<String> principals = new ArrayList<>();
    private final List<String> operations = new ArrayList<>();
    private final List<ResourcePattern> resources = new ArrayList<>();
    private PatternType pattern = PatternType.LITERAL;

    private AclCommandLine(String line) {
        String[] words = line.split(" +");
        assertThat(words).contains("--add");
        for (int i = 1; i < words.length; i += words[i].equals("--add") ? 1 : 2) {
            if (!words[i].equals("--add")) {
                take(words[i], words[i + 1].replaceAll("^'(.*)'$", "$1"));
            }
        }
    }

    /** Everything that the lines of a text add, each operation on each resource by itself. */
    static Collection<AclBinding> bindings(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(TOOL))
                .flatMap(line -> new AclCommandLine(line).bindings().stream())
                .toList();
    }

    private void take(String option, String value) {
        switch (option) {
            case "--bootstrap-server", "--command-config" -> assertThat(value).isNotBlank();
            case "--allow-principal" -> principals.add(value);
            case "--operation" -> operations.add(value);
            case "--resource-pattern-type" -> pattern = PatternType.valueOf(value.toUpperCase(Locale.ROOT));
            case "--topic" -> resources.add(resource(ResourceType.TOPIC, value));
            case "--group" -> resources.add(resource(ResourceType.GROUP, value));
            case "--transactional-id" -> resources.add(resource(ResourceType.TRANSACTIONAL_ID, value));
            default -> throw new AssertionError("kafka-acls.sh has no option " + option);
        }
    }

    private static ResourcePattern resource(ResourceType type, String name) {
        return new ResourcePattern(type, name, PatternType.LITERAL);
    }

    private List<AclBinding> bindings() {
        List<AclBinding> bindings = new ArrayList<>();
        for (ResourcePattern resource : resources) {
            for (String operation : operations) {
                for (String principal : principals) {
                    AclOperation allowed = SecurityUtils.operation(operation);
                    bindings.add(new AclBinding(
                            new ResourcePattern(resource.resourceType(), resource.name(), pattern),
                            new AccessControlEntry(principal, "*", allowed, AclPermissionType.ALLOW)));
                }
            }
        }
        return bindings;
    }
}
