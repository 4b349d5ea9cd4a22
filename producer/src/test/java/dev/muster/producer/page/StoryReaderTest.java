package dev.muster.producer.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryReaderTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final String PROSE =
            "The ministry said on Friday that 1,500 soldiers had reached the border province.";

    /** Characters of a page. */
    private static final int LENGTH = 100_000;

    /** How many times as long a page is as the one that it is compared with: what grows with the square costs so often as much again. */
    private static final int TIMES = 8;

    /** Bytes for a page of any length, such as buffers that double when they are full. */
    private static final long START = 2_000_000;

    /** What a page may hold in the worst case; each is repeated until it fills the page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<div class=related>",
                "<div class=header><div class=comments>",
                "<article>",
                "<article><h1>Title of it</h1><p>Some of the prose that stands here. ",
                "<p>",
                "<p>x",
                "<p>x</p>",
                "<b>",
                "<b><p>x",
                "<a href=x>y",
                "<span class=share>x",
                "<ul><li>",
                "<table><tr><td>",
                "<table>x",
                "<td>x</td>",
                "<h2>Comments</h2>",
                "<h2>Comments</h2><p>Not so much of the prose stands here.</p>",
                "<h1>Title of it</h1>",
                "<h2>Title of aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</h2>",
                "<br>",
                "<x-y>z",
                "<form><p>x",
                "<svg>",
                "<!--",
                "&amp",
                "<figure><figcaption>x",
                "<blockquote><p>It is said. ",
                "<script>",
                "<p class='a-b c-d related_e f'>x",
            })
    void shouldStayLinearAndKeepTheStack(String piece) {
        long few = memory(piece.repeat(LENGTH / TIMES / piece.length()));
        assertThat(memory(piece.repeat(LENGTH / piece.length()))).isLessThan(2 * TIMES * few + START);
    }

    /** Bytes that are taken, and mostly given back, to read a page that holds this. */
    private static long memory(String held) {
        String html = "<title>Title of it</title>" + held + "<p>" + PROSE;
        long before = THREADS.getCurrentThreadAllocatedBytes();
        StoryReader.read(page(html), "Title of it");
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void shouldStayLinearWithNamesThatNoOtherElementHas() {
        String html = IntStream.range(0, 8_000)
                .mapToObj(i -> "<div class='a" + i + "' id='b" + i + "'>x</div>")
                .collect(Collectors.joining());
        assertThat(StoryReader.read(page(html + "<p>" + PROSE), null)).contains(PROSE);
    }

    @Test
    void shouldReadEightThousandParagraphsAndNoMoreThanHaveTime() {
        String paragraph = "<p>" + PROSE + "</p>";
        assertThat(StoryReader.read(page("<article>" + paragraph.repeat(8_000)), null))
                .hasSize(8_000);
        WebPage endless = WebPage.of(
                ("<article>" + paragraph.repeat(100_000)).getBytes(StandardCharsets.UTF_8),
                "text/html; charset=utf-8",
                "");
        assertThat(endless.warnings())
                .singleElement()
                .asString()
                .contains("only the first", "of its 8,700,009 characters");
        assertThat(StoryReader.read(endless.document(), null).size()).isBetween(8_000, 16_000);
    }

    @Test
    void shouldTellNothingOfAnEmptyPage() {
        assertThat(StoryReader.read(page(""), null)).isEmpty();
        assertThat(StoryReader.read(page("<script>var a = 'b';</script>"), "x")).isEmpty();
    }

    @Test
    void shouldLeaveThePageAsItIs() {
        WebPage page = WebPage.of(
                ("<nav><a href=a>b</a></nav><h1>c</h1><p>" + PROSE).getBytes(StandardCharsets.UTF_8), null, "");
        String before = page.document().outerHtml();
        StoryReader.read(page.document(), "c");
        assertThat(page.document().outerHtml()).isEqualTo(before);
    }

    @Test
    void shouldKeepTheParagraphWhoseLinkIsNamedForSharing() {
        String html = "<p>The ministry <span class=share-price>said on</span> Friday that 1,500 soldiers came.</p>";
        assertThat(StoryReader.read(page(html), null))
                .isEqualTo(List.of("The ministry said on Friday that 1,500 soldiers came."));
    }

    private static org.jsoup.nodes.Document page(String html) {
        return WebPage.of(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", "")
                .document();
    }
}
