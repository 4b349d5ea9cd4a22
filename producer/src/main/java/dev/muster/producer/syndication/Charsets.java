package dev.muster.producer.syndication;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Charsets as publishers name them, and as bytes show them. */
final class Charsets {

    /** What publishers call by a name that is too narrow: these contain what they claim, and more that they send. */
    private static final Map<String, String> WIDER = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("utf8", "utf-8"),
            Map.entry("utf16", "utf-16"));

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    /** The longest mark. */
    private static final int MARK = 4;

    private Charsets() {}

    /** The charset of that name; empty when nobody knows it. */
    static Optional<Charset> named(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(WIDER.getOrDefault(lower, lower)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** The charset of which {@code bytes} start with the byte order mark; UTF-16's may be the start of UTF-32's. */
    static Optional<Charset> marked(byte[] bytes) {
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
    static Optional<Charset> wide(byte[] bytes) {
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

    /** The text of {@code bytes}; empty when they are not of {@code charset}. */
    static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }
}
