/** Sentences with their actors and dates in; who says what stands at each place out. */
package dev.muster.extraction.attribution;
