package dev.muster.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.UnknownSchemaException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

/** What every schema registry promises; a test of each kind extends it. */
public abstract class SchemaRegistryContract {
    private static final Schema FIRST = record("First");
    private static final Schema SECOND = record("Second");

    /** The registry under test; each call gives one that has no answers cached, over the same schemas. */
    protected abstract SchemaRegistry registry();

    private static Schema record(String name) {
        return SchemaBuilder.record(name)
                .namespace("contract")
                .doc("Ünïcode “quoted” \\ text")
                .fields()
                .name("count")
                .doc("how many")
                .type()
                .longType()
                .longDefault(7)
                .endRecord();
    }

    @Test
    void shouldGiveBackTheSchemaUnderItsId() {
        int id = registry().register("contract-a-value", FIRST);
        assertThat(registry().byId(id)).isEqualTo(FIRST);
        assertThat(registry().byId(id).getDoc()).isEqualTo(FIRST.getDoc());
    }

    @Test
    void shouldGiveTheSameIdAgain() {
        int id = registry().register("contract-b-value", FIRST);
        assertThat(registry().register("contract-b-value", FIRST)).isEqualTo(id);
    }

    @Test
    void shouldGiveDifferentSchemasDifferentIds() {
        int first = registry().register("contract-c-value", FIRST);
        int second = registry().register("contract-d-value", SECOND);
        assertThat(second).isNotEqualTo(first);
        assertThat(registry().byId(second)).isEqualTo(SECOND);
    }

    @Test
    void shouldTakeASchemaForSeveralSubjects() {
        int one = registry().register("contract-e-value", FIRST);
        int other = registry().register("contract.with odd/name-value", FIRST);
        assertThat(registry().byId(one)).isEqualTo(registry().byId(other));
    }

    @Test
    void shouldSayThatItDoesNotKnowAnId() {
        assertThatExceptionOfType(UnknownSchemaException.class)
                .isThrownBy(() -> registry().byId(Integer.MAX_VALUE))
                .matches(e -> e.id() == Integer.MAX_VALUE);
    }
}
