/** Claims that careful readers found and claims that the engine read in; scores by language and field out. */
package dev.muster.extraction.evaluation;
