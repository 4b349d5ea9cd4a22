package dev.muster.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class ForgetfulStoreTest {
    private static final Bytes KEY = Bytes.wrap("kr-nis/1".getBytes(UTF_8));

    private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
    private final KeyValueStore<Bytes, byte[]> store =
            ForgetfulStore.named("changed").get();

    @Test
    void shouldOpenAgainWhereATaskIsRevivedWithIt() {
        store.init(context.getStateStoreContext(), store);
        assertThat(store.isOpen()).isTrue();
        store.close();
        assertThat(store.isOpen()).isFalse();
        store.init(context.getStateStoreContext(), store);
        assertThat(store.isOpen()).isTrue();
    }

    @Test
    void shouldKeepNothing() {
        store.init(context.getStateStoreContext(), store);
        store.put(KEY, new byte[] {1});
        assertThat(store.putIfAbsent(KEY, new byte[] {2})).isNull();
        store.putAll(List.of(KeyValue.pair(KEY, new byte[] {3})));

        assertThat(store.get(KEY)).isNull();
        assertThat(store.delete(KEY)).isNull();
        assertThat(store.approximateNumEntries()).isZero();
        try (var all = store.all();
                var some = store.range(KEY, KEY)) {
            assertThat(all).isExhausted();
            assertThat(some).isExhausted();
        }
    }
}
