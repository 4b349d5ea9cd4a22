package dev.muster.app.registry;

/**
 * One version of a subject.
 *
 * @param subject as a rule a topic's name and {@code -value}
 * @param version counts from 1 within the subject
 * @param id the number that stands in every record; the same for the same schema in all subjects
 * @param schema the Avro schema as JSON, as Avro writes it
 */
record RegisteredSchema(String subject, int version, int id, String schema) {}
