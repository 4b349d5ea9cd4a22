package dev.muster.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TerminalScreenTest {
    private static final String FOUR = "head\nnew\nold\noldest\n";

    @Test
    void shouldDrawAllThatFits() {
        assertThat(TerminalScreen.draw(FOUR, 5))
                .contains("head", "new", "old", "oldest")
                .doesNotContain("more");
    }

    @Test
    void shouldLeaveOutTheLastLinesWhereTheScreenIsFull() {
        String page = TerminalScreen.draw(FOUR, 4);

        assertThat(page).contains("head", "new", "and 2 more rows").doesNotContain("old");
        assertThat(page.lines()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void shouldHaveTheTerminalWrapLinesAgainAfterwards() {
        assertThat(TerminalScreen.draw(FOUR, 1)).startsWith("\033[H").endsWith("\033[?7h");
    }
}
