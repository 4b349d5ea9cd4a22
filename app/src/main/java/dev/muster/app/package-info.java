/** The {@code muster} command: words of a command line come in, an exit code goes out. */
package dev.muster.app;
