package dev.muster.extraction;

import dev.muster.extraction.attribution.Attributions;
import dev.muster.extraction.attribution.SentenceFacts;
import dev.muster.extraction.claim.ClaimReader;
import dev.muster.extraction.claim.FigureReading;
import dev.muster.extraction.claim.Readings;
import dev.muster.extraction.date.DateMention;
import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.Name;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.text.Mention;
import dev.muster.extraction.text.Mention.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts together what the readers found in each sentence. Stateless. */
final class ArticleExplainer {
    private final ClaimReader claims;

    ArticleExplainer(ClaimReader claims) {
        this.claims = claims;
    }

    List<Explanation.OfSentence> explain(List<SentenceFacts> sentences, Attributions said, Readings readings) {
        Map<Integer, List<FigureReading>> figures = readings.figures().stream()
                .sorted(Comparator.comparingInt(FigureReading::from))
                .collect(Collectors.groupingBy(FigureReading::sentence));
        return sentences.stream()
                .map(facts -> new Explanation.OfSentence(
                        facts.sentence(),
                        mentions(facts, said),
                        figures.getOrDefault(facts.sentence().index(), List.of())))
                .toList();
    }

    private List<Mention> mentions(SentenceFacts facts, Attributions said) {
        List<Mention> mentions = new ArrayList<>(claims.mentions(facts));
        mentions.addAll(said.mentions(facts.sentence().index()));
        facts.names().forEach(name -> mentions.add(mention(name)));
        facts.actors().forEach(actor -> mentions.add(mention(actor)));
        facts.dates().forEach(date -> mentions.add(mention(date)));
        mentions.sort(Comparator.comparingInt(Mention::from).thenComparing(Mention::kind));
        return mentions;
    }

    private static Mention mention(NameMention name) {
        String meaning = name.match().entries().stream()
                .map(Entry::value)
                .map(ArticleExplainer::meaning)
                .distinct()
                .collect(Collectors.joining(", "));
        return new Mention(Kind.NAME, name.from(), name.to(), meaning, name.source());
    }

    private static String meaning(Name name) {
        if (name instanceof Name.OfCountry country) {
            return country.code() + " " + country.role();
        } else if (name instanceof Name.OfSite site) {
            return site.site().kind() + " " + site.site().name();
        } else if (name instanceof Name.OfBody body) {
            return "body " + body.id();
        } else if (name instanceof Name.OfHolder holder) {
            return "holder of an office in " + holder.holder().actor();
        } else if (name instanceof Name.OfInstitution institution) {
            return (institution.person() ? "office " : "institution ") + institution.type();
        }
        return name.toString();
    }

    private static Mention mention(ActorMention actor) {
        String speaker = actor.speaker() == null ? "" : " (" + actor.speaker() + ")";
        return new Mention(
                Kind.ACTOR,
                actor.from(),
                actor.to(),
                actor.actor().id() + speaker + " " + actor.form(),
                actor.source());
    }

    private static Mention mention(DateMention date) {
        boolean day = date.first() != null && date.first().equals(date.last());
        String meaning = day ? date.first().toString() : date.first() + " to " + date.last();
        return new Mention(Kind.DATE, date.from(), date.to(), meaning + " " + date.kind(), date.source());
    }
}
