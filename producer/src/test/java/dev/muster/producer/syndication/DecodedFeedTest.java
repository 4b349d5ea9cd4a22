package dev.muster.producer.syndication;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodedFeedTest {

    @ParameterizedTest
    @CsvSource({
        "EFBBBF, UTF-8", "FEFF, UTF-16BE", "FFFE, UTF-16LE", "0000FEFF, UTF-32BE", "FFFE0000, UTF-32LE",
        "'', UTF-8", "'', UTF-16BE", "'', UTF-16LE", "'', UTF-32BE", "'', UTF-32LE"
    })
    void shouldReadUnicodeWithAndWithoutAMark(String mark, String charset) {
        byte[] bytes =
                bytes(mark, "<?xml version='1.0'?><rss><channel><title>Пасукан — é</title></channel></rss>", charset);
        assertThat(title(bytes, null)).isEqualTo("Пасукан — é");
    }

    @Test
    void shouldLetTheMarkGoBeforeTheHeader() {
        byte[] bytes = bytes("EFBBBF", "<rss><channel><title>é</title></channel></rss>", "UTF-8");
        assertThat(title(bytes, "text/xml; charset=iso-8859-1")).isEqualTo("é");
    }

    @Test
    void shouldLetTheHeaderGoBeforeTheDeclaration() {
        byte[] bytes =
                "<?xml version='1.0' encoding='windows-1251'?><rss><channel><title>\u00e9</title></channel></rss>"
                        .getBytes(ISO_8859_1);
        assertThat(title(bytes, "text/xml; charset=\"ISO-8859-1\"")).isEqualTo("é");
        assertThat(title(bytes, "text/xml")).isEqualTo("й");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Русский",
        "koi8-r, Русский",
        "iso-8859-2, Wałęsa",
        "gb2312, 部队",
        "big5, 部隊",
        "euc-jp, 部隊",
        "shift_jis, 部隊",
        "euc-kr, 부대",
        "windows-1256, القوات",
        "iso-8859-1, “é”",
        "us-ascii, “é”",
        "utf-16, Русский"
    })
    void shouldReadTheCharsetThatIsDeclared(String declared, String title) {
        String real = declared.equals("iso-8859-1") || declared.equals("us-ascii") ? "windows-1252" : declared;
        byte[] bytes = bytes(
                "",
                "<?xml version='1.0' encoding='" + declared + "'?><rss><channel><title>" + title
                        + "</title></channel></rss>",
                real);
        assertThat(title(bytes, null)).isEqualTo(title);
    }

    @Test
    void shouldPassOverACharsetThatDoesNotFit() {
        byte[] bytes =
                "<?xml version='1.0' encoding='utf-8'?><rss><channel><title>\u00e9t\u00e9 apr\u00e8s</title></channel></rss>"
                        .getBytes(ISO_8859_1);
        DecodedFeed decoded = DecodedFeed.of(new FeedDocument(bytes, null, "text/xml; charset=nonsense", null));
        assertThat(decoded.text()).contains("été après");
        assertThat(decoded.problems())
                .anyMatch(problem -> problem.contains("nonsense"))
                .anyMatch(problem -> problem.contains("UTF-8"))
                .anyMatch(problem -> problem.contains("names no charset that fits"));
    }

    @Test
    void shouldPassOverAWideCharsetOfNarrowBytes() {
        byte[] bytes =
                "<?xml version='1.0' encoding='utf-16'?><rss><channel><title>é</title></channel></rss>".getBytes(UTF_8);
        assertThat(title(bytes, null)).isEqualTo("é");
    }

    @Test
    void shouldReadTheMetaTagOfAPage() {
        byte[] bytes = bytes(
                "", "<html><meta http-equiv=x content='text/html; charset=windows-1251'><p>Русский", "windows-1251");
        assertThat(DecodedFeed.of(new FeedDocument(bytes, null, "text/html", null))
                        .text())
                .contains("Русский");
    }

    @Test
    void shouldTellTheCharsetByTheBytesWhereNothingNamesIt() {
        String words =
                "Военные сообщили, что около полутора тысяч солдат были переброшены на восток страны. ".repeat(5);
        byte[] bytes = bytes("", "<rss><channel><title>" + words + "</title></channel></rss>", "windows-1251");
        assertThat(title(bytes, null)).isEqualTo(words.strip());
    }

    private static String title(byte[] bytes, String contentType) {
        return Feeds.parse(bytes, contentType).head().title().value();
    }

    private static byte[] bytes(String mark, String text, String charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex(mark));
        bytes.writeBytes(text.getBytes(Charset.forName(charset)));
        return bytes.toByteArray();
    }
}
