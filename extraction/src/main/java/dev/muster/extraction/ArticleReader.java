package dev.muster.extraction;

import dev.muster.extraction.attribution.AttributionReader;
import dev.muster.extraction.attribution.Attributions;
import dev.muster.extraction.attribution.SentenceFacts;
import dev.muster.extraction.claim.ClaimReader;
import dev.muster.extraction.claim.ReadClaim;
import dev.muster.extraction.claim.Readings;
import dev.muster.extraction.date.ArticleDates;
import dev.muster.extraction.date.DateMention;
import dev.muster.extraction.date.DateReader;
import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.ActorReader;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.entity.NameReader;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.text.Document;
import dev.muster.extraction.text.Once;
import dev.muster.extraction.text.Sentence;
import dev.muster.extraction.text.TextReader;
import dev.muster.extraction.text.Tokens;
import java.time.LocalDate;
import java.util.List;

/** Reads articles in one language. Immutable and thread safe. */
final class ArticleReader {
    private final TextReader texts;
    private final NameReader names;
    private final ActorReader actors;
    private final DateReader dates;
    private final AttributionReader attributions;
    private final ClaimReader claims;

    ArticleReader(LanguagePack pack, SharedData shared) {
        this.texts = new TextReader(pack);
        this.names = new NameReader(pack, shared, texts.tokenizer());
        this.actors = new ActorReader(pack, shared, texts.tokenizer());
        this.dates = new DateReader(pack, texts.tokenizer());
        this.attributions = new AttributionReader(pack, shared, texts.tokenizer());
        this.claims = new ClaimReader(pack, shared, names.marks(), texts.tokenizer());
    }

    /** The claims of the article. */
    List<ReadClaim> read(ArticleText article) {
        ArticleFinder finder = finder(article);
        return claims.claims(finder.facts, said(finder, article), article.published());
    }

    /** The claims of the article, and how they were found. */
    Explanation explain(ArticleText article, String lang, String rules) {
        Reading reading = reading(article);
        return new Explanation(
                new Extraction(lang, rules, reading.readings().claims(), null),
                new ArticleExplainer(claims)
                        .explain(reading.sentences(), reading.said().get(), reading.readings()));
    }

    private Reading reading(ArticleText article) {
        ArticleFinder finder = finder(article);
        List<SentenceFacts> sentences = finder.facts;
        Once<Attributions> said = said(finder, article);
        return new Reading(sentences, said, claims.read(sentences, said, article.published()));
    }

    private Once<Attributions> said(ArticleFinder finder, ArticleText article) {
        return new Once<>(() -> attributions.read(finder.facts, finder.origin.get(), article.published()));
    }

    /** The sentences of the article; what is named in them is found when a figure that counts something asks for it. */
    private ArticleFinder finder(ArticleText article) {
        return new ArticleFinder(texts.read(article.body(), article.title()), article.published());
    }

    private record Reading(List<SentenceFacts> sentences, Once<Attributions> said, Readings readings) {}

    /** Finds what is named in one article: actors in all sentences at once, since each may go on from those before. */
    private final class ArticleFinder implements SentenceFacts.Finder {
        private final List<SentenceFacts> facts;
        private final Once<String> origin;
        private final ArticleDates days;
        private final LocalDate published;
        private List<List<ActorMention>> acting;

        private ArticleFinder(Document text, LocalDate published) {
            List<Sentence> sentences = text.sentences();
            this.origin = new Once<>(() -> names.origin(text.dateline()));
            this.facts = sentences.stream()
                    .map(sentence -> new SentenceFacts(sentence, this))
                    .toList();
            this.days = new ArticleDates(dates, sentences, published);
            this.published = published;
        }

        @Override
        public List<NameMention> names(Sentence sentence) {
            return names.read(sentence.tokens());
        }

        @Override
        public List<ActorMention> actors(Sentence sentence) {
            if (acting == null) {
                List<Tokens> tokens = facts.stream().map(SentenceFacts::tokens).toList();
                acting = actors.read(
                        tokens,
                        facts.stream().map(SentenceFacts::names).toList(),
                        origin.get(),
                        published,
                        days::toldLongBefore);
            }
            return acting.get(sentence.index());
        }

        @Override
        public List<DateMention> dates(Sentence sentence) {
            return days.of(sentence.index());
        }
    }
}
