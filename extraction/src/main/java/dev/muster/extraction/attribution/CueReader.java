package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Reporting;
import dev.muster.extraction.pack.Reporting.Frame;
import dev.muster.extraction.pack.Stance;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokenizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the reporting words of a sentence and who their speakers are. Immutable and thread safe. */
final class CueReader {
    private static final int REACH = 8;
    private static final int COUNTRY_REACH = 6;
    private static final int INVERTED_REACH = 2;
    private static final int COLON_REACH = 10;
    private static final int PHRASE = 7;
    private static final int APPOSED = 2;
    /** A country's abbreviation is a speaker, its capital's name in full is not: AS, USA; KYIV. */
    private static final int LONGEST_ACRONYM = 3;

    private static final int LONGEST_PARTICLE = 3;

    private final Lexicon<Reporting> reporting;
    private final Lexicon<Anaphor> anaphora;
    private final Lexicon<Particle> particles;
    private final StatedDay statedDay;

    CueReader(LanguagePack pack, Tokenizer tokenizer) {
        this.reporting = new Lexicon<>(pack.entries(Table.REPORTING), tokenizer);
        this.anaphora = new Lexicon<>(pack.entries(Table.ANAPHORA), tokenizer);
        this.particles = new Lexicon<>(pack.entries(Table.PARTICLES), tokenizer);
        this.statedDay = new StatedDay(pack, tokenizer);
    }

    /** Who spoke last, while an article is being read. */
    static final class Speakers {
        private Attribution last = Attribution.NONE;
        private Attribution person = Attribution.NONE;
        private Attribution body = Attribution.NONE;

        void heard(Cue cue) {
            if (!cue.attribution().isNamed() || cue.isCiting()) {
                return;
            }
            last = cue.attribution();
            if (cue.isByPerson() || cue.form() == Form.UNKNOWN) {
                person = last;
            }
            if (cue.isByBody()) {
                body = last;
            }
        }

        /** Remembers who a sentence names without letting them speak; it counts where nobody has spoken since. */
        void named(List<ActorMention> actors, boolean bodySpoke) {
            for (ActorMention actor : actors) {
                Attribution attribution = new Attribution(
                        actor.actor(), actor.speaker(), Stance.ASSERTED, null, "attribution:last-named");
                if (actor.isBody() && !bodySpoke) {
                    body = attribution;
                }
                if (actor.isPerson() && !last.isNamed()) {
                    last = attribution;
                }
            }
        }

        Attribution last() {
            return last;
        }

        Attribution meantBy(Anaphor anaphor) {
            return switch (anaphor) {
                case PERSON -> person.isNamed() ? person : last;
                case BODY -> body.isNamed() ? body : last;
                case CONTINUES -> last;
            };
        }
    }

    /** Whether the sentence opens with a word that carries on what was said before. */
    boolean continues(SentenceFacts facts) {
        List<Token> tokens = facts.tokens();
        if (!tokens.isEmpty() && tokens.get(0).isMarkOf("-–—•*·")) {
            return true;
        }
        for (int at = 0; at < Math.min(3, tokens.size()); at++) {
            Match<Anaphor> match = anaphora.matchAt(tokens, at);
            if (match != null) {
                return true;
            }
        }
        return false;
    }

    /** The cues of a sentence, from left to right. */
    List<Cue> read(SentenceFacts facts, Speakers speakers) {
        List<Cue> cues = new ArrayList<>();
        int window = 0;
        for (Match<Reporting> word : reporting.match(facts.tokens())) {
            Cue cue = cue(facts, word, window, speakers);
            if (cue != null) {
                cues.add(cue);
                speakers.heard(cue);
                window = cue.isHearsay() ? window : cue.to();
            }
        }
        Cue colon = cues.isEmpty() ? colon(facts) : null;
        if (colon != null) {
            cues.add(colon);
            speakers.heard(colon);
        }
        boolean bodySpoke = cues.stream().anyMatch(Cue::isByBody);
        speakers.named(facts.actors(), bodySpoke);
        return cues;
    }

    private Cue cue(SentenceFacts facts, Match<Reporting> word, int window, Speakers speakers) {
        return switch (word.value().frame()) {
            case HEARSAY -> new Cue(word.from(), word.to(), Frame.HEARSAY, null, false, false, nobody(word));
            case ACCORDING, CITING, BY -> behind(facts, word, REACH, speakers);
            case NOUN -> noun(facts, word, speakers);
            case SELF -> self(facts, word, speakers);
            case VERB -> verb(facts, word, window, speakers);
        };
    }

    private static Attribution nobody(Match<Reporting> word) {
        return new Attribution(Attribution.NONE.actor(), null, Stance.ASSERTED, null, word.source());
    }

    private Cue self(SentenceFacts facts, Match<Reporting> word, Speakers speakers) {
        Attribution last = speakers.last();
        Attribution said = new Attribution(
                last.actor(),
                last.speaker(),
                stance(word),
                statedDay.of(facts, word.from(), word.to(), true),
                word.source());
        return new Cue(word.from(), word.to(), Frame.SELF, null, true, true, said);
    }

    /** A speaker behind the word: according to X, kata X. */
    private Cue behind(SentenceFacts facts, Match<Reporting> word, int reach, Speakers speakers) {
        ActorMention actor = firstActor(facts, word.to(), reach);
        Match<Anaphor> anaphor = anaphorAt(facts.tokens(), word.to());
        if (anaphor != null && (actor == null || anaphor.to() <= actor.from())) {
            return pointed(facts, word, speakers.meantBy(anaphor.value()), word.from(), anaphor.to());
        }
        return actor == null ? null : named(facts, word, actor, word.from(), Math.max(word.to(), actor.to()));
    }

    /** The owner of a noun: the agency's estimate, perkiraan NIS. */
    private Cue noun(SentenceFacts facts, Match<Reporting> word, Speakers speakers) {
        for (ActorMention actor : facts.actors()) {
            boolean before = actor.to() <= word.from() && isOwner(facts.tokens(), actor.to(), word.from());
            if (before || actor.from() == word.to()) {
                return named(facts, word, actor, Math.min(actor.from(), word.from()), Math.max(actor.to(), word.to()));
            }
        }
        Match<Anaphor> pointing = anaphorAt(facts.tokens(), word.to());
        if (pointing != null) {
            return pointed(facts, word, speakers.meantBy(pointing.value()), word.from(), pointing.to());
        }
        return ownedByAnaphor(facts, word, speakers);
    }

    /** The agency's count, its finding. */
    private Cue ownedByAnaphor(SentenceFacts facts, Match<Reporting> word, Speakers speakers) {
        List<Token> tokens = facts.tokens();
        for (int at = Math.max(0, word.from() - PHRASE); at < word.from(); at++) {
            Match<Anaphor> owner = anaphorAt(tokens, at);
            if (owner != null && owner.to() < word.from() && isOwner(tokens, owner.to(), word.from())) {
                return pointed(facts, word, speakers.meantBy(owner.value()), owner.from(), word.to());
            }
        }
        boolean own = word.from() > 0 && isParticle(tokens, word.from() - 1, Particle.OWN);
        return own ? pointed(facts, word, speakers.meantBy(Anaphor.BODY), word.from() - 1, word.to()) : null;
    }

    private static boolean isOwner(List<Token> tokens, int end, int noun) {
        boolean possessive = end < noun && tokens.get(end).norm().equals("'s");
        return noun - end <= (possessive ? 3 : 0);
    }

    private Match<Anaphor> anaphorAt(List<Token> tokens, int at) {
        Match<Anaphor> match = at < tokens.size() ? anaphora.matchAt(tokens, at) : null;
        return match == null || match.value() == Anaphor.CONTINUES ? null : match;
    }

    private ActorMention firstActor(SentenceFacts facts, int from, int reach) {
        ActorMention first = null;
        for (ActorMention actor : facts.actors()) {
            boolean near = actor.from() >= from && actor.from() <= from + reach && !isCut(facts, from, actor.from());
            boolean apposed = first != null && actor.from() <= first.to() + APPOSED;
            boolean nearer = apposed && first.form() == Form.COUNTRY && actor.from() <= first.to() + 1;
            boolean person = apposed && !first.isPerson() && actor.isPerson();
            boolean better = first == null || nearer || person;
            if (near && better) {
                first = actor;
            }
        }
        return first;
    }

    private static boolean isCut(SentenceFacts facts, int from, int to) {
        for (int at = from; at < to; at++) {
            if (facts.tokens().get(at).isMarkOf(".;:”\"“")) {
                return true;
            }
        }
        return false;
    }

    private Cue verb(SentenceFacts facts, Match<Reporting> word, int window, Speakers speakers) {
        List<Token> tokens = facts.tokens();
        boolean behindMark = word.from() > 0 && tokens.get(word.from() - 1).isMarkOf(",”\"»");
        boolean apposed = facts.actors().stream().anyMatch(actor -> actor.to() == word.from() - 1);
        if (behindMark && !apposed) {
            Cue inverted = behind(facts, word, INVERTED_REACH, speakers);
            if (inverted != null) {
                return inverted;
            }
        }
        Match<Anaphor> pronoun = pronounBefore(tokens, word.from(), window);
        if (pronoun != null && !isNamed(facts, pronoun, word.from())) {
            Attribution meant = speakers.meantBy(pronoun.value());
            return pointed(facts, word, meant, pronoun.from(), word.to());
        }
        ActorMention subject = subject(facts, word.from(), window);
        return subject == null ? null : named(facts, word, subject, Math.min(subject.from(), word.from()), word.to());
    }

    /** Whether a word that may point back names its actor by itself or is followed by the name: the army, the newspaper Bild. */
    private static boolean isNamed(SentenceFacts facts, Match<Anaphor> pronoun, int verb) {
        int low = 0;
        int high = facts.actors().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before = facts.actors().get(middle).to() < pronoun.to();
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return low < facts.actors().size() && facts.actors().get(low).to() <= verb;
    }

    private Match<Anaphor> pronounBefore(List<Token> tokens, int verb, int window) {
        for (int at = Math.max(window, verb - 3); at < verb; at++) {
            Match<Anaphor> match = anaphorAt(tokens, at);
            if (match != null && match.to() <= verb && verb - match.to() <= 1) {
                return match;
            }
        }
        return null;
    }

    /** The nearest actor before a verb that can be its subject. */
    private ActorMention subject(SentenceFacts facts, int verb, int window) {
        ActorMention best = null;
        int bestRank = 0;
        for (ActorMention actor : facts.actors()) {
            if (actor.from() < window || actor.to() > verb) {
                continue;
            }
            int rank = subjectRank(facts, actor, verb);
            if (rank > 0 && rank >= bestRank) {
                best = actor;
                bestRank = rank;
            }
        }
        return best;
    }

    private int subjectRank(SentenceFacts facts, ActorMention actor, int verb) {
        boolean led = actor.from() > 0
                && (isParticle(facts.tokens(), actor.from() - 1, Particle.TOWARDS)
                        || isParticle(facts.tokens(), actor.from() - 1, Particle.OF));
        if (actor.form() == Form.COUNTRY) {
            return led || wordsBetween(facts, actor.to(), verb) > COUNTRY_REACH ? 0 : 2;
        }
        return led ? 1 : 3;
    }

    private static int wordsBetween(SentenceFacts facts, int from, int to) {
        int words = 0;
        for (int at = from; at < to; at++) {
            words += facts.isDate(at) || !facts.tokens().get(at).isWord() ? 0 : 1;
        }
        return words;
    }

    private boolean isParticle(List<Token> tokens, int at, Particle role) {
        for (int from = Math.max(0, at - LONGEST_PARTICLE + 1); from <= at; from++) {
            Match<Particle> match = particles.matchAt(tokens, from);
            boolean covers = match != null && match.covers(at);
            if (covers && match.entries().stream().anyMatch(entry -> entry.value() == role)) {
                return true;
            }
        }
        return false;
    }

    private Cue named(SentenceFacts facts, Match<Reporting> word, ActorMention actor, int from, int to) {
        Attribution said = new Attribution(
                actor.actor(), actor.speaker(), stance(word), day(facts, word, from, to), word.source());
        return cue(facts, word, actor.form(), from, to, said.jointlyWith(joined(facts, actor)));
    }

    /** The other speakers of a joint statement: the NIS and the Pentagon said. */
    private List<Actor> joined(SentenceFacts facts, ActorMention speaker) {
        List<Actor> others = new ArrayList<>();
        for (ActorMention other : facts.actors()) {
            boolean after = isJoint(facts.tokens(), speaker.to(), other.from());
            boolean before = isJoint(facts.tokens(), other.to(), speaker.from());
            boolean body = other.form() != Form.UNKNOWN && other.form() != Form.COUNTRY;
            if ((after || before) && body && !other.actor().equals(speaker.actor())) {
                others.add(other.actor());
            }
        }
        return others;
    }

    private boolean isJoint(List<Token> tokens, int from, int to) {
        boolean near = to > from && to - from <= 2;
        return near && isParticle(tokens, from, Particle.AND);
    }

    private Cue pointed(SentenceFacts facts, Match<Reporting> word, Attribution meant, int from, int to) {
        LocalDate day = day(facts, word, from, to);
        Attribution said = new Attribution(meant.actor(), meant.speaker(), stance(word), day, word.source());
        return cue(facts, word, null, from, to, said);
    }

    private Cue cue(SentenceFacts facts, Match<Reporting> word, Form form, int from, int to, Attribution said) {
        List<Token> tokens = facts.tokens();
        boolean trailing = isTrailing(tokens, from);
        boolean backward = word.value().frame() == Frame.BY || pointsBack(tokens, word);
        return new Cue(from, to, word.value().frame(), form, trailing, backward, said);
    }

    /** Whether the word's ending stands for what was said before: mengatakannya. */
    private static boolean pointsBack(List<Token> tokens, Match<Reporting> word) {
        Token last = tokens.get(word.to() - 1);
        return last.stem() != null && !last.norm().equals(lastNorm(word));
    }

    private LocalDate day(SentenceFacts facts, Match<Reporting> word, int from, int to) {
        LocalDate beside = statedDay.of(facts, from, to, isTrailing(facts.tokens(), from));
        boolean circumstances = beside == null && pointsBack(facts.tokens(), word);
        return circumstances ? statedDay.anywhere(facts) : beside;
    }

    /** Whether nothing but the speaker's own words stand between a comma or a closing quotation mark and the cue. */
    private boolean isTrailing(List<Token> tokens, int from) {
        for (int at = from - 1; at >= Math.max(0, from - PHRASE); at--) {
            Token token = tokens.get(at);
            if (token.isMarkOf(",”\"»—–")) {
                return true;
            }
            boolean own = token.isWord()
                    && !isParticle(tokens, at, Particle.AND)
                    && !isParticle(tokens, at, Particle.CLAUSE)
                    && !isParticle(tokens, at, Particle.VERB);
            if (!own) {
                return false;
            }
        }
        return false;
    }

    private static String lastNorm(Match<Reporting> word) {
        String form = word.entries().get(0).form();
        return form.substring(form.lastIndexOf(' ') + 1);
    }

    private static Stance stance(Match<Reporting> word) {
        return word.value().stance();
    }

    /** A statement behind a name and a colon: Pentagon: …, Shoigu from Pyongyang: … */
    private static Cue colon(SentenceFacts facts) {
        List<Token> tokens = facts.tokens();
        int colon = 0;
        while (colon < Math.min(tokens.size(), COLON_REACH)
                && !tokens.get(colon).isMark(':')) {
            colon++;
        }
        boolean found = colon < Math.min(tokens.size(), COLON_REACH);
        for (ActorMention actor : found ? facts.actors() : List.<ActorMention>of()) {
            if (actor.to() <= colon && !isDateline(tokens, actor, colon)) {
                Attribution said =
                        new Attribution(actor.actor(), actor.speaker(), Stance.ASSERTED, null, "attribution:colon");
                return new Cue(actor.from(), colon + 1, Frame.VERB, actor.form(), false, false, said);
            }
        }
        return null;
    }

    /** A place in capitals before a colon, with which agencies open a report: KUALA LUMPUR: … */
    private static boolean isDateline(List<Token> tokens, ActorMention actor, int colon) {
        boolean place = actor.form() == Form.COUNTRY || actor.form() == Form.UNKNOWN;
        return place
                && tokens.subList(0, colon).stream()
                        .filter(Token::isWord)
                        .allMatch(word -> word.text().equals(word.text().toUpperCase(Locale.ROOT)))
                && tokens.subList(0, colon).stream()
                        .anyMatch(word -> word.text().length() > LONGEST_ACRONYM);
    }
}
