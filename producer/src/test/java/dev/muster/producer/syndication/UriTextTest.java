package dev.muster.producer.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UriTextTest {

    /** The cases without a scheme are of RFC 3986, section 5.4. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "g, http://a/b/c/g",
                "./g, http://a/b/c/g",
                "g/, http://a/b/c/g/",
                "/g, http://a/g",
                "//g, http://g",
                "?y, http://a/b/c/d;p?y",
                "g?y, http://a/b/c/g?y",
                "#s, http://a/b/c/d;p?q#s",
                "'', http://a/b/c/d;p?q",
                "., http://a/b/c/",
                ".., http://a/b/",
                "../g, http://a/b/g",
                "../../g, http://a/g",
                "../../../g, http://a/g",
                "g;x=1/../y, http://a/b/c/y",
                "g?y/../x, http://a/b/c/g?y/../x",
                "http://x/y, http://x/y",
                "http:///x/y, http://x/y",
                "mailto:me@x.example, mailto:me@x.example",
                "'a b/ü ', http://a/b/c/a b/ü",
                "tag:x, tag:x",
            })
    void shouldResolveByTheRules(String reference, String target) {
        assertThat(UriText.resolve("http://a/b/c/d;p?q", reference)).isEqualTo(target);
    }

    @Test
    void shouldLeaveAReferenceWithoutABase() {
        assertThat(UriText.resolve(null, " /a ")).isEqualTo("/a");
    }

    @ParameterizedTest
    @CsvSource({"javascript:x(), http://a/", "b/, http://a/b/", "https://c/, https://c/", "'', http://a/"})
    void shouldBuildOnNoBaseThatRuns(String told, String base) {
        assertThat(UriText.base("http://a/", told)).isEqualTo(base);
    }
}
