package dev.muster.producer.page;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
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

    private static final Pattern IN_HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w:.-]{2,40})");

    private static final Pattern IN_PAGE =
            Pattern.compile("(?i)<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})");

    private static final Pattern IN_XML =
            Pattern.compile("(?i)^\\s*<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w:.-]{2,40})");

    private static final Pattern LANGUAGE = Pattern.compile("(?i)<html[^>]{0,500}?lang\\s*=\\s*[\"']?([a-z]{2})");

    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private static final Map<String, Charset> ALIASES = new HashMap<>();
    private static final Map<String, Charset> BY_LANGUAGE = new HashMap<>();

    static {
        for (Rows.Row row : Rows.of("charsets.tsv")) {
            String[] told = row.kind().split(" ", 2);
            (told[0].equals("name") ? ALIASES : BY_LANGUAGE)
                    .putAll(row.words().stream()
                            .collect(
                                    HashMap::new, (map, word) -> map.put(word, Charset.forName(told[1])), Map::putAll));
        }
    }

    /**
     * The charset of {@code bytes}.
     *
     * @param contentType of the HTTP header; null when there is none
     */
    static PageCharset of(byte[] bytes, String contentType) {
        Optional<Charset> mark = byteOrderMark(bytes);
        if (mark.isPresent()) {
            return new PageCharset(mark.get(), false);
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Optional<Charset> told = Optional.ofNullable(contentType)
                .flatMap(header -> named(IN_HEADER, header))
                .or(() -> named(IN_XML, head))
                .or(() -> named(IN_PAGE, head));
        Utf8Share share = Utf8Share.of(bytes);
        if (share.isUtf8()) {
            return new PageCharset(StandardCharsets.UTF_8, false);
        }
        return told.filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .map(charset -> new PageCharset(charset, false))
                .orElseGet(() -> new PageCharset(ofLanguage(head), true));
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? named(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> named(String name) {
        String known = name.toLowerCase(Locale.ROOT);
        if (ALIASES.containsKey(known)) {
            return Optional.of(ALIASES.get(known));
        }
        try {
            return Optional.of(Charset.forName(known));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Charset ofLanguage(String head) {
        Matcher language = LANGUAGE.matcher(head);
        return language.find()
                ? BY_LANGUAGE.getOrDefault(language.group(1).toLowerCase(Locale.ROOT), FALLBACK)
                : FALLBACK;
    }
}
