package dev.muster.consumer.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An address of this server: everything that a reader has chosen stands in it.
 *
 * @param path such as {@code /over-time}
 * @param parameters what was chosen, in order
 */
public record Address(String path, Map<String, String> parameters) {
    /** Copies the parameters. */
    public Address {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** A path alone. */
    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** The page of a claim. */
    public static Address claim(String id) {
        return of("/claims/" + path(id));
    }

    /** The page of an actor. */
    public static Address actor(String id) {
        return of("/actors/" + path(id));
    }

    /** The history of a row in the API. */
    public static Address history(String key) {
        return of("/api/v1/history").with("key", key);
    }

    /** The same with another value of a parameter; null leaves it out. */
    public Address with(String name, Object value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        if (value == null || value.toString().isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value.toString());
        }
        return new Address(path, changed);
    }

    /** The same path with the parameters of this address that are named. */
    public Address only(String... names) {
        Map<String, String> kept = new LinkedHashMap<>(parameters);
        kept.keySet().retainAll(Arrays.asList(names));
        return new Address(path, kept);
    }

    /** The same parameters on another path. */
    public Address at(String other) {
        return new Address(other, parameters);
    }

    @Override
    public String toString() {
        String query = parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** An address from an article, if it is one of the web; null for all else, such as scripts. */
    public static String web(String url) {
        if (url == null) {
            return null;
        }
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? url : null;
    }

    private static String path(String id) {
        return Arrays.stream(id.split("/", -1))
                .map(part -> encoded(part).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
