package dev.muster.producer.syndication;

import static dev.muster.producer.syndication.Feeds.parse;
import static dev.muster.producer.syndication.Feeds.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedFeedTest {

    private static final String WHOLE =
            "<?xml version='1.0'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Gazette</title>"
                    + "<item><title>One &amp; only</title><link>https://a.example/1</link><dc:creator>A</dc:creator>"
                    + "<description><![CDATA[<p>Some <b>1,500</b> soldiers.</p>]]></description></item>"
                    + "<item><title>Two</title></item></channel></rss>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><title>Gazette</title><item><title>One</title><item><title>Two</title></rss>",
                "<rss><channel><title>Gazette</channel><item><title>One</item><item><title>Two</item></rss>",
                "<rss><channel><title>Gazette</title><item><title>One</title></item><item><title>Two</title></item></channel></rss",
                "<rss><channel><title>Gazette</title><item><title>One</titel></item><item><title>Two</b></title></item></channel></rss>",
                "<rss><channel><title>Gazette</title><item><title>One</TITLE></item><ITEM><title>Two</title></ITEM></channel></rss>",
                "<rss version=2.0><channel x y='1><title>Gazette</title><a b='c'/><item><title>One</title></item><item><title>Two</title></item></channel></rss>",
                "garbage before <rss><channel><title>Gazette</title><item><title>One</title></item><item><title>Two</title></item></channel></rss>",
                "\n\n<?xml version='1.0'?><rss><channel><title>Gazette</title><item><title>One</title></item><item><title>Two</title></item></channel></rss><!-- -",
                "<!DOCTYPE html PUBLIC '-//W3C//DTD' 'http://x.invalid/'><rss><channel><title>Gazette</title><item><title>One</title></item><item><title>Two</title></item></channel></rss>",
                "<!DOCTYPE rss [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p; <!ENTITY a 'x]y>z'>]><rss><channel><title>Gazette</title><item><title>One</title></item><item><title>Two</title></item></channel></rss>",
                "<rss><channel><title>Ga\u0000ze\u0008tte</title><item><title>One</title></item><item><title>Two</title></item></channel></rss>",
                "<x:rss><x:channel/></x:rss><rss><channel><title>Gazette</title><item><title>One</title></item><item><title>Two</title></item></channel></rss>",
            })
    void shouldReadWhatIsMalformedAsFarAsItMakesSense(String document) {
        ParsedFeed feed = parse(document);
        assertThat(feed.head().title().value()).startsWith("Gazette");
        assertThat(feed.items()).extracting(item -> item.title().value()).containsExactly("One", "Two");
    }

    /** Letters whose case is not one to one. */
    @ParameterizedTest
    @ValueSource(strings = {"<aİ><title>t</title></ai\u0307>", "<aΣ></aς>", "<aß></aSS>", "<aı></aI>"})
    void shouldMatchTagsInAnyScript(String inside) {
        assertThat(parse("<rss><channel>" + inside + "<title>Gazette</title></channel></rss>")
                        .items())
                .isEmpty();
    }

    @Test
    void shouldSayWhatIsMalformed() {
        assertThat(parse(WHOLE).problems()).isEmpty();
        assertThat(parse("<rss><channel a=b><q:x/>1 & 2</chanel>").problems())
                .containsExactlyInAnyOrder(
                        "malformed XML: an attribute without quotes",
                        "malformed XML: a prefix that is not declared",
                        "malformed XML: an & that starts no known character",
                        "malformed XML: an end tag that matches no start tag",
                        "malformed XML: elements that are not closed");
    }

    @Test
    void shouldNeverThrowAndNeverHang() {
        long seed = 20241018L;
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            String broken = broken(random);
            try {
                FeedParser.parse(new FeedDocument(broken.getBytes(UTF_8), Feeds.URL, null, null));
            } catch (FeedFormatException refused) {
                assertThat(refused).as("seed %d, round %d", seed, i).message().isNotBlank();
            }
        }
    }

    /** The whole feed with pieces cut out, doubled and strewn in. */
    private static String broken(Random random) {
        StringBuilder text = new StringBuilder(WHOLE);
        String[] strewn = {
            "<",
            ">",
            "&",
            "'",
            "\"",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "<!DOCTYPE",
            "[",
            "</",
            "/>",
            "\u0000",
            "&#x",
            "\uD800"
        };
        for (int change = random.nextInt(6); change >= 0; change--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(30));
            if (random.nextBoolean()) {
                text.delete(at, end);
            } else {
                text.insert(at, strewn[random.nextInt(strewn.length)]);
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<a",
                "<a b",
                "<a b='",
                "</a>",
                "</a",
                "<!--",
                "<![CDATA[",
                "<?",
                "<!",
                "<!x[",
                "<!DOCTYPE x [<!ENTITY a '",
                "&",
                "&a",
                "&#",
                "<",
                "]]>",
                "<p>",
                "<item>",
                "<br>",
                "x:"
            })
    void shouldTakeTimeInProportion(String piece) {
        String document = "<rss><channel>" + piece.repeat(30_000);
        assertTimeoutPreemptively(ofSeconds(20), () -> {
            try {
                FeedParser.parse(new FeedDocument(document.getBytes(UTF_8), null, null, null));
            } catch (FeedFormatException refused) {
                assertThat(refused).hasMessageContaining("is refused");
            }
        });
    }

    @Test
    void shouldRefuseElementsThatAreNestedTooDeep() {
        assertThat(refusal("<rss><channel>" + "<a>".repeat(200_000))).contains("nested deeper than 256");
        assertThat(parse("<rss><channel><title>t</title>" + "<a>".repeat(250) + "</channel></rss>")
                        .head()
                        .title()
                        .value())
                .isEqualTo("t");
    }

    @Test
    void shouldRefuseTooManyAttributes() {
        assertThat(refusal("<rss><channel " + attributes(501) + "/></rss>")).contains("more than 500 attributes");
        assertThat(parse("<rss><channel " + attributes(500) + "/></rss>").problems())
                .isEmpty();
    }

    private static String attributes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "a" + i + "='1'").collect(Collectors.joining(" "));
    }

    @Test
    void shouldRefuseTooManyElements() {
        assertThat(refusal("<rss><channel>" + "<a/>".repeat(200_001))).contains("more than 200000 elements");
    }

    @Test
    void shouldRefuseEntitiesThatAreBuiltFromEntities() {
        String laughs = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY lol" + i + " \"" + ("&lol" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        assertThat(refusal("<!DOCTYPE rss [<!ENTITY lol0 'lol'>" + laughs
                        + "]><rss><channel><title>&lol9;</title></channel></rss>"))
                .contains("is refused")
                .contains("entities that are built from entities");
    }

    /** A long entity that is named often grows a document as well; since none is expanded, this one stays as it is. */
    @Test
    void shouldExpandNoEntity() {
        String title = "&long;".repeat(10_000);
        ParsedFeed feed = parse("<!DOCTYPE rss [<!ENTITY long '" + "x".repeat(100_000) + "'>"
                + "<!ENTITY file SYSTEM 'file:///etc/hostname'>]><rss><channel><title>&file;" + title
                + "</title></channel></rss>");
        assertThat(feed.head().title().value()).isEqualTo("&file;" + title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty",
                "Not found|plain text",
                "<!DOCTYPE html><html><body>x</body></html>|web page",
                "<opml><body/></opml>|root is 'opml'",
                "[1]|no JSON Feed",
                "{\"version\":|breaks off",
                "<sitemapindex><sitemap><loc>https://a.example/n.xml</loc></sitemap></sitemapindex>|the first is https://a.example/n.xml",
            })
    void shouldSayWhatIsNoFeed(String document, String reason) {
        assertThat(refusal(document)).contains(reason);
    }
}
