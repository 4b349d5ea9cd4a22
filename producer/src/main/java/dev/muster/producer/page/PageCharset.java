package dev.muster.producer.page;

import dev.muster.producer.charset.Charsets;
import dev.muster.producer.charset.DeclaredCharset;
import dev.muster.producer.rows.Rows;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The charset of a page: what its byte order mark says, else the HTTP header, else the page itself, else UTF-8 if that fits, else
 * the one that pages of its language were written in before UTF-8. What is told is checked: bytes that are UTF-8 are read so
 * whatever the page says, and bytes that are not are not.
 *
 * @param charset never null
 * @param guessed whether nothing told it
 */
record PageCharset(Charset charset, boolean guessed) {

    /** Bytes in which a page must tell its charset; the standard says 1,024, pages need more. */
    private static final int HEAD = 8 * 1024;

    private static final Pattern LANGUAGE = Pattern.compile("(?i)<html[^>]{0,500}?lang\\s*=\\s*[\"']?([a-z]{2})");

    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private static final Map<String, Charset> BY_LANGUAGE = new HashMap<>();

    static {
        for (Rows.Row row : Rows.of(PageCharset.class, "charsets.tsv")) {
            row.words().forEach(language -> BY_LANGUAGE.put(language, Charset.forName(row.kind())));
        }
    }

    /**
     * The charset of {@code bytes}.
     *
     * @param contentType of the HTTP header; null when there is none
     */
    static PageCharset of(byte[] bytes, String contentType) {
        Optional<Charset> mark = Charsets.marked(bytes);
        if (mark.isPresent()) {
            return new PageCharset(mark.get(), false);
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Optional<Charset> told = DeclaredCharset.inHeader(contentType)
                .flatMap(Charsets::named)
                .or(() -> DeclaredCharset.inXml(head).flatMap(PageCharset::narrow))
                .or(() -> DeclaredCharset.inMeta(head).flatMap(PageCharset::narrow));
        Utf8Share share = Utf8Share.of(bytes);
        if (share.isUtf8()) {
            return new PageCharset(StandardCharsets.UTF_8, false);
        }
        return told.filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .map(charset -> new PageCharset(charset, false))
                .orElseGet(() -> new PageCharset(ofLanguage(head), true));
    }

    /** The charset of that name. A page that tells it in single bytes is of none with wider units: UTF-8 is meant (WHATWG). */
    private static Optional<Charset> narrow(String name) {
        return Charsets.named(name)
                .map(charset -> charset.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : charset);
    }

    private static Charset ofLanguage(String head) {
        Matcher language = LANGUAGE.matcher(head);
        return language.find()
                ? BY_LANGUAGE.getOrDefault(language.group(1).toLowerCase(Locale.ROOT), FALLBACK)
                : FALLBACK;
    }
}
