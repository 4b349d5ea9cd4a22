package dev.muster.languages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.ArticleText;
import dev.muster.extraction.Extraction;
import dev.muster.extraction.check.Example;
import dev.muster.extraction.claim.Evidence;
import dev.muster.extraction.claim.ReadClaim;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What any text is held to, as one function of bytes: a fuzzer calls {@link #fuzzerTestOneInput}, which is the name that Jazzer looks
 * for, and {@link ReaderFuzzTest} feeds it texts of its own. The first byte tells the language, the rest is the text: UTF-16 where the
 * first byte is odd, so that lone surrogates are among what it reads, else UTF-8.
 */
public final class ReaderFuzz {
    private ReaderFuzz() {}

    /** Reads what the bytes stand for; throws where reading fails or tells evidence that does not stand there. How long it takes is bench's to measure. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length > 0) {
            String tag = Packs.tags().get((data[0] & 0xFF) / 2 % Packs.tags().size());
            ByteBuffer text = ByteBuffer.wrap(data, 1, data.length - 1);
            boolean wide = data[0] % 2 != 0;
            // A decoder would replace lone surrogates; as characters they stay what they are.
            hold(
                    tag,
                    (wide
                                    ? text.slice()
                                            .order(ByteOrder.LITTLE_ENDIAN)
                                            .asCharBuffer()
                                    : StandardCharsets.UTF_8.decode(text))
                            .toString());
        }
    }

    /** Reads the text in the language of that tag, and throws as {@link #fuzzerTestOneInput} does. */
    static void hold(String tag, String body) {
        ArticleText article = new ArticleText(tag, Example.PUBLISHED, null, null, body);
        Extraction read = Packs.EXTRACTOR.extract(article);
        for (ReadClaim claim : read.claims()) {
            for (Evidence evidence : claim.evidence()) {
                assertThat(body.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text());
            }
            assertThat(claim.statedOn()).isBeforeOrEqualTo(Example.PUBLISHED);
        }
        assertThat(Packs.EXTRACTOR.explain(article).extraction()).isEqualTo(read);
    }
}
