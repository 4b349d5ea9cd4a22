package dev.muster.app.settings;

import dev.muster.app.local.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is set outside the command line. An option {@code --some-name} is set by the variable {@code MUSTER_SOME_NAME}, by a file whose path
 * {@code MUSTER_SOME_NAME_FILE} gives (for secrets), or by the line {@code some-name = value} of the file of settings; the first of these wins.
 * Properties of Kafka's clients are {@code MUSTER_KAFKA_SASL_MECHANISM}, {@code MUSTER_KAFKA_SASL_JAAS_CONFIG_FILE} and
 * {@code kafka.sasl.mechanism}. Immutable.
 */
public final class Settings {
    /** Names the file of settings. */
    public static final String FILE_VARIABLE = "MUSTER_CONFIG";

    private static final String PREFIX = "MUSTER_";
    private static final String IN_FILE = "_FILE";
    private static final String KAFKA = "kafka.";
    private static final String KAFKA_VARIABLE = PREFIX + "KAFKA_";
    private static final String KAFKA_CONFIG = "kafka-config";

    /** Variables that the launcher, the compose file and this class read. */
    private static final Set<String> NO_OPTIONS = Set.of(
            FILE_VARIABLE, "MUSTER_HEAP", "MUSTER_JAVA_OPTS", "MUSTER_CLASSPATH", "MUSTER_VERSION", "MUSTER_HOME");

    private final Map<String, String> environment;
    private final Set<String> keys;
    private final Map<String, Setting> file;

    private Settings(Map<String, String> environment, Set<String> keys, Map<String, Setting> file) {
        this.environment = Map.copyOf(environment);
        this.keys = Set.copyOf(keys);
        this.file = Map.copyOf(file);
    }

    /**
     * Reads what is set.
     *
     * @param environment the variables of the process
     * @param home where {@code .config/muster/muster.conf} lies, unless {@code XDG_CONFIG_HOME} or {@link #FILE_VARIABLE} says otherwise
     * @param keys the names of all options that take a value, without dashes
     * @throws SettingsException where the file cannot be read or holds what is no setting
     */
    public static Settings of(Map<String, String> environment, Path home, Collection<String> keys) {
        Settings outside = new Settings(environment, new TreeSet<>(keys), Map.of());
        return path(environment, home)
                .map(path -> new Settings(environment, outside.keys, SettingsFile.read(path, outside::requireKnown)))
                .orElse(outside);
    }

    /** Whether there is a file of settings, or one is named. */
    public static boolean areInFile(Map<String, String> environment, Path home) {
        return path(environment, home).isPresent();
    }

    private static Optional<Path> path(Map<String, String> environment, Path home) {
        String named = environment.get(FILE_VARIABLE);
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        String folder = environment.get("XDG_CONFIG_HOME");
        Path standard = (folder == null || folder.isEmpty() ? home.resolve(".config") : Path.of(folder))
                .resolve("muster")
                .resolve("muster.conf");
        return Optional.of(standard).filter(Files::exists);
    }

    private void requireKnown(Setting setting) {
        if (setting.key().startsWith(KAFKA) || keys.contains(setting.key())) {
            return;
        }
        String remedy = NearestName.of(setting.key(), keys)
                .map(name -> "did you mean " + name + "?")
                .orElse("`muster config show --all` lists those that there are");
        throw new SettingsException(setting.origin() + ": there is no setting " + setting.key() + "; " + remedy);
    }

    /**
     * What is set under a key.
     *
     * @param key the name of an option without dashes
     * @throws SettingsException where a file that holds it cannot be read, or where it is set twice in the environment
     */
    public Optional<Setting> find(String key) {
        String variable = variable(key);
        String value = environment.get(variable);
        String path = keys.contains(key + "-file") ? null : environment.get(variable + IN_FILE);
        if (value != null && path != null) {
            throw new SettingsException(variable + " and " + variable + IN_FILE + " are both set; keep one");
        }
        if (value != null) {
            return Optional.of(new Setting(key, value, variable));
        }
        return path == null ? Optional.ofNullable(file.get(key)) : Optional.of(secret(key, path, variable + IN_FILE));
    }

    private static Setting secret(String key, String path, String variable) {
        try {
            return new Setting(key, Files.readString(Path.of(path)).stripTrailing(), variable + " (" + path + ")");
        } catch (IOException e) {
            throw new SettingsException(variable + " names " + path + ", which cannot be read: " + FileTrouble.of(e));
        }
    }

    /** Properties of Kafka's clients by name, the environment's before the file's. */
    public Map<String, Setting> kafka() {
        Map<String, Setting> properties = new TreeMap<>();
        file.forEach((key, setting) -> {
            if (key.startsWith(KAFKA)) {
                properties.put(key.substring(KAFKA.length()), setting);
            }
        });
        environment.forEach((name, value) -> {
            if (name.startsWith(KAFKA_VARIABLE) && !name.equals(variable(KAFKA_CONFIG))) {
                Setting setting = kafka(name, value);
                properties.put(setting.key().substring(KAFKA.length()), setting);
            }
        });
        return properties;
    }

    /** A property of that name, or one that a file holds, unless Kafka itself knows one whose name ends so. */
    private static Setting kafka(String variable, String value) {
        if (!variable.endsWith(IN_FILE) || KafkaProperties.isKnown(property(variable))) {
            return new Setting(KAFKA + property(variable), value, variable);
        }
        return secret(KAFKA + property(withoutFile(variable)), value, variable);
    }

    private static String property(String variable) {
        return variable.substring(KAFKA_VARIABLE.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '.');
    }

    /** Everything that is set, by key. */
    public List<Setting> all() {
        Map<String, Setting> set = new TreeMap<>();
        keys.forEach(key -> find(key).ifPresent(setting -> set.put(key, setting)));
        kafka().values().forEach(setting -> set.put(setting.key(), setting));
        return List.copyOf(set.values());
    }

    /** A sentence for each variable that looks as if it were ours and sets nothing, with the one that may have been meant. */
    public List<String> strayVariables() {
        Set<String> known = keys.stream().map(Settings::variable).collect(Collectors.toCollection(TreeSet::new));
        known.addAll(NO_OPTIONS);
        return environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !name.startsWith(KAFKA_VARIABLE))
                .filter(name -> !known.contains(name) && !known.contains(withoutFile(name)))
                .sorted()
                .map(name -> name + " sets nothing" + meant(name))
                .toList();
    }

    private String meant(String variable) {
        String key = variable.substring(PREFIX.length()).replace('_', '-').toLowerCase(Locale.ROOT);
        return NearestName.of(key, keys)
                .map(near -> "; did you mean " + variable(near) + "?")
                .orElse("");
    }

    private static String withoutFile(String name) {
        return name.endsWith(IN_FILE) ? name.substring(0, name.length() - IN_FILE.length()) : name;
    }

    /** The variable that sets an option. */
    public static String variable(String key) {
        return PREFIX + key.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
