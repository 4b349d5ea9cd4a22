package dev.muster.extraction.attribution;

import dev.muster.extraction.date.DateMention;
import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.TokenIndex;
import dev.muster.extraction.text.Once;
import dev.muster.extraction.text.Sentence;
import dev.muster.extraction.text.Token;
import java.util.List;
import java.util.function.Supplier;

/** A sentence and what is named in it, which is looked for when a rule first asks for it. Not thread safe. */
public final class SentenceFacts {
    private final Sentence sentence;
    private final Once<List<NameMention>> names;
    private final Once<List<ActorMention>> actors;
    private final Once<List<DateMention>> dates;
    private final Once<TokenIndex<NameMention>> nameAt;
    private final Once<TokenIndex<DateMention>> dateAt;

    /**
     * A sentence whose facts are found later.
     *
     * @param sentence the sentence
     * @param names finds its names, from left to right
     * @param actors finds its actors, from left to right
     * @param dates finds its days and periods, from left to right
     */
    public SentenceFacts(
            Sentence sentence,
            Supplier<List<NameMention>> names,
            Supplier<List<ActorMention>> actors,
            Supplier<List<DateMention>> dates) {
        this.sentence = sentence;
        this.names = new Once<>(names);
        this.actors = new Once<>(actors);
        this.dates = new Once<>(dates);
        this.nameAt = new Once<>(() -> new TokenIndex<>(names(), size(), NameMention::from, NameMention::to));
        this.dateAt = new Once<>(() -> new TokenIndex<>(dates(), size(), DateMention::from, DateMention::to));
    }

    /** The sentence. */
    public Sentence sentence() {
        return sentence;
    }

    /** Its names, from left to right. */
    public List<NameMention> names() {
        return names.get();
    }

    /** Its actors, from left to right. */
    public List<ActorMention> actors() {
        return actors.get();
    }

    /** Its days and periods, from left to right. */
    public List<DateMention> dates() {
        return dates.get();
    }

    /** The sentence's tokens. */
    public List<Token> tokens() {
        return sentence.tokens();
    }

    private int size() {
        return sentence.tokens().size();
    }

    /** The name that covers the token; null where none does. */
    public NameMention nameAt(int token) {
        return nameAt.get().at(token);
    }

    /** Whether the token belongs to a date. */
    public boolean isDate(int token) {
        return dateAt.get().at(token) != null;
    }
}
