package dev.muster.extraction;

import dev.muster.extraction.attribution.AttributionReader;
import dev.muster.extraction.attribution.Attributions;
import dev.muster.extraction.attribution.SentenceFacts;
import dev.muster.extraction.claim.ClaimReader;
import dev.muster.extraction.claim.ReadClaim;
import dev.muster.extraction.claim.Readings;
import dev.muster.extraction.date.DateMention;
import dev.muster.extraction.date.DateReader;
import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.ActorReader;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.entity.NameReader;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.text.Sentence;
import dev.muster.extraction.text.TextReader;
import dev.muster.extraction.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
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
        this.claims = new ClaimReader(pack, shared, texts.tokenizer());
    }

    /** The claims of the article. */
    List<ReadClaim> read(ArticleText article) {
        return reading(article).readings().claims();
    }

    /** The claims of the article, and how they were found. */
    Explanation explain(ArticleText article, String lang, String rules) {
        Reading reading = reading(article);
        return new Explanation(
                new Extraction(lang, rules, reading.readings().claims(), null),
                new ArticleExplainer(claims).explain(reading.sentences(), reading.said(), reading.readings()));
    }

    private Reading reading(ArticleText article) {
        List<SentenceFacts> sentences = sentences(article);
        Attributions said = attributions.read(sentences, article.published());
        return new Reading(sentences, said, claims.read(sentences, said, article.published()));
    }

    private List<SentenceFacts> sentences(ArticleText article) {
        List<Sentence> sentences = texts.read(article.body(), article.title()).sentences();
        List<List<Token>> tokens = sentences.stream().map(Sentence::tokens).toList();
        List<List<NameMention>> named = tokens.stream().map(names::read).toList();
        List<List<ActorMention>> acting = actors.read(tokens, named, article.published());
        List<SentenceFacts> facts = new ArrayList<>();
        LocalDate told = null;
        for (int i = 0; i < sentences.size(); i++) {
            List<DateMention> days = dates.read(tokens.get(i), article.published(), told);
            told = days.stream()
                    .filter(DateMention::isDay)
                    .map(DateMention::last)
                    .reduce(told, (before, last) -> last);
            facts.add(new SentenceFacts(sentences.get(i), named.get(i), acting.get(i), days));
        }
        return facts;
    }

    private record Reading(List<SentenceFacts> sentences, Attributions said, Readings readings) {}
}
