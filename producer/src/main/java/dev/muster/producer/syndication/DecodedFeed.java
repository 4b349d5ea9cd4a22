package dev.muster.producer.syndication;

import com.ibm.icu.text.CharsetDetector;
import dev.muster.producer.charset.Charsets;
import dev.muster.producer.charset.DeclaredCharset;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bytes of a feed as text. What tells the charset, in this order: a byte order mark, the HTTP header, the XML
 * declaration, a meta tag, the bytes themselves. What is told but does not fit the bytes is passed over.
 *
 * @param text without the byte order mark
 * @param problems what was passed over, in words
 */
record DecodedFeed(String text, List<String> problems) {

    /** A declaration stands at the very start; what comes later is content. */
    private static final int HEAD_BYTES = 2048;

    /** Detection reads no further: longer samples decide no better. */
    private static final int SAMPLE_BYTES = 64 * 1024;

    static DecodedFeed of(FeedDocument document) {
        List<String> problems = new ArrayList<>();
        String text = Charsets.marked(document.bytes())
                .map(charset -> loosely(document.bytes(), charset, problems))
                .orElseGet(() -> unmarked(document, problems));
        return new DecodedFeed(Charsets.withoutMark(text), problems);
    }

    private static String unmarked(FeedDocument document, List<String> problems) {
        return Stream.concat(named(document, problems), Charsets.wide(document.bytes()).stream())
                .flatMap(charset -> fitting(document.bytes(), charset, problems).stream())
                .findFirst()
                .orElseGet(() -> detected(document.bytes(), problems));
    }

    /** The charsets that are named, the one that goes first first. */
    private static Stream<Charset> named(FeedDocument document, List<String> problems) {
        String head = head(document.bytes());
        return Stream.of(
                        DeclaredCharset.inHeader(document.contentType()),
                        DeclaredCharset.inXml(head),
                        DeclaredCharset.inMeta(head))
                .flatMap(Optional::stream)
                .flatMap(name -> charset(name, problems).stream());
    }

    /** The start with its zero bytes left out, so that what it declares can be read in any charset. */
    private static String head(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        return head.replace("\0", "");
    }

    private static Optional<Charset> charset(String name, List<String> problems) {
        Optional<Charset> charset = Charsets.named(name);
        if (charset.isEmpty()) {
            problems.add("names a charset that nobody knows, " + name);
        }
        return charset;
    }

    /** A text without a tag is no feed in this charset: bytes of two decode as one that they are not. */
    private static Optional<String> fitting(byte[] bytes, Charset charset, List<String> problems) {
        Optional<String> text =
                Charsets.strictly(bytes, charset).filter(told -> told.indexOf('<') >= 0 || told.indexOf('{') >= 0);
        if (text.isEmpty()) {
            problems.add("is not of the charset that it names, " + charset.name());
        }
        return text;
    }

    private static String loosely(byte[] bytes, Charset charset, List<String> problems) {
        return Charsets.strictly(bytes, charset).orElseGet(() -> {
            problems.add("holds bytes that are not of its charset, " + charset.name());
            return new String(bytes, charset);
        });
    }

    /** UTF-8 shows itself; what is none is told by the frequency of its bytes. */
    private static String detected(byte[] bytes, List<String> problems) {
        return Charsets.strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> {
            byte[] sample = bytes.length > SAMPLE_BYTES ? Arrays.copyOf(bytes, SAMPLE_BYTES) : bytes;
            String name = new CharsetDetector().setText(sample).detect().getName();
            problems.add("names no charset that fits; read as " + name);
            return new String(bytes, Charsets.named(name).orElse(StandardCharsets.UTF_8));
        });
    }
}
