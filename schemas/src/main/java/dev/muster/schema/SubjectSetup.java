package dev.muster.schema;

/**
 * Registers the schemas of the topics before the first record and has the registry guard them. Only Muster's own subjects are
 * touched: the registry's global level may be somebody else's choice.
 */
final class SubjectSetup {
    private final Topics topics;
    private final HttpSchemaRegistry registry;

    SubjectSetup(Topics topics, HttpSchemaRegistry registry) {
        this.topics = topics;
        this.registry = registry;
    }

    /** Registers and guards; doing it again changes nothing. */
    void apply() {
        topics.all().forEach(this::apply);
    }

    private void apply(Topic topic) {
        topic.valueSchema().ifPresent(schema -> {
            registry.register(topic.subject(), PublishedSchema.of(schema));
            registry.requireBackwardCompatibility(topic.subject());
        });
    }
}
