package dev.muster.consumer.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Addresses of pages. */
final class Links {
    private Links() {}

    /** The page of a claim. */
    static String claim(String id) {
        return "/claims/" + path(id);
    }

    /** The history of a row in the API. */
    static String history(String key) {
        return "/api/v1/history?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    /** An address from an article, if it is one of the web; null for all else, such as scripts. */
    static String web(String url) {
        if (url == null) {
            return null;
        }
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? url : null;
    }

    private static String path(String id) {
        return Arrays.stream(id.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
