/** Explaining at the command line: how the engine came to what it read in an article, as text and as JSON. */
package dev.muster.app.explain;
