package dev.muster.extraction.attribution;

import dev.muster.extraction.date.DateMention;
import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.pack.Particle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The days on which an article says that its actors spoke. A statement is mostly dated once, in the lead, and carried on by sentences that
 * tell no day of their own. Immutable.
 */
final class StatedDays {
    /** News reports what was said up to so many days before; what is older is background, and dates only what follows it at once. */
    private static final int FRESH = 5;
    /** How many tokens may stand between a speaker and the day: Pentagon pada Kamis. */
    private static final int BESIDE = 2;
    /** A day opens a sentence behind one word at most: barely an hour before. */
    private static final int OPENING = 1;

    /** An office before a name has so many words at most: deputy press secretary. */
    private static final int OFFICE = 3;

    /** What somebody says so many sentences further on may be another statement, made on another day. */
    private static final int NEAR = 5;
    /** Headline and lead, which tell in short what is dated below. */
    private static final int LEAD = 3;

    private record Said(String actor, String speaker, LocalDate day, int sentence) {
        boolean isBy(Attribution other) {
            boolean samePerson = speaker == null || other.speaker() == null || speaker.equals(other.speaker());
            return actor.equals(other.actor().id()) && samePerson;
        }

        /** Whether it was told near the other sentence, and before it unless that belongs to the lead. */
        boolean isNear(int other) {
            return Math.abs(sentence - other) <= NEAR && (sentence <= other || other < LEAD);
        }
    }

    /** A statement is carried on over so many sentences at most. */
    private static final int LOOKBACK = 40;

    /** What is said in each sentence that has a day; null where nothing is. */
    private final List<Said>[] ofSentence;

    private boolean tells;
    private final Map<String, Set<Said>> ofActor = new HashMap<>();
    private final List<List<Cue>> cues;
    private final Map<String, Set<Said>> relayed = new HashMap<>();
    private final List<SentenceFacts> sentences;
    private final LocalDate fresh;
    private final LocalDate published;

    @SuppressWarnings("unchecked") // lists of what is said alone are put in
    StatedDays(List<Syntax> read, List<List<Cue>> cues, LocalDate published) {
        this.sentences = read.stream().map(Syntax::facts).toList();
        this.cues = cues;
        this.ofSentence = new List[read.size()];
        this.published = published;
        this.fresh = published.minusDays(FRESH);
        for (int i = 0; i < sentences.size(); i++) {
            SentenceFacts facts = sentences.get(i);
            if (!cues.get(i).isEmpty()) {
                cues.get(i).forEach(cue -> add(facts, cue.attribution()));
                addRelayed(i, cues.get(i));
                addBeside(i, cues.get(i));
            }
            if (!facts.dates().isEmpty()) {
                addSubjects(read.get(i));
            }
        }
    }

    private void addSubjects(Syntax sentence) {
        for (ActorMention actor : sentence.facts().actors()) {
            if (!isPlace(sentence, actor)) {
                addSubject(sentence.facts(), actor);
            }
        }
    }

    private void add(SentenceFacts facts, Attribution attribution) {
        if (attribution.isNamed() && attribution.day() != null) {
            int sentence = facts.sentence().index();
            note(new Said(attribution.actor().id(), attribution.speaker(), attribution.day(), sentence));
        }
    }

    /** As X quoted them on Thursday: where nothing tells when they spoke, it is when that was passed on. */
    private void addRelayed(int sentence, List<Cue> cues) {
        for (Cue relay : cues) {
            LocalDate day = relay.isRelay() ? relay.attribution().day() : null;
            if (day != null && !day.isBefore(fresh)) {
                cues.stream()
                        .filter(cue -> cue != relay)
                        .map(Cue::attribution)
                        .filter(said -> said.isNamed() && said.day() == null)
                        .forEach(said -> put(relayed, new Said(said.actor().id(), said.speaker(), day, sentence)));
            }
        }
    }

    /** Said on Sunday, hours after X had claimed: what X says elsewhere in the article was said then too, where nothing else tells. */
    private void addBeside(int sentence, List<Cue> cues) {
        if (cues.isEmpty() || !tells) {
            return;
        }
        LocalDate day = beside(sentence);
        for (Cue cue : day == null ? List.<Cue>of() : cues) {
            Attribution said = cue.attribution();
            if (said.isNamed() && said.day() == null) {
                put(relayed, new Said(said.actor().id(), said.speaker(), day, sentence));
            }
        }
    }

    /** Were killed in Mali on Monday: a country that a preposition leads to says nothing then. */
    private static boolean isPlace(Syntax sentence, ActorMention actor) {
        int before = sentence.is(actor.from() - 1, Particle.DEFINITE) ? actor.from() - 2 : actor.from() - 1;
        return actor.form() == ActorMention.Form.COUNTRY
                && (sentence.is(before, Particle.TOWARDS) || sentence.is(before, Particle.FROM));
    }

    /** Pentagon pada Kamis (19/12) membuka fakta: the day stands right behind the one who speaks, whatever the verb. */
    private void addSubject(SentenceFacts facts, ActorMention actor) {
        for (DateMention date : facts.dates()) {
            boolean behind = date.from() >= actor.to() && date.from() <= actor.to() + BESIDE;
            boolean beside = behind || opens(facts, date, actor);
            if (beside && date.kind() == DateMention.Kind.DAY) {
                int sentence = facts.sentence().index();
                note(new Said(actor.actor().id(), actor.speaker(), date.last(), sentence));
            }
        }
    }

    /** On Monday the spokesman, Miller, had a softer number, on Tuesday Macron came closest: the day opens a sentence whose first person is the one. */
    private static boolean opens(SentenceFacts facts, DateMention date, ActorMention actor) {
        return date.from() <= OPENING
                && date.to() <= actor.from()
                && actor.equals(firstPerson(facts))
                && (actor.from() - date.to() <= OPENING || isSubject(facts, actor));
    }

    private static ActorMention firstPerson(SentenceFacts facts) {
        for (ActorMention actor : facts.actors()) {
            if (actor.form() == ActorMention.Form.PERSON) {
                return actor;
            }
        }
        return null;
    }

    /** Whether a comma closes what stands before the person and their office. */
    private static boolean isSubject(SentenceFacts facts, ActorMention person) {
        int from = Math.max(0, person.from() - OFFICE - 1);
        return facts.tokens().subList(from, person.from()).stream().anyMatch(token -> token.isMark(','));
    }

    private List<Said> ofSentence(int sentence) {
        return ofSentence[sentence] == null ? List.of() : ofSentence[sentence];
    }

    private void note(Said said) {
        if (ofSentence[said.sentence()] == null) {
            ofSentence[said.sentence()] = new ArrayList<>(1);
        }
        ofSentence[said.sentence()].add(said);
        tells = true;
        if (!said.day().isBefore(fresh)) {
            put(ofActor, said);
        }
    }

    private static void put(Map<String, Set<Said>> days, Said said) {
        days.computeIfAbsent(said.actor(), actor -> new LinkedHashSet<>()).add(said);
    }

    /** The attribution with the day on which the article says elsewhere that it was made, where it tells none itself. */
    Attribution dated(Attribution attribution, int sentence) {
        if (attribution.day() != null || !attribution.isNamed()) {
            return attribution;
        }
        if (!tells) {
            return attribution.on(newest(relayed, attribution, said -> true));
        }
        LocalDate day = carriedOn(attribution, sentence);
        day = day != null ? day : near(attribution, sentence);
        day = day != null ? day : beside(sentence);
        day = day != null ? day : newest(relayed, attribution, said -> true);
        return attribution.on(isBeforeTold(day, sentence) ? null : day);
    }

    /** Whether the sentence tells in its own words of an event on a later day: nobody has spoken of it before. */
    private boolean isBeforeTold(LocalDate day, int sentence) {
        if (day == null) {
            return false;
        }
        SentenceFacts facts = sentences.get(sentence);
        for (DateMention date : facts.dates()) {
            LocalDate told = date.kind() == DateMention.Kind.DAY ? date.last() : null;
            if (told != null
                    && day.isBefore(told)
                    && !told.isAfter(published)
                    && !isSpokenOn(sentence, told)
                    && !facts.tokens().isQuoted(date.from())) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody speaks in the sentence, or passes something on, on that day, which is of no event then. */
    private boolean isSpokenOn(int sentence, LocalDate day) {
        for (Cue cue : cues.get(sentence)) {
            if (day.equals(cue.attribution().day())) {
                return true;
            }
        }
        return false;
    }

    /** The day of what the same actor says in the sentence itself. */
    private LocalDate own(Attribution attribution, int sentence) {
        LocalDate day = null;
        for (Said each : ofSentence(sentence)) {
            day = each.isBy(attribution) ? each.day() : day;
        }
        return day;
    }

    /** Whether all statements of the sentence were made before what is news. */
    boolean isBackground(int sentence) {
        List<Said> said = ofSentence(sentence);
        return !said.isEmpty() && said.stream().allMatch(each -> each.day().isBefore(fresh));
    }

    /** The day of another statement in the same sentence: said on Sunday, hours after X had claimed. */
    private LocalDate beside(int sentence) {
        for (Said each : ofSentence(sentence)) {
            if (!each.day().isBefore(fresh)) {
                return each.day();
            }
        }
        return null;
    }

    /** The day of what the same actor said just before, in the same paragraph. */
    private LocalDate carriedOn(Attribution attribution, int sentence) {
        int paragraph = sentences.get(sentence).sentence().paragraph();
        int first = Math.max(0, sentence - LOOKBACK);
        for (int at = sentence; at >= first && sentences.get(at).sentence().paragraph() == paragraph; at--) {
            LocalDate last = own(attribution, at);
            if (last != null) {
                return last;
            }
        }
        return null;
    }

    /** The day of what the same actor says near the sentence. */
    private LocalDate near(Attribution attribution, int sentence) {
        return newest(ofActor, attribution, said -> said.isNear(sentence));
    }

    private static LocalDate newest(Map<String, Set<Said>> days, Attribution attribution, Predicate<Said> which) {
        if (days.isEmpty()) {
            return null;
        }
        LocalDate newest = null;
        for (Said each : days.getOrDefault(attribution.actor().id(), Set.of())) {
            boolean such = each.isBy(attribution) && which.test(each);
            newest = such && (newest == null || each.day().isAfter(newest)) ? each.day() : newest;
        }
        return newest;
    }
}
