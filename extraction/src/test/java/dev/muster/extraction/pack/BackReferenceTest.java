package dev.muster.extraction.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackReferenceTest {
    @Test
    void shouldKeepTheTypesInTheOrderOfTheTable() {
        List<String> types = List.of("mod", "mofa", "interior", "government", "army", "police", "president", "navy");

        BackReference reference = new BackReference(Anaphor.BODY, new LinkedHashSet<>(types));

        assertThat(reference.types()).containsExactlyElementsOf(types);
    }
}
