/** Forms of a pack's rows in; where they stand in a sentence out. Linear in the length of the text. */
package dev.muster.extraction.match;
