/** An example of a kind of feed of one's own. */
package dev.muster.producer.example;
