/** A language pack in; what is wrong with its tables, and which of its examples are read otherwise than they say, out. */
package dev.muster.extraction.check;
