package dev.muster.producer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.producer.SeenItems.Change;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenItemsTest {
    private final SeenItems seen = new SeenItems();

    @Test
    void shouldWriteWhatChangesAndNoMore() {
        tell(Map.of("a", "1", "b", "1"));
        assertThat(seen.changes(Map.of("a", "1", "b", "2", "c", "1")))
                .containsExactlyInAnyOrder(new Change("b", "2"), new Change("c", "1"));
        assertThat(seen.items()).as("nothing is written yet").isEqualTo(Map.of("a", "1", "b", "1"));
        assertThat(tell(Map.of("a", "1", "b", "1"))).isEmpty();
    }

    @Test
    void shouldWriteTheSameHoweverMuchWasToldBefore() {
        tell(many(0, SeenItems.MAX));
        assertThat(tell(Map.of("new", "1")))
                .containsExactlyInAnyOrder(new Change("new", "1"), new Change("item-0", null));
        assertThat(seen.items()).hasSize(SeenItems.MAX).containsKey("new").doesNotContainKey("item-0");
    }

    @Test
    void shouldForgetWhatWasShownLongestAgo() {
        tell(many(0, SeenItems.MAX));
        tell(Map.of("item-0", "1"));
        assertThat(tell(Map.of("new", "1", "item-1", "1")))
                .contains(new Change("item-2", null))
                .hasSize(2);
    }

    @Test
    void shouldTakeOverWhatAnEarlierVersionKeptInTheState() {
        seen.take("a", "2");
        seen.takeUnwritten(Map.of("a", "1", "b", "1"));
        assertThat(seen.items()).isEqualTo(Map.of("a", "2", "b", "1"));
        assertThat(tell(Map.of("c", "1"))).containsExactlyInAnyOrder(new Change("c", "1"), new Change("b", "1"));
        assertThat(tell(Map.of("c", "1"))).isEmpty();
    }

    private List<Change> tell(Map<String, String> shown) {
        List<Change> changes = seen.changes(shown);
        seen.apply(shown, changes);
        return changes;
    }

    private static Map<String, String> many(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "item-" + i)
                .collect(Collectors.toMap(
                        Function.identity(), item -> "1", (one, other) -> one, java.util.LinkedHashMap::new));
    }
}
