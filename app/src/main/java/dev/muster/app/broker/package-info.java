/** A real Kafka broker inside this JVM: a directory and a port come in, a bootstrap address goes out. */
package dev.muster.app.broker;
