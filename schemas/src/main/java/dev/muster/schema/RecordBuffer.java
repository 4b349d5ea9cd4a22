package dev.muster.schema;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Avro's binary encoding of numbers and texts, written one after the other to an array that grows. Not thread safe. */
final class RecordBuffer {
    private static final int USUAL_BYTES = 1024;
    private static final int MORE = 0x80;
    private static final int BITS = 7;
    private static final int LONGEST_NUMBER = 10;

    private byte[] bytes = new byte[USUAL_BYTES];
    private int length;

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    void write(byte[] raw) {
        reserve(raw.length);
        System.arraycopy(raw, 0, bytes, length, raw.length);
        length += raw.length;
    }

    void writeBoolean(boolean value) {
        reserve(1);
        bytes[length++] = (byte) (value ? 1 : 0);
    }

    void writeLong(long value) {
        reserve(LONGEST_NUMBER);
        long bits = value << 1 ^ value >> Long.SIZE - 1;
        for (; (bits & -MORE) != 0; bits >>>= BITS) {
            bytes[length++] = (byte) (bits | MORE);
        }
        bytes[length++] = (byte) bits;
    }

    void writeDouble(double value) {
        reserve(Double.BYTES);
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bytes[length++] = (byte) (bits >>> shift);
        }
    }

    void writeString(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        writeLong(utf8.length);
        write(utf8);
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.multiplyExact(bytes.length, 2), Math.addExact(length, more)));
        }
    }
}
