package dev.muster.producer.web;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Reads the body of an answer and unpacks it, in bounded memory whatever comes. */
final class WebBody {

    /** What is asked for, and what is understood besides {@code x-gzip} and {@code identity}. */
    static final String ACCEPTED = "gzip, deflate";

    private static final int BUFFER = 8192;

    /** The low four bits of the first byte of a zlib stream (RFC 1950); without them the stream is bare (RFC 1951), as some send. */
    private static final int ZLIB = 8;

    private WebBody() {}

    /**
     * The content.
     *
     * @param encodings the values of the header {@code Content-Encoding}
     * @param enough bytes of the content, after which the rest is left
     * @param share takes the room for it
     * @throws RefusedBodyException when it is too large, a bomb or badly packed
     */
    static byte[] read(InputStream in, List<String> encodings, WebLimits limits, int enough, BodyShare share)
            throws IOException {
        try {
            return read(unpacked(in, codings(encodings), limits), enough, share);
        } catch (ZipException | EOFException broken) {
            throw new RefusedBodyException(
                    Fault.ENCODING, "is packed badly (" + broken.getMessage() + "); it is asked again later");
        }
    }

    private static byte[] read(InputStream unpacked, int enough, BodyShare share) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream(BUFFER);
        byte[] buffer = new byte[BUFFER];
        int read = unpacked.read(buffer);
        while (read >= 0) {
            share.reach((long) content.size() + read);
            content.write(buffer, 0, read);
            read = content.size() < enough ? unpacked.read(buffer) : -1;
        }
        return content.toByteArray();
    }

    private static List<String> codings(List<String> encodings) throws RefusedBodyException {
        List<String> codings = encodings.stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .collect(Collectors.toList());
        if (codings.size() > WebLimits.ENCODINGS) {
            throw new RefusedBodyException(
                    Fault.ENCODING, "is packed " + codings.size() + " times over; that is an attack, tell its owner");
        }
        return codings;
    }

    /** The encodings stand in the order in which they were applied, so the last comes off first. */
    private static InputStream unpacked(InputStream in, List<String> codings, WebLimits limits) throws IOException {
        MeteredStream wire = MeteredStream.wire(in, limits);
        InputStream unpacked = wire;
        for (int i = codings.size() - 1; i >= 0; i--) {
            unpacked = MeteredStream.unpacked(unpacked(unpacked, codings.get(i)), limits, wire);
        }
        return unpacked;
    }

    private static InputStream unpacked(InputStream in, String coding) throws IOException {
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in, BUFFER);
            case "deflate" -> inflated(in);
            default ->
                throw new RefusedBodyException(
                        Fault.ENCODING,
                        "is packed as '" + coding + "', which was not asked for; tell its owner that we read "
                                + ACCEPTED);
        };
    }

    private static InputStream inflated(InputStream in) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(in, 1);
        int first = ahead.read();
        if (first < 0) {
            throw new EOFException("nothing came");
        }
        ahead.unread(first);
        return new InflaterInputStream(ahead, new Inflater((first & 0xf) != ZLIB), BUFFER);
    }
}
