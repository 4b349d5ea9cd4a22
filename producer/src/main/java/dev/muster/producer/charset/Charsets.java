package dev.muster.producer.charset;

import dev.muster.producer.rows.Rows;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Charsets as publishers name them, and as bytes show them. Stateless. */
public final class Charsets {

    /** By the names that publishers use for another: mostly these contain what the name claims, and more that they send. */
    private static final Map<String, Charset> MEANT = meant();

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    /** The longest mark. */
    private static final int MARK = 4;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Charsets() {}

    private static Map<String, Charset> meant() {
        Map<String, Charset> meant = new HashMap<>();
        for (Rows.Row row : Rows.of(Charsets.class, "charsets.tsv")) {
            row.words().forEach(name -> meant.put(name, Charset.forName(row.kind())));
        }
        return meant;
    }

    /** The charset of that name; empty when nobody knows it. */
    public static Optional<Charset> named(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(MEANT.containsKey(lower) ? MEANT.get(lower) : Charset.forName(lower));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** The charset of which {@code bytes} start with the byte order mark; UTF-16's may be the start of UTF-32's. */
    public static Optional<Charset> marked(byte[] bytes) {
        return switch (start(bytes)) {
            case 0x0000FEFF -> Optional.of(UTF_32BE);
            case 0xFFFE0000 -> Optional.of(UTF_32LE);
            default -> shorterMark(start(bytes) >>> Byte.SIZE);
        };
    }

    private static Optional<Charset> shorterMark(int three) {
        if (three == 0xEFBBBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return switch (three >>> Byte.SIZE) {
            case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    /** The charset in which {@code bytes} start with {@code <} in more than one byte (XML 1.0, appendix F). */
    public static Optional<Charset> wide(byte[] bytes) {
        int start = start(bytes);
        if (start == '<') {
            return Optional.of(UTF_32BE);
        }
        if (start == '<' << 3 * Byte.SIZE) {
            return Optional.of(UTF_32LE);
        }
        return switch (start >>> 2 * Byte.SIZE) {
            case '<' -> Optional.of(StandardCharsets.UTF_16BE);
            case '<' << Byte.SIZE -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    /** The first four bytes as a number. */
    private static int start(byte[] bytes) {
        int start = 0;
        for (int i = 0; i < MARK; i++) {
            start = start << Byte.SIZE | (i < bytes.length ? bytes[i] & 0xFF : 1);
        }
        return start;
    }

    /** The text without the byte order mark that it may begin with. */
    public static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** The text of {@code bytes}, a byte order mark included; empty when they are not of {@code charset}. */
    public static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }
}
