/** What this process does, in numbers: what the stages tell and what the JVM and Kafka's clients keep come in, Prometheus' text goes out. */
package dev.muster.app.metrics;
