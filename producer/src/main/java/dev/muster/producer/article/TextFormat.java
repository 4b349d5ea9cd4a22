package dev.muster.producer.article;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Plain text, with or without front matter; the body is everything after it, to the letter. */
final class TextFormat implements ArticleFormat {

    private static final String KNOWN = "id, lang, published, modified, source, url, title, origin";

    @Override
    public List<FoundItem> read(byte[] bytes, String location) throws UnreadableArticleException {
        DecodedText decoded = DecodedText.of(bytes, location);
        FoundArticle.Builder article = FoundArticle.at(location);
        decoded.warnings().forEach(article::warn);
        FrontMatter head = FrontMatter.of(decoded.text(), location);
        head.warnings().forEach(article::warn);
        for (Map.Entry<String, FrontMatter.Field> field : head.fields().entrySet()) {
            if (!field.getValue().value().isBlank()) {
                tell(article, field.getKey(), field.getValue(), location);
            }
        }
        return List.of(article.body(decoded.text().substring(head.bodyStart())).build());
    }

    private static void tell(FoundArticle.Builder article, String name, FrontMatter.Field field, String location)
            throws UnreadableArticleException {
        switch (name) {
            case "id" -> article.guid(Guid.ofFile(field.value()));
            case "lang", "language" -> article.lang(field.value());
            case "published", "date" -> article.publishedAt(date(name, field, location));
            case "modified", "updated" -> article.modifiedAt(date(name, field, location));
            case "source", "outlet" -> article.outlet(field.value());
            case "url", "link" -> article.url(field.value());
            case "title", "headline" -> article.title(field.value());
            case "origin" -> article.origin(field.value());
            default ->
                article.warn(String.format(
                        Locale.ROOT,
                        "line %d: '%s' is no field of the front matter (%s); left out",
                        field.line(),
                        name,
                        KNOWN));
        }
    }

    /** A date that cannot be read refuses the article: without it every claim would be dated to the day of the import. */
    private static Instant date(String name, FrontMatter.Field field, String location)
            throws UnreadableArticleException {
        return ArticleDate.parse(field.value())
                .orElseThrow(() -> new UnreadableArticleException(
                        location,
                        String.format(
                                Locale.ROOT,
                                "line %d: %s: '%s' is no date; write 2024-10-18 or 2024-10-18T09:30:00+07:00",
                                field.line(),
                                name,
                                field.value())));
    }
}
