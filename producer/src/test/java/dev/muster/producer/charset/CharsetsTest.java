package dev.muster.producer.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {

    @ParameterizedTest
    @CsvSource({
        "Latin-1, windows-1252",
        "ISO-8859-1, windows-1252",
        "win-1251, windows-1251",
        "cp1251, windows-1251",
        "tis-620, x-windows-874",
        "gbk, GB18030",
        "big5, Big5-HKSCS",
        "x-sjis, windows-31j",
        "utf8, UTF-8",
        "utf16, UTF-16",
        "koi8-r, KOI8-R"
    })
    void shouldKnowWhatPublishersMean(String name, String meant) {
        assertThat(Charsets.named(" " + name + " ").orElseThrow().name()).isEqualTo(meant);
    }

    @Test
    void shouldKnowNoCharsetThatThereIsNot() {
        assertThat(Charsets.named("nonsense")).isEmpty();
        assertThat(Charsets.named("not a name")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EFBBBF41, UTF-8",
        "FEFF0041, UTF-16BE",
        "FFFE4100, UTF-16LE",
        "0000FEFF, UTF-32BE",
        "FFFE0000, UTF-32LE"
    })
    void shouldReadMarks(String bytes, String charset) {
        assertThat(Charsets.marked(HexFormat.of().parseHex(bytes)).orElseThrow().name())
                .isEqualTo(charset);
    }

    @Test
    void shouldFindNoMarkInATextOrInNothing() {
        assertThat(Charsets.marked("text".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Charsets.marked(new byte[0])).isEmpty();
        assertThat(Charsets.withoutMark("")).isEmpty();
        assertThat(Charsets.withoutMark("\uFEFFtext")).isEqualTo("text");
    }
}
