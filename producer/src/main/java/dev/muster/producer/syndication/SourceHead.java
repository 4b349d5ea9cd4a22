package dev.muster.producer.syndication;

import java.util.List;

/** The head of a feed of which only name and address are told. */
final class SourceHead {

    private SourceHead() {}

    /** Each may be null. */
    static FeedHead of(String name, String address) {
        MarkedText title = name == null ? null : MarkedText.plain(name);
        List<WebLink> links = address == null ? List.of() : List.of(WebLink.of(WebLink.SELF, address));
        return new FeedHead(null, title, null, null, links, List.of(), null, null, null, null, null, null, List.of());
    }
}
