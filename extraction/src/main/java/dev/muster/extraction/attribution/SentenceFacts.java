package dev.muster.extraction.attribution;

import dev.muster.extraction.date.DateMention;
import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.TokenIndex;
import dev.muster.extraction.text.Sentence;
import dev.muster.extraction.text.Tokens;
import java.util.List;

/** A sentence and what is named in it, which is looked for when a rule first asks for it. Not thread safe. */
public final class SentenceFacts {
    private final Sentence sentence;
    private final Tokens tokens;
    private final Finder finder;
    private List<NameMention> names;
    private List<ActorMention> actors;
    private List<DateMention> dates;
    private TokenIndex<NameMention> nameAt;
    private TokenIndex<DateMention> dateAt;
    private TokenIndex<ActorMention> actorAt;

    /** Finds what is named in the sentences of an article. */
    public interface Finder {
        /** The names of the sentence, from left to right. */
        List<NameMention> names(Sentence sentence);

        /** Its actors, from left to right. */
        List<ActorMention> actors(Sentence sentence);

        /** Its days and periods, from left to right. */
        List<DateMention> dates(Sentence sentence);
    }

    /** A sentence whose facts the finder finds later. */
    public SentenceFacts(Sentence sentence, Finder finder) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.finder = finder;
    }

    /** The sentence. */
    public Sentence sentence() {
        return sentence;
    }

    /** Its names, from left to right. */
    public List<NameMention> names() {
        if (names == null) {
            names = finder.names(sentence);
        }
        return names;
    }

    /** Its actors, from left to right. */
    public List<ActorMention> actors() {
        if (actors == null) {
            actors = finder.actors(sentence);
        }
        return actors;
    }

    /** Its days and periods, from left to right. */
    public List<DateMention> dates() {
        if (dates == null) {
            dates = finder.dates(sentence);
        }
        return dates;
    }

    /** The sentence's tokens. */
    public Tokens tokens() {
        return tokens;
    }

    private int size() {
        return tokens.size();
    }

    /** The name that covers the token; null where none does. */
    public NameMention nameAt(int token) {
        if (nameAt == null) {
            nameAt = new TokenIndex<>(names(), size(), NameMention::from, NameMention::to);
        }
        return nameAt.at(token);
    }

    /** The actor that covers the token; null where none does. */
    public ActorMention actorAt(int token) {
        if (actorAt == null) {
            actorAt = new TokenIndex<>(actors(), size(), ActorMention::from, ActorMention::to);
        }
        return actorAt.at(token);
    }

    /** Whether the token belongs to a date. */
    public boolean isDate(int token) {
        if (dateAt == null) {
            dateAt = new TokenIndex<>(dates(), size(), DateMention::from, DateMention::to);
        }
        return dateAt.at(token) != null;
    }
}
