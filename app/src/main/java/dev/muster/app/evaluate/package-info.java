/** Scoring at the command line: folders of articles and of what careful readers found in them come in, scores go out. */
package dev.muster.app.evaluate;
