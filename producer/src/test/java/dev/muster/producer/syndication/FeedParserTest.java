package dev.muster.producer.syndication;

import static dev.muster.producer.syndication.Feeds.atomEntry;
import static dev.muster.producer.syndication.Feeds.parse;
import static dev.muster.producer.syndication.Feeds.rssItem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<rss version='0.91'><channel><item><title>t</title></item></channel></rss>|RSS 0.91",
                "<rss version='2.0'><channel><item><title>t</title></item></channel></rss>|RSS 2.0",
                "<RSS Version='2.0'><Channel><Item><Title>t</Title></Item></Channel></RSS>|RSS 2.0",
                "<rss><item><title>t</title></item></rss>|RSS null",
                "<channel><item><title>t</title></item></channel>|RSS null",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel/><item><title>t</title></item></rdf:RDF>|RSS 1.0",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel/><item><title>t</title></item></rdf:RDF>|RSS 0.90",
                "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:s='http://purl.org/rss/1.0/'><s:item><s:title>t</s:title></s:item></r:RDF>|RSS null",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>t</title></entry></feed>|ATOM 1.0",
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>t</a:title></a:entry></a:feed>|ATOM null",
                "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>t</title></entry></feed>|ATOM 0.3",
                "<rss version='2.0' xmlns='http://www.w3.org/2005/Atom'><channel><item><title>t</title></item></channel></rss>|RSS 2.0",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"title\":\"t\"}]}|JSON 1.1",
                "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"title\":\"t\"}]}|JSON 1",
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>/a</loc><n:news><n:title>t</n:title></n:news></url></urlset>|SITEMAP null",
            })
    void shouldReadEveryFormat(String document, String format) {
        ParsedFeed feed = parse(document);
        assertThat(feed.format() + " " + feed.version()).isEqualTo(format);
        assertThat(feed.items())
                .singleElement()
                .satisfies(item -> assertThat(item.title().value()).isEqualTo("t"));
        assertThat(feed.problems()).isEmpty();
    }

    @Test
    void shouldReadTheHeadOfRss() {
        ParsedFeed feed = parse("""
                <rss version="2.0"><channel><title>Gazette</title><link>https://gazette.example/</link>
                <description>News &amp;amp; views</description><language>en-gb</language><copyright>2024 Gazette</copyright>
                <managingEditor>desk@gazette.example (News desk)</managingEditor>
                <pubDate>Fri, 18 Oct 2024 09:30:00 GMT</pubDate><lastBuildDate>Fri, 18 Oct 2024 10:00:00 GMT</lastBuildDate>
                <generator>Press 1</generator><category>world</category><ttl>60</ttl>
                <image><url>/logo.png</url><title>Logo</title><link>https://gazette.example/</link></image>
                <skipHours><hour>0</hour><hour>24</hour><hour>5</hour><hour>99</hour></skipHours>
                <skipDays><day>Saturday</day><day>Someday</day></skipDays>
                <atom:link rel="self" href="/feeds/news.xml" type="application/rss+xml"/></channel></rss>""");
        FeedHead head = feed.head();
        assertThat(head.title().value()).isEqualTo("Gazette");
        assertThat(head.link()).isEqualTo("https://gazette.example/");
        assertThat(head.subtitle().plainText()).isEqualTo("News & views");
        assertThat(head.language()).isEqualTo("en-gb");
        assertThat(head.authors()).containsExactly(new Person("News desk", "desk@gazette.example", null));
        assertThat(head.published().instant()).isEqualTo("2024-10-18T09:30:00Z");
        assertThat(head.updated().instant()).isEqualTo("2024-10-18T10:00:00Z");
        assertThat(head.image()).isEqualTo(new WebImage("https://gazette.example/logo.png", "Logo"));
        assertThat(head.links()).extracting(WebLink::rel).containsExactly("alternate", "self");
        assertThat(head.links().get(1).href()).isEqualTo(Feeds.URL);
        assertThat(feed.rhythm())
                .isEqualTo(new FeedRhythm(Duration.ofHours(1), null, Set.of(0, 5), Set.of(DayOfWeek.SATURDAY)));
    }

    @ParameterizedTest
    @CsvSource({"hourly,,PT1H", "hourly,2,PT30M", "daily,4,PT6H", "weekly,0,PT168H", "often,1,", ",2,"})
    void shouldReadThePeriodOfUpdates(String period, String frequency, Duration updates) {
        ParsedFeed feed = parse("<rss><channel><sy:updatePeriod>" + (period == null ? "" : period)
                + "</sy:updatePeriod><sy:updateFrequency>" + (frequency == null ? "" : frequency)
                + "</sy:updateFrequency></channel></rss>");
        assertThat(feed.rhythm().updates()).isEqualTo(updates);
    }

    @Test
    void shouldReadAtomWithAllItsParts() {
        FeedItem entry = atomEntry("""
                <id>urn:1</id><title type="html">Brigade &amp;amp; band</title>
                <link href="/a"/><link rel="enclosure" href="/a.mp3" type="audio/mpeg" length="7"/><link rel="self" href="/a.atom"/>
                <author><name>A. Writer</name><email>a@gazette.example</email><uri>/people/a</uri></author>
                <author><name>B. Writer</name></author>
                <published>2024-10-18T08:00:00+07:00</published><updated>2024-10-19T08:00:00+07:00</updated>
                <summary>Short.</summary><category term="war" label="War"/>
                <content type="xhtml" xml:lang="id" xml:base="/stories/"><div xmlns="http://www.w3.org/1999/xhtml">Two <a href="b">words</a> &lt; three<br/></div></content>
                <source><id>urn:wire</id><title>Example Wire</title></source>""");
        assertThat(entry.id()).isEqualTo("urn:1");
        assertThat(entry.title().plainText()).isEqualTo("Brigade & band");
        assertThat(entry.link()).isEqualTo("https://gazette.example/a");
        assertThat(entry.links()).extracting(WebLink::rel).containsExactly("alternate", "enclosure", "self");
        assertThat(entry.authors())
                .containsExactly(
                        new Person("A. Writer", "a@gazette.example", "https://gazette.example/people/a"),
                        new Person("B. Writer", null, null));
        assertThat(entry.published().instant()).isEqualTo("2024-10-18T01:00:00Z");
        assertThat(entry.updated().instant()).isEqualTo("2024-10-19T01:00:00Z");
        assertThat(entry.summary()).isEqualTo(new MarkedText("Short.", MarkedText.PLAIN, null, Feeds.URL));
        assertThat(entry.categories()).containsExactly("War");
        assertThat(entry.contents())
                .containsExactly(new MarkedText(
                        "Two <a href=\"https://gazette.example/stories/b\">words</a> &lt; three<br />",
                        MarkedText.XHTML,
                        "id",
                        "https://gazette.example/stories/"));
        assertThat(entry.contents().get(0).plainText()).isEqualTo("Two words < three");
        assertThat(entry.source().title().value()).isEqualTo("Example Wire");
    }

    @Test
    void shouldTakeTheUpdateOfAnAtomEntryForItsPublication() {
        assertThat(atomEntry("<updated>2024-10-19T08:00:00Z</updated>")
                        .published()
                        .instant())
                .isEqualTo(Instant.parse("2024-10-19T08:00:00Z"));
        assertThat(rssItem("<atom:updated>2024-10-19T08:00:00Z</atom:updated>").published())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<content type='html'>&lt;p&gt;Two words&lt;/p&gt;</content>",
                "<content type='text/html'>&lt;p&gt;Two words&lt;/p&gt;</content>",
                "<content type='html'><![CDATA[<p>Two words</p>]]></content>",
                "<content type='html'><p>Two words</p></content>",
                "<content type='html'><div xmlns='http://www.w3.org/1999/xhtml'>&lt;p&gt;Two words&lt;/p&gt;</div></content>",
                "<content type='xhtml'><x:div xmlns:x='http://www.w3.org/1999/xhtml'><x:p>Two words</x:p></x:div></content>",
                "<content type='application/octet-stream'>VHdvIHdvcmRz</content>",
                "<content mode='base64' type='text/html'>PHA+VHdvIHdvcmRzPC9wPg==</content>",
                "<content>Two words</content>",
                "<content type='text'>Two words</content>",
            })
    void shouldReadTheKindsOfContent(String content) {
        assertThat(atomEntry(content).contents())
                .singleElement()
                .satisfies(text -> assertThat(text.plainText()).isEqualTo("Two words"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>A &amp;lt; B</title>|A < B",
                "<title>AT&amp;T</title>|AT&T",
                "<title>AT&T</title>|AT&T",
                "<title>1 &lt; 2</title>|1 < 2",
                "<title>&lt;b&gt;Bold&lt;/b&gt; words</title>|Bold words",
                "<title><![CDATA[<i>Bold</i> words]]></title>|Bold words",
                "<title>Use &lt;T&gt; here</title>|Use <T> here",
                "<title>caf&eacute; &#8212; &#x2019;s &#146;s</title>|café — ’s ’s",
                "<title>It&apos;s &unknown; &amp</title>|It's &unknown; &amp",
                "<title>cafÃ©</title>|café",
                "<dc:title>From Dublin</dc:title>|From Dublin",
                "<media:title>a</media:title><title>b</title>|b",
                "<title/><dc:title>c</dc:title>|c",
                "<image><title>wrong</title></image><title>d</title>|d",
            })
    void shouldReadTitlesHoweverTheyAreEscaped(String inside, String title) {
        assertThat(rssItem(inside).title().plainText()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "<link>https://a.example/1</link>|https://a.example/1",
                "<link> /1?a=1&b=2 </link>|https://gazette.example/1?a=1&b=2",
                "<link>/1?a=1&amp;copy=2</link>|https://gazette.example/1?a=1&copy=2",
                "<link href='/1'/>|https://gazette.example/1",
                "<link>/1</link><atom:link rel='self' href='/self'/>|https://gazette.example/1",
                "<atom:link href='/1'/>|https://gazette.example/1",
                "<guid>https://a.example/1</guid>|https://a.example/1",
                "<guid isPermaLink='true'>https://a.example/1</guid>|https://a.example/1",
                "<guid isPermaLink='false'>https://a.example/1</guid>|null",
                "<guid> HTTPS://a.example/1</guid>|HTTPS://a.example/1",
                "<guid>tag:1</guid>|null",
                "<guid>4711</guid>|null",
                "<link>https://count.example/1</link><feedburner:origLink>https://a.example/1</feedburner:origLink>|https://a.example/1",
                "<link>https://a.example/%D0%B0 b</link>|https://a.example/%D0%B0 b",
                "<enclosure url='/1.mp3'/>|null",
            })
    void shouldFindThePageOfAnItem(String inside, String link) {
        assertThat(rssItem(inside).link()).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "<author>A. Writer</author>|A. Writer|null",
                "<author>a@x.example (A. Writer)</author>|A. Writer|a@x.example",
                "<author>A. Writer (a@x.example)</author>|A. Writer|a@x.example",
                "<author>\"A. Writer\" &lt;a@x.example&gt;</author>|\"A. Writer\"|a@x.example",
                "<author>a@x.example</author>|null|a@x.example",
                "<dc:creator><![CDATA[A. Writer]]></dc:creator>|A. Writer|null",
                "<itunes:author>A. Writer</itunes:author>|A. Writer|null",
                "<author/><dc:creator>A. Writer</dc:creator>|A. Writer|null",
                "<author><name>A. Writer</name><email>a@x.example</email></author>|A. Writer|a@x.example",
                "<atom:author><atom:name>A. Writer</atom:name></atom:author>|A. Writer|null",
            })
    void shouldReadWhoWroteAnItem(String inside, String name, String email) {
        assertThat(rssItem(inside).authors()).containsExactly(new Person(name, email, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "<description>S</description>|S|null",
                "<description>S</description><content:encoded>C</content:encoded>|S|C",
                "<content:encoded>C</content:encoded>|null|C",
                "<summary>S</summary><description>C</description>|S|C",
                "<description>S</description><itunes:summary>I</itunes:summary>|S|null",
                "<itunes:summary>S</itunes:summary>|S|null",
                "<dc:description>S</dc:description>|S|null",
                "<description/><itunes:summary>S</itunes:summary>|S|null",
                "<description>S</description><atom:content type='html'>C</atom:content>|S|C",
                "<xhtml:body xmlns:xhtml='http://www.w3.org/1999/xhtml'><xhtml:p>C</xhtml:p></xhtml:body>|null|C",
                "<description>S<br>t <p>u <p>v</description>|S t u v|null",
                "<media:description>S</media:description>|S|null",
            })
    void shouldTellSummaryAndContentApart(String inside, String summary, String content) {
        FeedItem item = rssItem(inside);
        assertThat(item.summary() == null ? null : item.summary().plainText().replace('\n', ' '))
                .isEqualTo(summary);
        assertThat(item.contents().stream().map(MarkedText::plainText).toList())
                .isEqualTo(content == null ? List.of() : List.of(content));
    }

    @Test
    void shouldLetTheNearestElementTellLanguageAndBase() {
        ParsedFeed feed =
                parse("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en' xml:base='https://a.example/x/'>"
                        + "<entry xml:lang='id' xml:base='y/'><title type='html' xml:base='z/'>&lt;a href='1'&gt;t&lt;/a&gt;</title>"
                        + "<summary xml:lang=''>s</summary></entry></feed>");
        FeedItem entry = feed.items().get(0);
        assertThat(feed.head().language()).isEqualTo("en");
        assertThat(entry.language()).isEqualTo("id");
        assertThat(entry.title().value()).isEqualTo("<a href=\"https://a.example/x/y/z/1\">t</a>");
        assertThat(entry.title().language()).isEqualTo("id");
        assertThat(entry.summary().language()).isNull();
    }

    @Test
    void shouldReadJsonFeed() {
        ParsedFeed feed = parse("""
                {"version":"https://jsonfeed.org/version/1.1","title":"Gazette","home_page_url":"https://gazette.example/",
                "feed_url":"/feed.json","language":"en","authors":[{"name":"Desk"}],"icon":"/i.png",
                "items":[{"id":7,"url":"/a","title":"T","content_html":"<p>Two <a href='b'>words</a></p>","content_text":"Two words",
                "date_published":"2024-10-18T08:00:00+07:00","tags":["war"],"author":{"name":"A"},
                "attachments":[{"url":"/a.mp3","mime_type":"audio/mpeg","size_in_bytes":5}]},
                "no item", {}, {"id":"x","external_url":"https://else.example/"}]}""");
        FeedItem item = feed.items().get(0);
        assertThat(item.id()).isEqualTo("7");
        assertThat(item.link()).isEqualTo("https://gazette.example/a");
        assertThat(item.contents()).extracting(MarkedText::plainText).containsExactly("Two words", "Two words");
        assertThat(item.contents().get(0).value()).contains("https://gazette.example/feeds/b");
        assertThat(item.published().instant()).isEqualTo("2024-10-18T01:00:00Z");
        assertThat(item.links().get(1))
                .isEqualTo(new WebLink("enclosure", "https://gazette.example/a.mp3", "audio/mpeg", null, null, "5"));
        assertThat(feed.items().get(1).link()).isEqualTo("https://else.example/");
        assertThat(feed.refused())
                .hasSize(2)
                .allSatisfy(refused -> assertThat(refused.reason()).contains("no JSON object"));
    }

    @Test
    void shouldReadASitemapWithNews() {
        ParsedFeed feed = parse("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://gazette.example/a</loc><lastmod>2024-10-19</lastmod><news:news>
                <news:publication><news:name>Gazette</news:name><news:language>en</news:language></news:publication>
                <news:publication_date>2024-10-18T08:00:00Z</news:publication_date><news:title>T</news:title>
                <news:keywords>war, peace</news:keywords></news:news></url><url><lastmod>2024-10-19</lastmod></url></urlset>""");
        FeedItem item = feed.items().get(0);
        assertThat(feed.head().title().value()).isEqualTo("Gazette");
        assertThat(item.link()).isEqualTo("https://gazette.example/a");
        assertThat(item.language()).isEqualTo("en");
        assertThat(item.published().instant()).isEqualTo("2024-10-18T08:00:00Z");
        assertThat(item.categories()).containsExactly("war", "peace");
        assertThat(feed.refused()).singleElement().asString().contains("url 2").contains("loc");
    }
}
