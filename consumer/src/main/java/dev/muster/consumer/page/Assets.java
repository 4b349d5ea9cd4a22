package dev.muster.consumer.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The style, the script and the icon of the pages, from the program itself. */
final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "muster.css", "text/css; charset=utf-8",
            "muster.js", "text/javascript; charset=utf-8",
            "muster.svg", "image/svg+xml");

    private Assets() {}

    static void serve(Context context) {
        String name = context.pathParam("name");
        String type = TYPES.get(name);
        if (type == null) {
            throw new NotFoundResponse("No file " + name);
        }
        context.contentType(type).result(read(name));
    }

    private static byte[] read(String name) {
        try (InputStream file = Assets.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("No resource " + name, e);
        }
    }
}
