/**
 * What passes between the stages: Avro records, the topics that carry them, and the one way in which they become bytes.
 * In comes a {@link dev.muster.schema.Connection}, how to reach broker and registry; out go {@link dev.muster.schema.Topics},
 * the {@link dev.muster.schema.AvroSerde} and the set-up that every stage runs before it starts.
 */
package dev.muster.schema;
