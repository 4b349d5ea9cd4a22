package dev.muster.producer.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The subjects of a feed or an item, from every element that feeds put them into. */
final class Categories {

    private Categories() {}

    static List<String> of(XmlElement element) {
        List<String> found = new ArrayList<>();
        element.children("category").map(Categories::term).forEach(found::add);
        element.children("keywords").forEach(list -> found.addAll(listed(list)));
        element.children("itunes:keywords").forEach(list -> found.addAll(listed(list)));
        element.children("itunes:category").forEach(category -> addNested(category, found));
        element.children("dc:subject").map(Categories::term).forEach(found::add);
        element.children("atom:category").map(Categories::term).forEach(found::add);
        found.removeIf(term -> term == null || term.isEmpty());
        return found;
    }

    private static String term(XmlElement category) {
        return Stream.of("label", "term")
                .map(category::attribute)
                .filter(told -> told != null)
                .findFirst()
                .orElseGet(category::text);
    }

    private static List<String> listed(XmlElement list) {
        String text = list.text();
        return text == null
                ? List.of()
                : Stream.of(text.split(",", -1)).map(String::strip).toList();
    }

    private static void addNested(XmlElement category, List<String> found) {
        found.add(category.attribute("text"));
        category.children("itunes:category").forEach(inner -> addNested(inner, found));
    }
}
