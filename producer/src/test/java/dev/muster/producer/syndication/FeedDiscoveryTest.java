package dev.muster.producer.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDiscoveryTest {

    private static final String PAGE = "https://gazette.example/world/index.html";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<link rel='alternate' type='application/atom+xml' href='/f'>|https://gazette.example/f",
                "<link rel=alternate type=application/rss+xml href=f>|https://gazette.example/world/f",
                "<LINK REL='Alternate' TYPE='Application/Atom+XML' HREF='/f' />|https://gazette.example/f",
                "<link rel='home alternate\tx' type='application/atom+xml' href='/f'>|https://gazette.example/f",
                "<link href='/f' title='a > b' type='application/atom+xml; charset=utf-8' rel='alternate'>|https://gazette.example/f",
                "<link rel='feed' href='/f'>|https://gazette.example/f",
                "<link rel='alternate' type='application/feed+json' href='//else.example/f.json'>|https://else.example/f.json",
                "<link rel='alternate' type='application/atom+xml' href='/f?a=1&amp;b=2'>|https://gazette.example/f?a=1&b=2",
                "<link~rel='alternate'~type='application/atom+xml'~href='/f'~>|https://gazette.example/f",
                "<link rel='alt&#101;rnate' type='application/atom+xml' href='/&#102;'>|https://gazette.example/f",
                "<base href='https://else.example/a/'><link rel='alternate' type='application/atom+xml' href='f'>|https://else.example/a/f",
                "<!-- <link rel='alternate' type='application/atom+xml' href='/no'> --><link rel='alternate' type='application/atom+xml' href='/f'>|https://gazette.example/f",
                "<script>'<link rel=alternate type=application/rss+xml href=/no>'</script><link rel='alternate' type='application/atom+xml' href='/f'>|https://gazette.example/f",
                "<link rel='alternate' type='text/html' hreflang='es' href='/es'><link rel='alternate stylesheet' type='text/css' href='/s'><link rel='alternate' type='application/atom+xml' href='/f'>|https://gazette.example/f",
            })
    void shouldFindTheFeedThatAPageDeclares(String head, String feed) {
        assertThat(find("<html><head><title>t</title>" + head.replace('~', '\n')
                        + "</head><body><a href='/rss'>x</a></body></html>"))
                .extracting(DiscoveredFeed::url)
                .containsExactly(feed);
    }

    @Test
    void shouldFindSeveralInTheirOrderAndEachOnce() {
        assertThat(
                        find(
                                "<link rel=alternate type=application/rss+xml href=/a title=' News '>"
                                        + "<link rel=alternate type=application/rss+xml href=/b><link rel=alternate type=application/rss+xml href=/a>"))
                .containsExactly(
                        new DiscoveredFeed("https://gazette.example/a", "application/rss+xml", "News"),
                        new DiscoveredFeed("https://gazette.example/b", "application/rss+xml", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rss", "/news.rss", "/index.rdf", "/atom.xml", "/feed/", "/blog/feed", "/rss.xml?x=1"})
    void shouldFallBackOnLinksThatLookLikeFeeds(String href) {
        assertThat(find("<a href='/about'>x</a><a href='" + href + "'>RSS</a>"))
                .extracting(DiscoveredFeed::url)
                .containsExactly("https://gazette.example" + href);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>nothing</p>",
                "<link rel='stylesheet' type='text/css' href='/s'>",
                "<link rel='alternate' type='application/atom+xml'>",
                "<link rel='alternate' type='application/atom+xml' href=' '>",
                "<link rel='alternate' type='application/xhtml+xml' href='/m'>",
                "<a href='/feedback'>x</a><a href='/harass'>y</a><a href='/page.xml'>z</a>"
            })
    void shouldFindNoneWhereThereIsNone(String html) {
        assertThat(find(html)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "windows-1251", "UTF-8"})
    void shouldReadPagesInAnyCharset(String charset) {
        byte[] page = ("<html><head><meta charset=" + charset
                        + "><link rel=alternate type=application/rss+xml title='Новости' href=/f>")
                .getBytes(Charset.forName(charset));
        assertThat(FeedDiscovery.of(new FeedDocument(page, PAGE, "text/html", null)))
                .containsExactly(new DiscoveredFeed("https://gazette.example/f", "application/rss+xml", "Новости"));
    }

    private static List<DiscoveredFeed> find(String html) {
        return FeedDiscovery.of(new FeedDocument(html.getBytes(StandardCharsets.UTF_8), PAGE, "text/html", null));
    }
}
