package dev.muster.consumer.alert;

/**
 * What is wrong with a file.
 *
 * @param line where, the first is 1
 * @param what the culprit and the remedy
 */
record Problem(int line, String what) {}
