/** Reads a topic for people: records come in, lines of JSON go out. */
package dev.muster.app.tail;
