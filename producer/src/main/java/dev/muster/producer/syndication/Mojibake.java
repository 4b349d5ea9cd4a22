package dev.muster.producer.syndication;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Mends text that went through a charset that it was not of: UTF-8 taken for ISO 8859-1 ({@code Ã©} for {@code é}), and
 * windows-1252 taken for ISO 8859-1, whose control characters nobody means: they are quotes and dashes.
 */
final class Mojibake {

    private static final int LAST_LATIN = 0xFF;
    private static final int FIRST_CONTROL = 0x80;
    private static final int LAST_CONTROL = 0x9F;

    private static final String WINDOWS_1252 = windows1252();

    private Mojibake() {}

    private static String windows1252() {
        byte[] bytes = new byte[LAST_CONTROL - FIRST_CONTROL + 1];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (FIRST_CONTROL + i);
        }
        return new String(bytes, Charset.forName("windows-1252"));
    }

    /** The text as it was meant; the same where nothing is wrong with it. */
    static String mended(String text) {
        boolean foreign = false;
        boolean latin = true;
        boolean controls = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            foreign |= c >= FIRST_CONTROL;
            latin &= c <= LAST_LATIN;
            controls |= isControl(c);
        }
        String decoded = foreign && latin ? decoded(text) : text;
        return controls ? withoutControls(decoded) : decoded;
    }

    private static boolean isControl(char c) {
        return c >= FIRST_CONTROL && c <= LAST_CONTROL;
    }

    /** Text that makes sense as UTF-8 is UTF-8: other text all but never does. */
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

    private static String withoutControls(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            mended.append(isControl(c) ? WINDOWS_1252.charAt(c - FIRST_CONTROL) : c);
        }
        return mended.toString();
    }
}
