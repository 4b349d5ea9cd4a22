/** The tokens of a sentence and what is known of them in; its clauses and their verbs out. */
package dev.muster.extraction.clause;
