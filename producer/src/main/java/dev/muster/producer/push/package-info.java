/** Articles in by HTTP, as their senders push them; each request is one transaction. */
package dev.muster.producer.push;
