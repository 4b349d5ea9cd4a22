package dev.muster.consumer.api;

import dev.muster.consumer.table.QueryException;
import io.javalin.http.Context;
import java.lang.reflect.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Queries of the API. Whatever comes means something or is refused by the name of the parameter. */
public final class QueryFuzz {
    private static final List<ApiParameter> KNOWN = known();

    private QueryFuzz() {}

    private static List<ApiParameter> known() {
        List<ApiParameter> known = new ArrayList<>(ApiParameter.filters());
        known.addAll(List.of(
                ApiParameter.VIEW,
                ApiParameter.STANCE,
                ApiParameter.STATUS,
                ApiParameter.SORT,
                ApiParameter.AS_OF,
                ApiParameter.KNOWN_AT,
                ApiParameter.AFTER,
                ApiParameter.LIMIT,
                ApiParameter.ESTIMATE,
                ApiParameter.ARTICLE,
                ApiParameter.formats(Format.values())));
        return known;
    }

    /** Understands the query that the bytes are, as it stands behind the question mark of an address. */
    public static void fuzzerTestOneInput(byte[] data) {
        Map<String, List<String>> parameters = parameters(new String(data, StandardCharsets.UTF_8));
        try {
            Given given = new Given(context(parameters), KNOWN);
            given.table();
            given.claims();
            given.limit();
            given.after();
            given.format(List.of(Format.values()));
        } catch (QueryException refused) {
            if (refused.getMessage() == null || refused.getMessage().isBlank()) {
                throw new AssertionError("a refusal without a reason", refused);
            }
        }
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters
                    .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                    .add(parts.length < 2 ? "" : decoded(parts[1]));
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    private static Context context(Map<String, List<String>> parameters) {
        return (Context) Proxy.newProxyInstance(
                QueryFuzz.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "queryParamMap" -> parameters;
                    case "queryParam" ->
                        parameters.getOrDefault((String) arguments[0], List.of()).stream()
                                .findFirst()
                                .orElse(null);
                    case "header" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
