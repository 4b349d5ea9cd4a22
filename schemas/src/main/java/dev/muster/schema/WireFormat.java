package dev.muster.schema;

/** The framing that Kafka's schema registries agree on: magic byte, id of the writer's schema, Avro binary. */
final class WireFormat {
    static final byte MAGIC = 0;
    static final int HEADER_BYTES = 1 + Integer.BYTES;

    private WireFormat() {}
}
