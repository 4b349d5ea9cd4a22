package dev.muster.app.command;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.SaslConfigs;

/**
 * The addresses at which Kafka's clients ask for tokens. Kafka asks at none that a property of the JVM does not name, lest a server that
 * takes properties from strangers be made to ask anywhere; here they come from whoever runs this program.
 */
final class TokenAddresses {
    /** {@code BrokerSecurityConfigs.ALLOWED_SASL_OAUTHBEARER_URLS_CONFIG}, which Kafka has since 3.9.1. */
    private static final String ALLOWED = "org.apache.kafka.sasl.oauthbearer.allowed.urls";

    private static final String SEPARATOR = ",";

    private TokenAddresses() {}

    /** Names the address that the properties hold, if any, beside those that are named already. */
    static void allow(Map<String, String> properties) {
        String address = properties.get(SaslConfigs.SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL);
        if (address == null || address.isBlank()) {
            return;
        }
        String named = System.getProperty(ALLOWED, "");
        Set<String> allowed = new LinkedHashSet<>(Arrays.asList(named.split(SEPARATOR)));
        allowed.remove("");
        allowed.add(address.strip());
        System.setProperty(ALLOWED, String.join(SEPARATOR, allowed));
    }
}
