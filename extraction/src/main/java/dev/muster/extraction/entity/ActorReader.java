package dev.muster.extraction.entity;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.text.Once;
import dev.muster.extraction.text.Tokenizer;
import dev.muster.extraction.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Joins names to actors: an institution noun and the country beside it, a person and the office held on the day, a name that no lexicon
 * knows and the body beside it. Immutable and thread safe.
 */
public final class ActorReader {
    /** Of those that begin at one token the longest first. */
    private static final Comparator<ActorMention> LEFT_TO_RIGHT =
            Comparator.comparingInt(ActorMention::from).thenComparing(ActorMention::to, Comparator.reverseOrder());

    private final Grammar grammar;
    private final Register register;
    private final SharedData shared;
    private final Namesakes namesakes;
    private final SpeechWords speech;
    private final InstitutionReader institutions;
    private final UnknownNameReader unknown;
    private final PersonJoiner joiner;
    private final Readership readers;

    /** The day of publication, and the one that a sentence tells of. */
    private record Day(LocalDate published, Supplier<LocalDate> told) {}

    /** A reader for the language. */
    public ActorReader(LanguagePack pack, SharedData shared, Tokenizer tokenizer) {
        this.grammar = new Grammar(pack, tokenizer);
        this.register = new Register(shared);
        this.shared = shared;
        this.namesakes = new Namesakes(grammar);
        this.speech = new SpeechWords(pack, tokenizer);
        this.institutions = new InstitutionReader(grammar, shared, register);
        this.unknown = new UnknownNameReader(grammar, new CapitalRunReader(pack, grammar, tokenizer), register, shared);
        this.joiner = new PersonJoiner(grammar, register, shared);
        this.readers = new Readership(register, pack.setting("home", null));
    }

    /**
     * The actors in the sentences of one article, each sentence's from left to right.
     *
     * @param sentences the tokens of each sentence, in the order of the article
     * @param names the names in each
     * @param origin the country that the article is reported from, where a line before its first sentence tells it; null elsewhere
     * @param published the day on which the article was published
     * @param days the day that a sentence tells of, by its index; the day of publication where it tells of none long before
     */
    public List<List<ActorMention>> read(
            List<Tokens> sentences,
            List<List<NameMention>> names,
            String origin,
            LocalDate published,
            IntFunction<LocalDate> days) {
        String told = origin != null ? origin : Home.origin(sentences, names);
        boolean atHome = readers.isAtHome(names, told);
        String home = atHome ? readers.country() : Home.of(sentences, names, origin, shared);
        String likely = home != null ? home : Home.likely(sentences, names, origin, shared);
        ArticleMemory memory = new ArticleMemory(home, atHome, likely, told, Home.named(names));
        List<List<ActorMention>> actors = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Tokens tokens = sentences.get(i);
            SentenceNames sentence = new SentenceNames(
                    tokens, namesakes.without(tokens, names.get(i)), new Once<>(() -> speech.in(tokens)));
            int index = i;
            actors.add(read(sentence, memory, new Day(published, () -> days.apply(index))));
        }
        return actors;
    }

    private List<ActorMention> read(SentenceNames sentence, ArticleMemory memory, Day day) {
        memory.nextSentence();
        List<ActorMention> actors = new ArrayList<>();
        for (int i = 0; i < sentence.names().size(); i++) {
            ActorMention actor = actor(sentence, i, memory, day);
            if (actor != null) {
                remember(sentence.tokens(), actor, memory);
                // The Armed Forces of the Philippines (AFP): no news agency, from the bracket on.
                if (isBody(actor)) {
                    memory.initials(sentence.tokens(), actor.from(), actor.to(), actor.actor());
                }
                actors.add(actor);
            }
        }
        actors.addAll(unknown.read(sentence, List.copyOf(actors), memory));
        List<ActorMention> outermost = outermost(actors);
        outermost.forEach(actor -> rememberAcronym(sentence.tokens(), actor, memory));
        unknown.nouns(sentence.tokens(), outermost, memory);
        memory.named(sentence.names());
        return joiner.join(sentence, outermost, memory);
    }

    /** The actors from left to right, without those whose names are part of another's: Norway in the Norwegian army. */
    private static List<ActorMention> outermost(List<ActorMention> actors) {
        if (actors.size() <= 1) {
            return actors;
        }
        actors.sort(LEFT_TO_RIGHT);
        List<ActorMention> kept = new ArrayList<>();
        int end = 0;
        for (ActorMention actor : actors) {
            if (actor.to() > end) {
                kept.add(actor);
                end = actor.to();
            }
        }
        return kept;
    }

    /** Remembers whose ministry, agency or army the article speaks of, for where it leaves the country out. */
    private void remember(Tokens tokens, ActorMention mention, ArticleMemory memory) {
        String code = register.state(mention.actor());
        int from = mention.from();
        // 1.200 tentara Suriah: soldiers who are counted are not whose army speaks next.
        boolean counted = from > 0 && tokens.isNumber(from - 1) && !tokens.isCapitalized(from);
        if (code == null || counted) {
            return;
        }
        memory.spokeOf(code, mention.isPerson());
        if (mention.form() != Form.BODY && mention.form() != Form.PERSON) {
            return;
        }
        register.types(mention.actor(), code).forEach(type -> memory.countryOf(type, code));
    }

    private static boolean isBody(ActorMention mention) {
        return mention.form() == Form.BODY || mention.form() == Form.INSTITUTION;
    }

    private static void rememberAcronym(Tokens tokens, ActorMention mention, ArticleMemory memory) {
        int end = UnknownNameReader.acronymEnd(tokens, mention.to());
        boolean body = isBody(mention);
        if (body && end > mention.to()) {
            memory.body(tokens, mention.to() + 1, end, mention.actor());
        } else if (body) {
            memory.initials(tokens, mention.from(), mention.to(), mention.actor());
        }
    }

    private ActorMention actor(SentenceNames sentence, int i, ArticleMemory memory, Day day) {
        NameMention name = sentence.names().get(i);
        // An al Qaeda affiliate is another body, and so is one that another state backs.
        if (name.body() != null && grammar.is(sentence.tokens(), name.to(), Particle.BACKED)) {
            return null;
        }
        // A military analyst of a state speaks of its army.
        if (name.body() != null
                && grammar.is(sentence.tokens(), name.to(), Particle.PRIVATE)
                && register.state(register.body(name.body())) != null) {
            return null;
        }
        if (name.isHolder()) {
            ActorMention holder = introduced(sentence.tokens(), holder(sentence, i, day), memory);
            return isNamesake(sentence, i, holder, memory) ? unknown(holder) : holder;
        }
        // A ministry's short name may be any state's: Kemhan alone is Indonesia's, Kemhan Rusia is not.
        boolean either = name.body() != null && name.institution() != null;
        // The National Intelligence Service is that of another state only where it stands beside it, or did before.
        boolean whole = either && name.to() > name.from() + 1;
        ActorMention elsewhere = either && (!whole || institutions.hasOwner(sentence, i))
                ? institutions.read(sentence, i, memory)
                : null;
        if (elsewhere != null) {
            rememberWhole(sentence.tokens(), name, elsewhere, memory);
            return elsewhere;
        }
        String here = either ? memory.insteadOf(register.state(register.body(name.body()))) : null;
        if (here != null && (!whole || memory.known(sentence.tokens(), name.from(), name.to()) == null)) {
            ActorMention mention = institutions.of(name, here);
            rememberWhole(sentence.tokens(), name, mention, memory);
            return mention;
        }
        if (name.body() != null && (name.institution() == null || !institutions.hasOwner(sentence, i))) {
            ArticleMemory.Known known = memory.known(sentence.tokens(), name.from(), name.to());
            Actor actor = known != null && known.name() == null ? known.actor() : register.body(name.body());
            return new ActorMention(name.from(), name.to(), actor, null, Form.BODY, name.source());
        }
        if (name.institution() != null) {
            return institutions.read(sentence, i, memory);
        }
        return name.country() == null || name.isCountry(CountryName.Role.ADJECTIVE) ? null : country(name);
    }

    /** Whoever held an office before, and whom the article has introduced with another since: Kenya's defence minister, X. */
    private static ActorMention introduced(Tokens tokens, ActorMention holder, ArticleMemory memory) {
        ArticleMemory.Known known =
                holder.form() == Form.UNKNOWN ? memory.known(tokens, holder.from(), holder.to()) : null;
        return known == null || known.name() == null || known.actor().equals(holder.actor())
                ? holder
                : new ActorMention(
                        holder.from(), holder.to(), known.actor(), holder.speaker(), Form.MEMBER, "entity:introduced");
    }

    /** Remembers whose the body of a whole name is here, and its initials: the Kenyan National Intelligence Service. */
    private static void rememberWhole(Tokens tokens, NameMention name, ActorMention body, ArticleMemory memory) {
        if (name.to() > name.from() + 1) {
            memory.body(tokens, name.from(), name.to(), body.actor());
            memory.initials(tokens, name.from(), name.to(), body.actor());
        }
    }

    /** Defense Minister X, where the X of the register is the prime minister of a state that the article never names. */
    private boolean isNamesake(SentenceNames sentence, int i, ActorMention holder, ArticleMemory memory) {
        String state = register.state(holder.actor());
        NameMention office = i > 0 ? sentence.names().get(i - 1) : null;
        boolean told = office != null
                && office.institution() != null
                && office.institution().person()
                && office.to() == holder.from();
        return told
                && state != null
                && !memory.names(state)
                && !register.types(holder.actor(), state)
                        .contains(office.institution().type());
    }

    private static ActorMention unknown(ActorMention person) {
        Actor own = new Actor(Slug.of(person.speaker()), person.speaker());
        return new ActorMention(person.from(), person.to(), own, person.speaker(), Form.UNKNOWN, person.source());
    }

    /** Whom the person spoke for on the day that the sentence tells of, where the office held now does not stand beside the name; else today. */
    private ActorMention holder(SentenceNames sentence, int i, Day day) {
        NameMention name = sentence.names().get(i);
        SharedData.Holder now = held(name, day.published());
        LocalDate told = day.told().get();
        SharedData.Holder then = told.equals(day.published()) ? now : held(name, told);
        SharedData.Holder held = then == null || (now != null && hasOffice(sentence, i, now)) ? now : then;
        if (held != null) {
            return person(name, register.body(held.actor()), held.name(), Form.PERSON);
        }
        String whole = lastHeld(name).name();
        return person(name, new Actor(Slug.of(whole), whole), whole, Form.UNKNOWN);
    }

    /** Whether the noun for an office stands right before the name that the body which it speaks for has. */
    private boolean hasOffice(SentenceNames sentence, int i, SharedData.Holder held) {
        NameMention office = i > 0 ? sentence.names().get(i - 1) : null;
        Actor body = register.body(held.actor());
        String state = register.state(body);
        return office != null
                && office.institution() != null
                && office.to() == sentence.names().get(i).from()
                && state != null
                && register.types(body, state).contains(office.institution().type());
    }

    private static SharedData.Holder held(NameMention name, LocalDate day) {
        return holders(name).filter(holder -> holder.holds(day)).findFirst().orElse(null);
    }

    private static SharedData.Holder lastHeld(NameMention name) {
        return holders(name).reduce((first, second) -> second).orElseThrow();
    }

    private static Stream<SharedData.Holder> holders(NameMention name) {
        return name.match().entries().stream()
                .filter(entry -> entry.value() instanceof Name.OfHolder)
                .map(entry -> ((Name.OfHolder) entry.value()).holder());
    }

    private static ActorMention person(NameMention name, Actor actor, String speaker, Form form) {
        return new ActorMention(name.from(), name.to(), actor, speaker, form, name.source());
    }

    private ActorMention country(NameMention name) {
        Actor actor = register.government(name.country().code());
        return new ActorMention(name.from(), name.to(), actor, null, Form.COUNTRY, name.source());
    }
}
