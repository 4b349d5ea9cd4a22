/**
 * What the claims, the table and its history have to be: computed from the articles alone, in one thread, without Kafka, database or any
 * of the code that the stages merge with. Slow and plain where they are quick.
 */
package dev.muster.app.oracle;
