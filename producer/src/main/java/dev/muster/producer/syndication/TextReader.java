package dev.muster.producer.syndication;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;

/** Reads elements that hold text: of the kind they declare, or of the kind that they evidently are. */
final class TextReader {

    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)");
    private static final Pattern END_TAG = Pattern.compile("</[A-Za-z]");
    private static final Pattern REFERENCE = Pattern.compile("&(#?[A-Za-z0-9]{1,32});");

    private final boolean atom;
    private final boolean atom1;

    /**
     * @param atom whether the feed is Atom, where a type that is not told means plain text and nothing else
     * @param atom1 whether it is Atom 1.0, where a div around XHTML is no part of it
     */
    TextReader(boolean atom, boolean atom1) {
        this.atom = atom;
        this.atom1 = atom1;
    }

    /** The first of {@code elements} that holds text; null when none does. */
    MarkedText first(List<XmlElement> elements, String untold) {
        return elements.stream()
                .map(element -> read(element, untold))
                .filter(text -> !text.value().isEmpty())
                .findFirst()
                .orElse(null);
    }

    /**
     * The text of one element; its value is empty when it holds none.
     *
     * @param untold the type where the element declares none
     */
    MarkedText read(XmlElement element, String untold) {
        String type = type(element, untold);
        XmlElement wrapped = atom1 && !type.endsWith("xml") ? container(element) : element;
        if (wrapped != element && !wrapped.hasElements()) {
            // Some wrap escaped HTML into a div as if it were XHTML.
            return text(wrapped.text() == null ? "" : wrapped.text(), type, element);
        }
        if (element.hasElements()) {
            String kind = type.endsWith("xml") ? type : MarkedText.XHTML;
            return text(Markup.inside(atom1 ? container(element) : element), kind, element);
        }
        String value = element.text() == null ? "" : element.text();
        if (isBase64(element, type)) {
            value = decoded(value);
        } else if (type.equals(MarkedText.XHTML)) {
            value = Markup.escaped(value);
        }
        boolean html = !atom && type.equals(MarkedText.PLAIN) && looksLikeHtml(value);
        return text(value, html ? MarkedText.HTML : type, element);
    }

    private static MarkedText text(String value, String type, XmlElement element) {
        String language = element.language() == null ? null : element.language().replace('_', '-');
        MarkedText text = new MarkedText(value, type, language, element.base());
        return text.isMarkup()
                ? new MarkedText(SafeHtml.of(value, element.base()), type, language, element.base())
                : text;
    }

    private static String type(XmlElement element, String untold) {
        String told = element.attribute("type");
        String type = told == null ? untold : told.toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text", "plain" -> MarkedText.PLAIN;
            case "html" -> MarkedText.HTML;
            case "xhtml" -> MarkedText.XHTML;
            default -> type;
        };
    }

    private static boolean isBase64(XmlElement element, String type) {
        return "base64".equals(element.attribute("mode"))
                || !type.startsWith("text/") && !type.endsWith("+xml") && !type.endsWith("/xml");
    }

    /** The value itself when it is no text in base 64. */
    private static String decoded(String value) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(value);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .strip();
        } catch (IllegalArgumentException | CharacterCodingException noText) {
            return value;
        }
    }

    /** The div that Atom wraps around XHTML and that is no part of it; the element itself when there is none. */
    private static XmlElement container(XmlElement element) {
        List<Object> parts = element.content().stream()
                .filter(part -> !(part instanceof String words && words.isBlank()))
                .toList();
        boolean wrapped = parts.size() == 1
                && parts.get(0) instanceof XmlElement only
                && (only.name().equals("div") || only.name().equals("xhtml:div"));
        return wrapped ? (XmlElement) parts.get(0) : element;
    }

    /**
     * Whether text that should be plain is HTML after all. Careful, since what is taken for HTML loses its angle
     * brackets: there must be an end tag or a character reference, and no tag or reference that HTML does not know.
     */
    private static boolean looksLikeHtml(String value) {
        boolean sign = END_TAG.matcher(value).find() || REFERENCE.matcher(value).find();
        return sign
                && TAG.matcher(value)
                        .results()
                        .allMatch(tag -> Tag.isKnownTag(tag.group(1).toLowerCase(Locale.ROOT)))
                && REFERENCE.matcher(value).results().allMatch(reference -> isKnown(reference.group(1)));
    }

    private static boolean isKnown(String reference) {
        return reference.startsWith("#") || Entities.isNamedEntity(reference);
    }
}
