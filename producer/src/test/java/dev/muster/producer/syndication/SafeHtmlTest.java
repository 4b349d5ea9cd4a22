package dev.muster.producer.syndication;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 < 2 & 3|1 &lt; 2 &amp; 3",
                "Q&A; &nbsp;&#8217;|Q&amp;A; &nbsp;&#8217;",
                "<P CLASS=lead>x<BR>y<hr/></P>|<p class=\"lead\">x<br />y<hr /></p>",
                "a<script>x('</p>')</script>b|ab",
                "a<style>p {}</style>b|ab",
                "a<script>x()|a",
                "a<iframe src=x>y</iframe>b|ab",
                "a<iframe src=x>b|ab",
                "<img src='/p.png' onerror='x()' alt='a<b'>|<img alt=\"a&lt;b\" src=\"https://x.example/p.png\" />",
                "<a href=\"javascript:x()\">y</a>|<a href=\"\">y</a>",
                "<a href=\" JavaScript:x()\">y</a>|<a href=\"\">y</a>",
                "<a href=b?c=1&amp;d=2>y</a>|<a href=\"https://x.example/a/b?c=1&amp;d=2\">y</a>",
                "<a href='mailto:a@b.example'>y</a>|<a href=\"mailto:a@b.example\">y</a>",
                "<unknown a=b>y</unknown>|y",
                "<!-- a -->b<?x y?>c<!DOCTYPE d>e|bce",
                "<p style='color: red; position: fixed'>x</p>|<p style=\"color: red;\">x</p>",
                "<p style=\"background: url(x.png)\">y</p>|<p>y</p>",
                "<p style='margin: 0 auto; width: expression(x)'>y</p>|<p>y</p>",
            })
    void shouldKeepWhatIsTextAndLeaveOutWhatRuns(String html, String safe) {
        assertThat(SafeHtml.of(html, "https://x.example/a/")).isEqualTo(safe);
    }

    @Test
    void shouldLeaveRelativeLinksWithoutABase() {
        assertThat(SafeHtml.of("<a href='b'>c</a>", null)).isEqualTo("<a href=\"b\">c</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a ",
                "<a b='",
                "<a b=\"",
                "<!--",
                "<![",
                "<iframe>",
                "<script>",
                "<script></scrip",
                "&",
                "&a",
                "<",
                "<a/",
                "<p style='x:url('"
            })
    void shouldTakeTimeInProportion(String piece) {
        String html = piece.repeat(50_000);
        assertTimeoutPreemptively(ofSeconds(20), () -> SafeHtml.of(html, "https://x.example/"));
    }
}
