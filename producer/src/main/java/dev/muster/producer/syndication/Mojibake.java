package dev.muster.producer.syndication;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text that was UTF-8, was taken for ISO 8859-1, and was encoded once more: {@code Ã©} where {@code é} was meant. */
final class Mojibake {

    private static final int LAST_LATIN = 0xFF;
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private Mojibake() {}

    /** The text as it was meant; the same where it makes no sense as UTF-8, which other text all but never does. */
    static String mended(String text) {
        boolean foreign = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_LATIN) {
                return text;
            }
            foreign |= text.charAt(i) >= FIRST_BEYOND_ASCII;
        }
        return foreign ? decoded(text) : text;
    }

    private static String decoded(String text) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException wasRight) {
            return text;
        }
    }
}
