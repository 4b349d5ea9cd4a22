/** Sentences in; the figures that they hold, with bounds and hedges, out. */
package dev.muster.extraction.figure;
