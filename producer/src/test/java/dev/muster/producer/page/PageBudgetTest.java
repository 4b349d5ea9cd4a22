package dev.muster.producer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageBudgetTest {
    private static final int MEGABYTE = 1024 * 1024;

    /** Elements of a page that is worth reading, at most. */
    private static final int ELEMENTS = 40_000;

    /** More than a reference or a character of text costs, with which a page may end. */
    private static final int STEP = 100;

    private static final String PARAGRAPH =
            "<p class=\"text\">The ministry said on Friday that <a href=\"/x\">1,500 soldiers</a> had reached the border.</p>\n";

    @Test
    void shouldLeavePagesAsTheyAre() {
        String page = "<html><head><script>" + "var x = '<p>';".repeat(50_000) + "</script><style>"
                + "p { color: red }\n".repeat(10_000) + "</style></head><body>" + "<!-- <p> -->".repeat(1_000)
                + PARAGRAPH.repeat(3_000) + "</body></html>";
        assertThat(PageBudget.within(page) == page).isTrue();
        assertThat(PageBudget.within("")).isEmpty();
    }

    /** Also where something makes the rest look like what costs little: a script, a comment, a value. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<p a=\"><script>\">",
                "<p a='><!--'>",
                "<!-->",
                "<!--->",
                "<!-- --!>",
                "<svg><style>",
                "<math><script>",
                "<frameset><script>",
                "<script></SCRIPT >",
                "<script/x></script/y>",
                "<p a = '>' b=\">\" c=x>",
                "</p a='>'>",
                "<? x >",
                "<!doctype html>",
                "<a\t",
            })
    void shouldCutBeforeThereAreTooManyElements(String start) {
        String cut = PageBudget.within(start + "<b><p>x".repeat(MEGABYTE / 7));
        assertThat(PageBudget.price(cut)).isLessThan(PageBudget.BUDGET + STEP);
        assertThat(Jsoup.parse(cut).getAllElements().size()).isLessThan(ELEMENTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<p>x",
                "<li>",
                "</x>",
                "<br>",
                "<p a b c d e f>",
                "<p class=x id=y>",
                "&amp;",
                "\u0416",
                "<"
            })
    void shouldCutAtTheSamePlaceAndBeforeATag(String piece) {
        String page = piece.repeat(16 * MEGABYTE / piece.length());
        String cut = PageBudget.within(page);
        assertThat(cut.length()).isPositive();
        assertThat(PageBudget.within(page)).isEqualTo(cut);
        assertThat(PageBudget.price(cut)).isLessThan(PageBudget.BUDGET + STEP);
        assertThat(PageBudget.price(page.substring(0, cut.length() + piece.length())))
                .isGreaterThan(PageBudget.BUDGET);
        assertThat(page.charAt(cut.length())).isIn('<', '&', 'a', '\u0416', 'x');
    }

    /** What draws nothing is no place in which scripts are text. */
    @ParameterizedTest
    @ValueSource(strings = {"<svg/>", "<svg width=\"1\"/>", "<math a='b' />"})
    void shouldNotTakeScriptsForTextBehindWhatEndsItself(String start) {
        String script = "<script>" + "a<b;".repeat(1_000) + "</script>";
        assertThat(PageBudget.price(start + script) - PageBudget.price(start)).isEqualTo(PageBudget.price(script));
        assertThat(Jsoup.parse(start + script).selectFirst("script").data()).hasSize(4_000);
    }

    /** Nor is what only looks as if it ended itself. */
    @ParameterizedTest
    @ValueSource(strings = {"<svg>", "<svg/ >", "<svg a=b/>", "<svg a= />", "<svg a=\"/>\">"})
    void shouldTakeScriptsForTextInWhatIsDrawn(String start) {
        String script = "<script>" + "<i>b".repeat(1_000) + "</script>";
        assertThat(PageBudget.price(start + script) - PageBudget.price(start))
                .isGreaterThan(100 * PageBudget.price(script) / 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<p",
                "<p a",
                "<p a=",
                "<p a='",
                "</",
                "</p",
                "<!",
                "<!--",
                "<!--a--",
                "<script>",
                "<script></",
                "&"
            })
    void shouldBearAPageThatBreaksOff(String page) {
        assertThat(PageBudget.within(page)).isEqualTo(page);
        assertThat(PageBudget.within(page.toUpperCase(Locale.ROOT))).isEqualTo(page.toUpperCase(Locale.ROOT));
    }
}
