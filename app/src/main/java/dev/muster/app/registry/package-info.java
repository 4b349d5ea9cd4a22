/** A schema registry inside this JVM: the read and register side of the Confluent API, its schemas kept in the topic {@code _schemas}. */
package dev.muster.app.registry;
