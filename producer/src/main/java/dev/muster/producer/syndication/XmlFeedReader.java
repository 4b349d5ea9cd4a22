package dev.muster.producer.syndication;

import dev.muster.producer.article.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads RSS, RDF and Atom from their elements, wherever a muddled document put them. */
final class XmlFeedReader {

    private static final Set<String> ROOTS = Set.of("rss", "rdf:rdf", "rdf", "channel", "feed");
    private static final Set<String> ITEMS = Set.of("item", "entry");

    /** Namespaces of RSS that tell its version where no attribute does. */
    private static final List<String[]> VERSIONS = List.of(
            new String[] {"http://purl.org/rss/1.0/", "1.0"},
            new String[] {"http://my.netscape.com/rdf/simple/0.9/", "0.90"},
            new String[] {"http://channel.netscape.com/rdf/simple/0.9/", "0.90"},
            new String[] {"http://www.w3.org/2005/atom", "1.0"},
            new String[] {"http://purl.org/atom/ns#", "0.3"});

    private final XmlElement root;
    private final XmlElement channel;
    private final boolean atom;
    private final List<FeedItem> items = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    private XmlFeedReader(XmlElement root) {
        this.root = root;
        this.atom = isAtom(root);
        this.channel = atom
                ? root
                : Stream.of("channel", "feed")
                        .flatMap(root::children)
                        .findFirst()
                        .orElse(root);
    }

    /** The feed below {@code document}; empty when its root is of no feed. */
    static Optional<ParsedFeed> read(XmlTree tree) {
        return tree.document()
                .children()
                .filter(root -> ROOTS.contains(root.name()))
                .findFirst()
                .map(root -> new XmlFeedReader(root).read(tree.problems()));
    }

    private static boolean isAtom(XmlElement root) {
        return root.name().equals("feed");
    }

    private ParsedFeed read(List<String> problems) {
        TextReader texts = new TextReader(atom, atom && "1.0".equals(version()));
        HeadReader heads = new HeadReader(texts);
        ItemReader reader = new ItemReader(texts, heads, atom);
        elements().forEach(item -> add(item, reader));
        return new ParsedFeed(
                atom ? FeedFormat.ATOM : FeedFormat.RSS,
                version(),
                heads.read(channel, root),
                RhythmReader.of(channel),
                items,
                refused,
                problems);
    }

    /** Items stand in the channel, in RDF behind it, and in feeds without a channel in the root. */
    private Stream<XmlElement> elements() {
        Stream<XmlElement> holders = channel == root ? Stream.of(root) : Stream.of(channel, root);
        return holders.flatMap(XmlElement::children).filter(child -> ITEMS.contains(child.name()));
    }

    private void add(XmlElement item, ItemReader reader) {
        if (item.content().isEmpty() && item.attributes().isEmpty()) {
            refused.add(new Refusal(
                    String.format(Locale.ROOT, "item %d", items.size() + refused.size() + 1),
                    "is empty; it needs a title and a text"));
        } else {
            items.add(reader.read(item));
        }
    }

    private String version() {
        String told = root.attribute("version");
        if (told != null) {
            return told;
        }
        return VERSIONS.stream()
                .filter(version -> Stream.of("", "rss", "atom")
                        .anyMatch(prefix -> version[0].equals(root.namespaces().uri(prefix))))
                .map(version -> version[1])
                .findFirst()
                .orElse(null);
    }
}
