/**
 * Articles in, claims out: reads the topic of articles, has the engine read each version, keeps what every article says, and writes one
 * record a claim to the topic of claims and what cannot be processed to the topic of rejected records.
 */
package dev.muster.streams;
