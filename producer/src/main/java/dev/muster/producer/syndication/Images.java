package dev.muster.producer.syndication;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads pictures, which every format writes in a way of its own. */
final class Images {

    /** As {@link SafeHtml} writes it. */
    private static final Pattern SHOWN = Pattern.compile("<img (?:[a-z:-]{1,40}=\"[^\"]*\" )*?src=\"([^\"]+)\"");

    private Images() {}

    /** The picture that an element tells; null when it tells none. */
    static WebImage of(XmlElement element) {
        if (element.name().equals("media:content") && !isPicture(element)) {
            return null;
        }
        String url = Stream.of(
                        element.attribute("href"),
                        element.attribute("url"),
                        element.textOf("url", "atom:url"),
                        element.hasElements() ? null : element.text())
                .filter(told -> told != null)
                .findFirst()
                .orElse(null);
        return url == null ? null : new WebImage(element.resolve(url), element.textOf("title"));
    }

    /** The first picture that a text shows, the full text before the summary. */
    static Optional<WebImage> shown(List<MarkedText> contents, MarkedText summary) {
        return Stream.concat(contents.stream(), Stream.ofNullable(summary))
                .filter(MarkedText::isMarkup)
                .map(text -> SHOWN.matcher(text.value()))
                .filter(Matcher::find)
                .map(shown -> new WebImage(shown.group(1), null))
                .findFirst();
    }

    /** Whether content that lies beside an item is a picture, as far as it says. */
    static boolean isPicture(XmlElement content) {
        String type = content.attribute("type");
        return type != null && type.startsWith("image/") || "image".equals(content.attribute("medium"));
    }
}
