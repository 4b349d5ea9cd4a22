/** Figures, names and attributions in; claims out. */
package dev.muster.extraction.claim;
