package dev.muster.producer.syndication;

import dev.muster.producer.article.HtmlText;

/**
 * A text with its kind.
 *
 * @param value without white space at its ends; markup with its relative links resolved
 * @param type {@code text/plain}, {@code text/html}, {@code application/xhtml+xml}, or another media type as told
 * @param language of the nearest {@code xml:lang}; null when not told
 * @param base what relative links were relative to; null when there is none
 */
public record MarkedText(String value, String type, String language, String base) {

    static final String PLAIN = "text/plain";
    static final String HTML = "text/html";
    static final String XHTML = "application/xhtml+xml";

    static MarkedText plain(String value) {
        return new MarkedText(value, PLAIN, null, null);
    }

    /** Whether the value is HTML or XHTML. */
    public boolean isMarkup() {
        return type.equals(HTML) || type.equals(XHTML);
    }

    /** The text for readers: without tags, scripts and character references, blocks as lines. */
    public String plainText() {
        return isMarkup() ? HtmlText.of(value) : value;
    }
}
