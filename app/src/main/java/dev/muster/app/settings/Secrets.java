package dev.muster.app.settings;

import java.util.regex.Pattern;

/** Knows which settings hold what only their owner may see. */
public final class Secrets {
    private static final String KAFKA = "kafka.";
    private static final String HIDDEN = "********";

    /** Names that tell; paths of files that hold a secret are none. */
    private static final Pattern SECRET_KEY =
            Pattern.compile("password|passphrase|secret|jaas|credential|header|api-?key|private\\.key$");

    private static final Pattern PATH_KEY = Pattern.compile("[.-](file|location|path|dir)$");

    /** What is secret in addresses: the log-in before the host, and parameters that are called so. */
    private static final Pattern SECRET_PART = Pattern.compile(
            "(?<=://)[^/?#@\\s]*(?=@)|(?<=[?&;](?i:password|passwd|pwd|secret|token|access_token|api_?key|key|sslpassword|signature|sig)=)[^&;#\\s]*");

    private Secrets() {}

    /**
     * Whether all of a setting's value is secret.
     *
     * @param key the name of an option without dashes, or {@code kafka.} and a property of Kafka's clients
     */
    public static boolean isSecret(String key) {
        String name = key.startsWith(KAFKA) ? key.substring(KAFKA.length()) : key;
        return KafkaProperties.isSecret(name)
                || (SECRET_KEY.matcher(name).find() && !PATH_KEY.matcher(name).find());
    }

    /** Whether a setting's value holds something secret. */
    public static boolean isIn(Setting setting) {
        return !shown(setting).value().equals(setting.value());
    }

    /** The setting with stars for what is secret in it. */
    public static Setting shown(Setting setting) {
        String value = isSecret(setting.key())
                ? HIDDEN
                : SECRET_PART.matcher(setting.value()).replaceAll(HIDDEN);
        return new Setting(setting.key(), value, setting.origin());
    }
}
