package dev.muster.schema;

import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;

/** Avro's binary encoding of numbers and texts, read one after the other from an array. Not thread safe. */
final class RecordBytes {
    private static final int LOW_BITS = 0x7f;
    private static final int BITS = 7;

    private final byte[] bytes;
    private int at;

    RecordBytes(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    boolean isEnd() {
        return at == bytes.length;
    }

    boolean readBoolean() {
        return bytes[at++] == 1;
    }

    /** @throws ArithmeticException where it is greater than an int holds */
    int readInt() {
        return Math.toIntExact(readLong());
    }

    /** A zigzag number of up to ten bytes. */
    long readLong() {
        long bits = 0;
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            byte next = bytes[at++];
            bits |= (long) (next & LOW_BITS) << shift;
            if (next >= 0) {
                return bits >>> 1 ^ -(bits & 1);
            }
        }
        throw new NumberFormatException("more than ten bytes for one number");
    }

    double readDouble() {
        long bits = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bits |= (bytes[at++] & 0xffL) << shift;
        }
        return Double.longBitsToDouble(bits);
    }

    /** The length comes from the bytes, which may be anything: nothing is made before it is known to be there. */
    String readString() {
        int length = readInt();
        if (length < 0 || length > bytes.length - at) {
            throw new BufferUnderflowException();
        }
        var text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** How many entries of a list come next, 0 at its end. */
    long readCount() {
        long count = readLong();
        if (count >= 0) {
            return count;
        }
        // Then the size of the block stands behind it, for those that skip it.
        readLong();
        return Math.negateExact(count);
    }
}
