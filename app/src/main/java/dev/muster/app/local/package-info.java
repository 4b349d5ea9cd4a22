/** What one machine has only once: a data directory and the ports of the loopback address. */
package dev.muster.app.local;
