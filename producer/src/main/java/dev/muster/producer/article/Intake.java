package dev.muster.producer.article;

/** The outcome of {@link ArticleIntake#admit}: an article that may be published, or a refusal. */
public sealed interface Intake permits Accepted, Refusal {}
