package dev.muster.consumer.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Forms of an answer. */
enum Format {
    /** One object with a page of rows. */
    JSON("application/json"),
    /** A line of titles, then a line a row; quoted as RFC 4180 says, and no value that a spreadsheet would run. */
    CSV("text/csv"),
    /** A row as JSON on each line. */
    NDJSON("application/x-ndjson"),
    /** A feature collection of RFC 7946, each row a point; without geometry where the place is not told or not known. */
    GEOJSON("application/geo+json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What {@code format=} calls it. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its media type without parameters. */
    String mediaType() {
        return mediaType;
    }

    /** Its media type as a header. */
    String contentType() {
        return mediaType + "; charset=utf-8";
    }

    /** The first of the formats that an Accept header names; the first of all where it names none of them, or is null. */
    static Format accepted(String header, List<Format> formats) {
        String wanted = header == null ? "" : header.toLowerCase(Locale.ROOT);
        return Arrays.stream(wanted.split(","))
                .map(type -> type.split(";", 2)[0].strip())
                .flatMap(type -> formats.stream().filter(format -> format.mediaType.equals(type)))
                .findFirst()
                .orElse(formats.get(0));
    }
}
