package dev.muster.extraction.attribution;

import dev.muster.extraction.date.DateMention;
import dev.muster.extraction.entity.ActorMention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The days on which an article says that its actors spoke. A statement is mostly dated once, in the lead, and carried on by sentences that
 * tell no day of their own. Immutable.
 */
final class StatedDays {
    /** News reports what was said up to so many days before; what is older is background, and dates only what follows it at once. */
    private static final int FRESH = 5;
    /** How many tokens may stand between a speaker and the day: Pentagon pada Kamis. */
    private static final int BESIDE = 2;

    private record Said(int sentence, int paragraph, String actor, String speaker, LocalDate day) {
        boolean isBy(Attribution other) {
            boolean samePerson = speaker == null || other.speaker() == null || speaker.equals(other.speaker());
            return actor.equals(other.actor().id()) && samePerson;
        }
    }

    private final List<Said> said = new ArrayList<>();
    private final List<SentenceFacts> sentences;
    private final LocalDate fresh;

    StatedDays(List<SentenceFacts> sentences, List<List<Cue>> cues, LocalDate published) {
        this.sentences = sentences;
        this.fresh = published.minusDays(FRESH);
        for (int i = 0; i < sentences.size(); i++) {
            SentenceFacts facts = sentences.get(i);
            cues.get(i).forEach(cue -> add(facts, cue.attribution()));
            facts.actors().forEach(actor -> addSubject(facts, actor));
        }
    }

    private void add(SentenceFacts facts, Attribution attribution) {
        if (attribution.isNamed() && attribution.day() != null) {
            said.add(said(facts, attribution.actor().id(), attribution.speaker(), attribution.day()));
        }
    }

    /** Pentagon pada Kamis (19/12) membuka fakta: the day stands right behind the one who speaks, whatever the verb. */
    private void addSubject(SentenceFacts facts, ActorMention actor) {
        for (DateMention date : facts.dates()) {
            boolean beside = date.from() >= actor.to() && date.from() <= actor.to() + BESIDE;
            if (beside && date.kind() == DateMention.Kind.DAY) {
                said.add(said(facts, actor.actor().id(), actor.speaker(), date.last()));
            }
        }
    }

    private static Said said(SentenceFacts facts, String actor, String speaker, LocalDate day) {
        return new Said(facts.sentence().index(), facts.sentence().paragraph(), actor, speaker, day);
    }

    /** The attribution with the day on which the article says elsewhere that it was made, where it tells none itself. */
    Attribution dated(Attribution attribution, int sentence) {
        if (attribution.day() != null || !attribution.isNamed()) {
            return attribution;
        }
        LocalDate day = carriedOn(attribution, sentence);
        day = day != null ? day : newest(attribution);
        return attribution.on(day != null ? day : beside(sentence));
    }

    /** The day of another statement in the same sentence: said on Sunday, hours after X had claimed. */
    private LocalDate beside(int sentence) {
        return said.stream()
                .filter(each -> each.sentence() == sentence && !each.day().isBefore(fresh))
                .map(Said::day)
                .findFirst()
                .orElse(null);
    }

    /** The day of what the same actor said just before, in the same paragraph. */
    private LocalDate carriedOn(Attribution attribution, int sentence) {
        int paragraph = sentences.get(sentence).sentence().paragraph();
        return said.stream()
                .filter(each -> each.sentence() <= sentence && each.paragraph() == paragraph && each.isBy(attribution))
                .map(Said::day)
                .reduce(null, (before, day) -> day);
    }

    private LocalDate newest(Attribution attribution) {
        return said.stream()
                .filter(each -> each.isBy(attribution))
                .map(Said::day)
                .filter(Objects::nonNull)
                .filter(day -> !day.isBefore(fresh))
                .reduce(null, (a, b) -> a == null || b.isAfter(a) ? b : a);
    }
}
