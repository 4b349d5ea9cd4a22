package dev.muster.streams;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.TopologyDescription;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

class StateTopicsTest {
    @Test
    void shouldGoOnFromItsOwnStateAndFromThatOfTheVersionBefore() {
        assertThatCode(() -> StateTopics.check(stores(), true)).doesNotThrowAnyException();
        assertThatCode(() -> StateTopics.check(Set.of("article-versions", "claims"), true))
                .doesNotThrowAnyException();
        assertThatCode(() -> StateTopics.check(Set.of(), false)).doesNotThrowAnyException();
    }

    /** The stores of the topology as it is that the broker keeps the state of. */
    private static Set<String> stores() {
        return TestStream.topology().describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .filter(TopologyDescription.Processor.class::isInstance)
                .flatMap(node -> ((TopologyDescription.Processor) node).stores().stream())
                .filter(store -> !store.equals(ClaimsTopology.CHANGED))
                .collect(Collectors.toSet());
    }

    @Test
    void shouldRefuseStateOfALaterVersionAndSayHowToGoOn() {
        refuses(Set.of("article-versions", "claims", "claims-2"), true)
                .withMessageContaining("does not know claims-2")
                .withMessageContaining("--reset-streams");
    }

    @Test
    void shouldRefuseToGoOnWithoutStateThatItCountsOn() {
        refuses(Set.of("article-versions"), true).withMessageContaining("there is no topic of claims");
    }

    private static ThrowableAssertAlternative<StateTopicsException> refuses(Set<String> stores, boolean hasRun) {
        return assertThatExceptionOfType(StateTopicsException.class)
                .isThrownBy(() -> StateTopics.check(stores, hasRun));
    }
}
