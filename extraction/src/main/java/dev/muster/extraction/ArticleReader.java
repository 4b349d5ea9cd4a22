package dev.muster.extraction;

import dev.muster.extraction.attribution.AttributionReader;
import dev.muster.extraction.attribution.AttributionReader.Attributions;
import dev.muster.extraction.attribution.SentenceFacts;
import dev.muster.extraction.claim.ClaimReader;
import dev.muster.extraction.claim.Readings;
import dev.muster.extraction.date.DateReader;
import dev.muster.extraction.entity.ActorReader;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.entity.NameReader;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.text.Document;
import dev.muster.extraction.text.Sentence;
import dev.muster.extraction.text.TextReader;
import java.util.ArrayList;
import java.util.List;

/** Reads articles in one language. Immutable and thread safe. */
final class ArticleReader {
    private final LanguagePack pack;
    private final SharedData shared;
    private final TextReader texts;
    private final NameReader names;
    private final DateReader dates;
    private final AttributionReader attributions;
    private final ClaimReader claims;

    ArticleReader(LanguagePack pack, SharedData shared) {
        this.pack = pack;
        this.shared = shared;
        this.texts = new TextReader(pack);
        this.names = new NameReader(pack, shared, texts.tokenizer());
        this.dates = new DateReader(pack, texts.tokenizer());
        this.attributions = new AttributionReader(pack, shared, texts.tokenizer());
        this.claims = new ClaimReader(pack, shared, texts.tokenizer());
    }

    Readings read(ArticleText article) {
        Document document = texts.read(article.body(), article.title());
        ActorReader actors = new ActorReader(pack, shared, texts.tokenizer(), article.published());
        List<SentenceFacts> sentences = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            sentences.add(facts(sentence, actors, article));
        }
        Attributions said = attributions.read(sentences, article.published());
        return claims.read(sentences, said, article.published());
    }

    private SentenceFacts facts(Sentence sentence, ActorReader actors, ArticleText article) {
        List<NameMention> named = names.read(sentence.tokens());
        return new SentenceFacts(
                sentence,
                named,
                actors.read(sentence.tokens(), named),
                dates.read(sentence.tokens(), article.published()));
    }
}
