/** Folders of rows in, immutable language packs and the shared ontology out. */
package dev.muster.extraction.pack;
