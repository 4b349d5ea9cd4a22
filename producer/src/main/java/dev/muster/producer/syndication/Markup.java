package dev.muster.producer.syndication;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes elements as HTML, for text whose markup stands in the feed unescaped. */
final class Markup {

    private final StringBuilder html = new StringBuilder();

    private Markup() {}

    /** The content of {@code element}. */
    static String inside(XmlElement element) {
        Markup markup = new Markup();
        markup.append(element.content());
        return markup.html.toString().strip();
    }

    /** As deep as the tree at most, which is bounded. */
    private void append(List<Object> content) {
        for (Object part : content) {
            if (part instanceof XmlElement element) {
                append(element);
            } else {
                html.append(escaped(Mojibake.mended((String) part)));
            }
        }
    }

    private void append(XmlElement element) {
        String tag = local(element.written());
        String attributes = element.attributes().stream()
                .filter(attribute -> !attribute.written().startsWith("xmlns"))
                .map(attribute -> " " + attribute.written() + "=\""
                        + escaped(attribute.value()).replace("\"", "&quot;") + "\"")
                .collect(Collectors.joining());
        html.append('<').append(tag).append(attributes);
        if (element.content().isEmpty() && HtmlVocabulary.isVoid(tag.toLowerCase(Locale.ROOT))) {
            html.append(" />");
            return;
        }
        html.append('>');
        append(element.content());
        html.append("</").append(tag).append('>');
    }

    private static String local(String tag) {
        return tag.substring(tag.indexOf(':') + 1);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
