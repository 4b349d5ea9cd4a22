package dev.muster.producer.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://gazette.example | https://gazette.example/",
                "HTTPS://Gazette.EXAMPLE/A | https://gazette.example/A",
                "https://www.gazette.example./a | https://www.gazette.example/a",
                "http://gazette.example:80/a | http://gazette.example/a",
                "https://gazette.example:443/a | https://gazette.example/a",
                "https://gazette.example:/a | https://gazette.example/a",
                "http://gazette.example:443/a | http://gazette.example:443/a",
                "https://user:secret@gazette.example/a | https://gazette.example/a",
                "https://gazette.example/a#top | https://gazette.example/a",
                "https://gazette.example/a/ | https://gazette.example/a",
                "https://gazette.example//a//b// | https://gazette.example/a//b",
                "https://gazette.example/a/./b/../c/ | https://gazette.example/a/c",
                "https://gazette.example/../../a | https://gazette.example/a",
                "https://gazette.example/%7euser/%c3%a9/%2f | https://gazette.example/~user/%C3%A9/%2F",
                "https://gazette.example/é ü | https://gazette.example/%C3%A9%20%C3%BC",
                "https://gazette.example/100% | https://gazette.example/100%25",
                "https://gazette.example/a?utm_source=x&id=7&UTM_Medium=y&fbclid=z | https://gazette.example/a?id=7",
                "https://gazette.example/a?gclid=1 | https://gazette.example/a",
                "https://gazette.example/a? | https://gazette.example/a",
                "https://gazette.example/a?b=2&a=1 | https://gazette.example/a?b=2&a=1",
                "https://gazette.example/a?&&q=a/b?c | https://gazette.example/a?q=a/b?c",
                "https://gazette.example?id=7 | https://gazette.example/?id=7",
                "https://bücher.example/a | https://xn--bcher-kva.example/a",
                "http://[2001:DB8::1]:8080/a | http://[2001:db8::1]:8080/a",
            })
    void shouldBringAnAddressToItsOneSpelling(String told, String canonical) {
        assertThat(CanonicalUrl.of(told)).contains(canonical);
        assertThat(CanonicalUrl.of(canonical)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gazette",
                "/a",
                "//gazette.example/a",
                "ftp://gazette.example/a",
                "javascript:alert(1)",
                "https://",
                "https:///a",
                "https://gazette.example:port/",
                "https://two words/",
                "https://<b>/",
                "file:///etc/passwd"
            })
    void shouldRefuseWhatIsNoWebAddress(String told) {
        assertThat(CanonicalUrl.of(told)).isEmpty();
    }

    @Test
    void shouldDropEveryTrackingParameterItNames() {
        String query = String.join("=1&", CanonicalUrl.TRACKING) + "=1";
        assertThat(CanonicalUrl.of("https://gazette.example/a?" + query)).contains("https://gazette.example/a");
    }
}
