package dev.muster.producer.syndication;

import java.util.stream.Stream;

/** Reads pictures, which every format writes in a way of its own. */
final class Images {

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

    private static boolean isPicture(XmlElement content) {
        String type = content.attribute("type");
        return type != null && type.startsWith("image/") || "image".equals(content.attribute("medium"));
    }
}
