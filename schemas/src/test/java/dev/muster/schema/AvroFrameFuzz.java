package dev.muster.schema;

import org.apache.kafka.common.errors.SerializationException;

/** Records as any program may write them. Whatever comes is a record that can be written again, or is refused as none. */
public final class AvroFrameFuzz {
    private static final SchemaRegistry REGISTRY = new InMemorySchemaRegistry();
    private static final AvroSerde<Article> ARTICLES = AvroSerde.of(Article.class, REGISTRY);
    private static final AvroSerde<Feed> FEEDS = AvroSerde.of(Feed.class, REGISTRY);
    private static final AvroSerde<Claim> CLAIMS = AvroSerde.of(Claim.class, REGISTRY);

    static {
        REGISTRY.register("articles-value", Article.getClassSchema());
        REGISTRY.register("feeds-value", Feed.getClassSchema());
        REGISTRY.register("claims-value", Claim.getClassSchema());
    }

    private AvroFrameFuzz() {}

    /** Reads the record that the bytes stand for, as each of three kinds. */
    public static void fuzzerTestOneInput(byte[] data) {
        hold("articles", ARTICLES, data);
        hold("feeds", FEEDS, data);
        hold("claims", CLAIMS, data);
    }

    private static <T extends org.apache.avro.specific.SpecificRecord> void hold(
            String topic, AvroSerde<T> serde, byte[] data) {
        T read;
        try {
            read = serde.deserializer().deserialize(topic, data);
        } catch (SerializationException refused) {
            return;
        }
        byte[] written = serde.serializer().serialize(topic, read);
        if (!read.equals(serde.deserializer().deserialize(topic, written))) {
            throw new AssertionError("written and read it is another: " + read);
        }
    }
}
