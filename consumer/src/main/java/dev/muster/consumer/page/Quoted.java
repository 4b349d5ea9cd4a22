package dev.muster.consumer.page;

/**
 * Words of an article.
 *
 * @param text to the letter
 * @param lang tag of their language
 */
record Quoted(String text, String lang) {}
