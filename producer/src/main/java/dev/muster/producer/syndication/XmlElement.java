package dev.muster.producer.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An element of a feed with its base, its language, and names that do not depend on prefixes. */
final class XmlElement {
    private final String written;
    private final String name;
    private final Namespaces namespaces;
    private final List<XmlAttribute> attributes;
    private final String base;
    private final Language language;
    private final List<Object> content = new ArrayList<>(2);

    /** Made when the first child is asked for, which is after the last one was opened. */
    private Map<String, List<XmlElement>> byName;

    private XmlElement(
            String written,
            String name,
            Namespaces namespaces,
            List<XmlAttribute> attributes,
            String base,
            Language language) {
        this.written = written;
        this.name = name;
        this.namespaces = namespaces;
        this.attributes = attributes;
        this.base = base;
        this.language = language;
    }

    /** @param ofServer whether it was told beside the document, not in it */
    private record Language(String tag, boolean ofServer) {}

    /** What encloses the root, as the server tells. */
    static XmlElement document(String base, String language) {
        return new XmlElement(
                "", "", Namespaces.NONE, List.of(), base, language == null ? null : new Language(language, true));
    }

    XmlElement open(String tag, List<XmlAttribute> told) {
        Namespaces inner = namespaces.inside(told);
        inner = name.isEmpty() ? inner.below(inner.element(tag)) : inner;
        String innerBase = UriText.base(base, value(told, inner, "xml:base"));
        innerBase = UriText.base(innerBase, value(told, inner, "base"));
        String lang = value(told, inner, "xml:lang");
        lang = lang == null ? value(told, inner, "lang") : lang;
        Language innerLanguage = lang == null ? language : lang.isBlank() ? null : new Language(lang.strip(), false);
        XmlElement child = new XmlElement(
                tag, inner.element(tag), inner, told.isEmpty() ? List.of() : told, innerBase, innerLanguage);
        content.add(child);
        return child;
    }

    void text(String words) {
        if (!words.isEmpty()) {
            content.add(words);
        }
    }

    /** The tag as in the document. */
    String written() {
        return written;
    }

    /** In lower case, with the prefix by which this program knows its namespace. */
    String name() {
        return name;
    }

    List<XmlAttribute> attributes() {
        return attributes;
    }

    /** Texts and elements in their order. */
    List<Object> content() {
        return content;
    }

    Namespaces namespaces() {
        return namespaces;
    }

    /** Null when there is none. */
    String base() {
        return base;
    }

    /** Null when not told. */
    String language() {
        return language == null ? null : language.tag();
    }

    /** Null when the document does not tell it, whatever its server says. */
    String languageInDocument() {
        return language == null || language.ofServer() ? null : language.tag();
    }

    /** The value of an attribute, stripped; null when absent or blank. */
    String attribute(String wanted) {
        String told = value(attributes, namespaces, wanted);
        return told == null || told.isBlank() ? null : told.strip();
    }

    private static String value(List<XmlAttribute> attributes, Namespaces namespaces, String wanted) {
        for (XmlAttribute attribute : attributes) {
            if (namespaces.attribute(attribute.written()).equals(wanted)) {
                return attribute.value();
            }
        }
        return null;
    }

    Stream<XmlElement> children() {
        return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    /** The children of one name. */
    Stream<XmlElement> children(String wanted) {
        if (byName == null) {
            byName = children().collect(Collectors.groupingBy(XmlElement::name));
        }
        return byName.getOrDefault(wanted, List.of()).stream();
    }

    /** The children of the first of these names that has a child with content or attributes. */
    List<XmlElement> firstOf(String... names) {
        for (String wanted : names) {
            List<XmlElement> found =
                    children(wanted).filter(child -> !child.isBare()).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The stripped text of the first child with text among these names, the first name first; null when none has. */
    String textOf(String... names) {
        return Stream.of(names)
                .flatMap(this::children)
                .map(XmlElement::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The same, but of several children of one name the last: what is told later corrects what was told before. */
    String lastTextOf(String... names) {
        return Stream.of(names)
                .map(name -> children(name)
                        .map(XmlElement::text)
                        .filter(Objects::nonNull)
                        .reduce((earlier, later) -> later)
                        .orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    Optional<XmlElement> child(String wanted) {
        return children(wanted).findFirst();
    }

    boolean hasElements() {
        return children().findAny().isPresent();
    }

    private boolean isBare() {
        return attributes.isEmpty() && !hasElements() && text() == null;
    }

    /** The text right inside, stripped; null when blank. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Object part : content) {
            if (part instanceof String words) {
                text.append(words);
            }
        }
        String stripped = Mojibake.mended(text.toString().strip());
        return stripped.isEmpty() ? null : stripped;
    }

    /** What a reference inside this element means. */
    String resolve(String reference) {
        return UriText.resolve(base, reference);
    }
}
