package dev.muster.producer.syndication;

/**
 * An attribute.
 *
 * @param written its name as in the document
 * @param value with its character references decoded
 */
record XmlAttribute(String written, String value) {}
