package dev.muster.producer.syndication;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who wrote something: Atom's person with its parts, or a line of text in any order of name and address. */
final class PersonText {

    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,100}@[\\w-]{1,100}(?:\\.[\\w-]{1,100}){1,10}");

    /** What is left around the name once the address is taken out. */
    private static final Pattern FRAME = Pattern.compile("^[\\s(<\\[,]+|[\\s)>\\],]+$|\\(\\s*\\)|<\\s*>");

    /** No name and address are longer; what is, is a text in the wrong place. */
    private static final int LONGEST = 1_000;

    private static final String MAILTO = "mailto:";

    private PersonText() {}

    /** The persons of elements such as {@code author}, without those of whom nothing is told. */
    static List<Person> all(List<XmlElement> elements) {
        return elements.stream().map(PersonText::of).filter(Objects::nonNull).toList();
    }

    private static Person of(XmlElement element) {
        if (element.hasElements()) {
            String uri =
                    element.textOf("uri", "atom:uri", "url", "atom:url", "homepage", "atom:homepage", "foaf:homepage");
            return person(
                    element.textOf("name", "atom:name", "itunes:name", "foaf:name", "foaf:person"),
                    element.textOf("email", "atom:email", "itunes:email", "foaf:mbox"),
                    uri == null ? null : element.resolve(uri));
        }
        return element.text() == null ? null : of(element.text());
    }

    /** {@code Name (address)}, {@code address (Name)}, {@code Name <address>}, or one of them alone. */
    static Person of(String told) {
        String line = told.substring(0, Math.min(told.length(), LONGEST));
        Matcher address = EMAIL.matcher(line);
        if (!address.find()) {
            return person(line.strip(), null, null);
        }
        String rest = line.substring(0, address.start()).replace(MAILTO, "") + line.substring(address.end());
        String name = FRAME.matcher(rest).replaceAll("");
        return person(FRAME.matcher(name).replaceAll("").strip(), address.group(), null);
    }

    private static Person person(String name, String email, String uri) {
        String told = name == null || name.isEmpty() ? null : name;
        return told == null && email == null && uri == null ? null : new Person(told, email, uri);
    }
}
