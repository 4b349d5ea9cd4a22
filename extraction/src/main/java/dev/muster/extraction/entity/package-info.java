/** Sentences in; the countries, places, bodies and people that they name out. */
package dev.muster.extraction.entity;
