package dev.muster.consumer.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TextTableTest {
    @Test
    void shouldAlignWhatIsWiderThanItsCharacters() {
        TextTable table = new TextTable("NAME", ">N", "END");
        table.add("정보원", "1,500", "x");
        table.add("Häuser", "7", null);

        assertThat(table.lines()).containsExactly("NAME        N  END", "정보원  1,500  x", "Häuser      7");
    }

    @Test
    void shouldCutTheWidestTextAndNoNumber() {
        TextTable table = new TextTable("WHO", ">FIGURE", "WHY");
        table.add("National Intelligence Service", "1,234,567,890", "as told on Friday");

        List<String> lines = table.lines(50);

        assertThat(lines.get(1))
                .hasSize(50)
                .contains("1,234,567,890")
                .contains("National Intell…")
                .contains("as told on Friday");
        assertThat(table.lines(10).get(1)).contains("1,234,567,890");
    }

    @Test
    void shouldCutWideCharactersAtTheirCells() {
        TextTable table = new TextTable("WHO");
        table.add("국가정보원국가정보원");

        assertThat(table.lines(8).get(1)).isEqualTo("국가정…");
    }

    @Test
    void shouldLetNothingSteerATerminal() {
        TextTable table = new TextTable("A", "B");
        table.add("\u001b[31mred\u202e", "two\n\tlines");

        assertThat(table.lines().get(1)).isEqualTo("\ufffd[31mred\ufffd  two lines");
        assertThat(table.plainLines()).containsExactly("\ufffd[31mred\ufffd\ttwo lines");
    }
}
