/** Everything in one JVM: a data directory comes in, a broker, a registry, the three stages and a page go out. */
package dev.muster.app.up;
