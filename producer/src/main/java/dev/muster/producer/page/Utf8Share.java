package dev.muster.producer.page;

/**
 * How many characters outside of ASCII are well-formed UTF-8, and how many bytes are not.
 *
 * @param well characters of more than one byte
 * @param ill bytes that belong to none
 */
record Utf8Share(int well, int ill) {

    /** Pages put together from several sources hold a few broken bytes; text in another charset is nearly all broken. */
    private static final int WELL_PER_ILL = 10;

    static Utf8Share of(byte[] bytes) {
        int well = 0;
        int ill = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = length(bytes, i);
            if (length == 0) {
                ill++;
            } else if (length > 1) {
                well++;
            }
            i += Math.max(1, length);
        }
        return new Utf8Share(well, ill);
    }

    boolean isUtf8() {
        return ill == 0 || (long) ill * WELL_PER_ILL <= well;
    }

    /** Bytes of the character that begins at {@code i}; 0 when none does. A character that the end cuts off counts whole. */
    private static int length(byte[] bytes, int i) {
        int lead = bytes[i] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        int length =
                lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
        for (int k = i + 1; k < Math.min(i + length, bytes.length); k++) {
            if ((bytes[k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
