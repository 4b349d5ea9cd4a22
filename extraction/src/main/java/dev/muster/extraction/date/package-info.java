/** Sentences and the day of publication in; the days and periods that they tell out. */
package dev.muster.extraction.date;
