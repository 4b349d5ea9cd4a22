package dev.muster.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.schema.Feed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlFileTest {

    @Test
    void shouldReadFeedsAtAnyDepthOnce() throws Exception {
        List<Feed> feeds = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0"><head><title>Feeds</title></head><body>
                <outline text="Asia"><outline type="rss" text="Warta Timur" xmlUrl="https://warta.example/rss" htmlUrl="https://warta.example/" language="id"/></outline>
                <outline type="atom" title="Gazette &amp; Post" text="ignored" XMLURL="https://gazette.example/atom?a=1&amp;b=2"/>
                <outline text="Gazette &amp; Post" xmlUrl="https://gazette.example/other"/>
                <outline text="Again" xmlUrl="https://warta.example/rss"/>
                <outline text="Тихий" xmlUrl="https://quiet.example/"/>
                <outline xmlUrl="https://nameless.example/feed.xml"/>
                <outline text="A link" type="link" url="https://link.example/"/>
                </body></opml>""");
        assertThat(feeds)
                .extracting(Feed::getId, Feed::getKind, Feed::getLocation, Feed::getLanguage, Feed::getOutlet)
                .containsExactly(
                        tuple("warta-timur", "rss", "https://warta.example/rss", "id", "Warta Timur"),
                        tuple("gazette-post", "rss", "https://gazette.example/atom?a=1&b=2", null, "Gazette & Post"),
                        tuple("gazette-post-2", "rss", "https://gazette.example/other", null, "Gazette & Post"),
                        tuple("feed", "rss", "https://quiet.example/", null, "Тихий"),
                        tuple("nameless-example-feed-xml", "rss", "https://nameless.example/feed.xml", null, null));
        assertThat(feeds).allMatch(Feed::getEnabled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no xml", "<opml><body/></opml>", "<rss/>"})
    void shouldRefuseAFileWithoutFeeds(String opml) {
        assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> read(opml))
                .withMessageStartingWith("list.opml: lists no feed");
    }

    @Test
    void shouldWriteAFeedALineAndReadItAsItWas() throws Exception {
        List<Feed> feeds =
                read("<opml><body><outline text='A &amp; Co' xmlUrl='https://a.example/?a=1&amp;b=2' language='id'/>"
                        + "<outline text='b' xmlUrl='https://b.example/rss'/></body></opml>");
        String written = OpmlWriter.write(feeds);
        assertThat(written.lines()).hasSize(5);
        assertThat(read(written)).isEqualTo(feeds);
    }

    @Test
    void shouldRefuseAFeedThatNobodyCouldAskAndKeepTheOthers() throws Exception {
        OpmlFile.Listed listed = listed(
                "<opml><body><outline text='a' xmlUrl='ftp://a.example/rss'/><outline text='b' xmlUrl='https://b.example/rss'/>");
        assertThat(listed.feeds()).extracting(Feed::getId).containsExactly("b");
        assertThat(listed.refused())
                .containsExactly("ftp://a.example/rss is no http or https URL but one of ftp; mend the address");
    }

    @Test
    void shouldNameAFileThatCannotBeRead() {
        assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> OpmlFile.read(Path.of("no/such.opml")))
                .withMessageContaining("such.opml");
    }

    private static List<Feed> read(String opml) throws FeedException, IOException {
        return listed(opml).feeds();
    }

    private static OpmlFile.Listed listed(String opml) throws FeedException, IOException {
        return OpmlFile.read(new ByteArrayInputStream(opml.getBytes(StandardCharsets.UTF_8)), "list.opml");
    }
}
