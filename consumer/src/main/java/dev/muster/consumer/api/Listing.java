package dev.muster.consumer.api;

import dev.muster.consumer.view.Address;
import dev.muster.consumer.view.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers with rows in the form asked for: a page of them, or all where the form has no place for what is next and no limit is given. */
final class Listing<T> {
    /** Rows that are read at once where all are asked for: so a long answer takes no more memory than a short one. */
    private static final int CHUNK = 500;

    private final Class<T> type;
    private final List<Format> formats;

    Listing(Class<T> type, List<Format> formats) {
        this.type = type;
        this.formats = formats;
    }

    void answer(Context context, Given given, Rows.Source<T> source) throws IOException {
        Format format = given.format(formats);
        Integer limit = given.limit();
        boolean isPage = format == Format.JSON || limit != null || given.after() != null;
        int most = limit != null ? limit : isPage ? Given.DEFAULT_LIMIT : CHUNK;
        Rows<T> first = source.page(given.after(), most);
        context.contentType(format.contentType());
        if (isPage && first.next() != null) {
            context.header("Link", "<" + address(context, first.next()) + ">; rel=\"next\"");
        }
        if (format == Format.JSON) {
            context.result(Json.line(first.whole()));
        } else {
            write(context, RowWriter.of(format, type), first, isPage ? null : source);
        }
    }

    /** @param source where the other pages come from; null for this one alone */
    private static <T> void write(Context context, RowWriter writer, Rows<T> first, Rows.Source<T> source)
            throws IOException {
        OutputStream out = context.res().getOutputStream();
        send(out, writer.start());
        boolean isFirst = true;
        for (Rows<T> page = first; page != null; page = next(page, source)) {
            for (T row : page.rows()) {
                send(out, writer.row(row, isFirst));
                isFirst = false;
            }
        }
        send(out, writer.end());
    }

    private static <T> Rows<T> next(Rows<T> page, Rows.Source<T> source) {
        return source == null || page.next() == null ? null : source.page(page.next(), CHUNK);
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The request's own address, with another cursor. */
    private static Address address(Context context, String next) {
        Map<String, String> parameters = new LinkedHashMap<>();
        context.queryParamMap().forEach((name, values) -> parameters.put(name, values.get(0)));
        return new Address(context.path(), parameters).with(ApiParameter.AFTER.name(), next);
    }
}
