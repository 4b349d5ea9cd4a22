package dev.muster.producer.article;

import dev.muster.producer.charset.Charsets;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Bytes of a file as text. A byte order mark decides; without one the bytes are UTF-8 if they are valid UTF-8, else
 * windows-1252, which older editors write and which can read any bytes, so that comes with a warning.
 *
 * @param text without the byte order mark
 * @param warnings empty, or one sentence on the guess
 */
record DecodedText(String text, List<String> warnings) {

    /** With more control characters than one in so many, bytes are a program's file or UTF-16 without a mark, not text. */
    private static final int CHARACTERS_PER_CONTROL = 100;

    /** The line end of EBCDIC systems, which some texts keep. */
    private static final int NEXT_LINE = 0x85;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final String GUESS =
            "not valid UTF-8, read as windows-1252; save it as UTF-8 if letters come out wrong";

    static DecodedText of(byte[] bytes, String location) throws UnreadableArticleException {
        DecodedText decoded = decode(bytes);
        requireText(decoded.text, location);
        return decoded;
    }

    /** Whether the bytes are well-formed UTF-8. */
    static boolean isUtf8(byte[] bytes) {
        return Charsets.strictly(bytes, StandardCharsets.UTF_8).isPresent();
    }

    private static DecodedText decode(byte[] bytes) {
        Charset charset = Charsets.marked(bytes).orElse(StandardCharsets.UTF_8);
        Optional<String> text = charset.equals(StandardCharsets.UTF_8)
                ? Charsets.strictly(bytes, charset)
                : Optional.of(new String(bytes, charset));
        return text.map(told -> new DecodedText(Charsets.withoutMark(told), List.of()))
                .orElseGet(() -> new DecodedText(new String(bytes, WINDOWS_1252), List.of(GUESS)));
    }

    private static void requireText(String text, String location) throws UnreadableArticleException {
        long controls = text.chars().filter(DecodedText::isControl).count();
        if (controls * CHARACTERS_PER_CONTROL > text.length()) {
            throw new UnreadableArticleException(
                    location, "holds binary data or UTF-16 without a byte order mark; save it as UTF-8 text");
        }
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && !Character.isWhitespace(c) && c != NEXT_LINE;
    }
}
