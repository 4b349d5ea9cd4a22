package dev.muster.producer.web;

import java.util.List;
import java.util.Optional;

/** A header of an answer; bytes beyond ASCII are characters of the same number. */
public record WebHeader(String name, String value) {

    /** The value of the first header of this name, in whatever case. */
    static Optional<String> first(List<WebHeader> headers, String name) {
        return all(headers, name).stream().findFirst();
    }

    static List<String> all(List<WebHeader> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(WebHeader::value)
                .toList();
    }
}
