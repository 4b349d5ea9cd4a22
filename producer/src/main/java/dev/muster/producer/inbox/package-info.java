/** Articles in from a topic that any program may write to, JSON or Avro; checked, and passed on to the topic of articles. */
package dev.muster.producer.inbox;
