package dev.muster.extraction.entity;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokenizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Joins names to actors: an institution noun and the country beside it, a person and the office held on the day. One for each article,
 * since it remembers who was introduced as what; not thread safe.
 */
public final class ActorReader {
    private static final int NEAR = 3;
    private static final int APPOSITION = 9;
    private static final String GOVERNMENT = "government";

    private final SharedData shared;
    private final Lexicon<Particle> particles;
    private final LocalDate published;
    private final Map<String, Actor> introduced = new HashMap<>();
    private final Map<String, String> countryOfType = new HashMap<>();

    /** A reader for one article of the language, published on that day. */
    public ActorReader(LanguagePack pack, SharedData shared, Tokenizer tokenizer, LocalDate published) {
        this.shared = shared;
        this.published = published;
        this.particles = new Lexicon<>(pack.entries(Table.PARTICLES), tokenizer);
    }

    /** The actors in a sentence, from left to right. Sentences must come in the order of the article. */
    public List<ActorMention> read(List<Token> tokens, List<NameMention> names) {
        List<ActorMention> actors = new ArrayList<>();
        boolean[] taken = new boolean[tokens.size()];
        for (int i = 0; i < names.size(); i++) {
            NameMention name = names.get(i);
            for (int t = name.from(); t < name.to(); t++) {
                taken[t] = true;
            }
            ActorMention actor = actor(tokens, names, i);
            if (actor != null) {
                remember(actor);
                actors.add(actor);
            }
        }
        actors.addAll(unknown(tokens, taken));
        actors.sort((a, b) -> Integer.compare(a.from(), b.from()));
        introduce(tokens, actors);
        return actors;
    }

    /** Remembers whose ministry, agency or army the article speaks of, for where it leaves the country out. */
    private void remember(ActorMention mention) {
        String id = mention.actor().id();
        String code = id.indexOf('-') == 2 ? id.substring(0, 2).toUpperCase(Locale.ROOT) : null;
        boolean state = code != null
                && shared.country(code) != null
                && (mention.form() == Form.BODY || mention.form() == Form.PERSON);
        if (!state) {
            return;
        }
        for (String type : shared.institutionTypes()) {
            if (shared.institution(code, type).equals(id)) {
                countryOfType.put(type, code);
            }
        }
    }

    private ActorMention actor(List<Token> tokens, List<NameMention> names, int i) {
        NameMention name = names.get(i);
        Name.OfHolder holder = name.as(Name.OfHolder.class);
        if (holder != null) {
            return holder(name);
        }
        if (name.body() != null) {
            return new ActorMention(name.from(), name.to(), body(name.body()), null, Form.BODY, name.source());
        }
        if (name.institution() != null) {
            return institution(tokens, names, i);
        }
        return name.country() == null || name.isCountry(CountryName.Role.ADJECTIVE) ? null : country(name);
    }

    private ActorMention holder(NameMention name) {
        SharedData.Holder last = null;
        for (var entry : name.match().entries()) {
            if (entry.value() instanceof Name.OfHolder holder) {
                last = holder.holder();
                if (last.holds(published)) {
                    return person(name, body(last.actor()), last.name());
                }
            }
        }
        Actor former = new Actor("x-" + slug(last.name()), last.name());
        return person(name, former, last.name());
    }

    private static ActorMention person(NameMention name, Actor actor, String speaker) {
        return new ActorMention(name.from(), name.to(), actor, speaker, Form.PERSON, name.source());
    }

    private ActorMention country(NameMention name) {
        Actor actor = institutionOf(name.country().code(), GOVERNMENT);
        return new ActorMention(name.from(), name.to(), actor, null, Form.COUNTRY, name.source());
    }

    private ActorMention institution(List<Token> tokens, List<NameMention> names, int i) {
        NameMention name = names.get(i);
        String type = name.institution().type();
        NameMention owner = owner(tokens, names, i);
        String country =
                owner == null ? countryOfType.get(type) : owner.country().code();
        boolean own = owner == null && name.from() > 0 && isParticle(tokens, name.from() - 1, Particle.OWN);
        if (country == null || own) {
            return null;
        }
        // The plain words for troops name armies too; a country told beside them is no hint at whose ministry speaks
        // next.
        if (owner != null && name.institution().person()) {
            countryOfType.put(type, country);
        }
        int from = owner == null ? name.from() : Math.min(owner.from(), name.from());
        int to = owner == null ? name.to() : Math.max(owner.to(), name.to());
        return new ActorMention(from, to, institutionOf(country, type), null, Form.INSTITUTION, name.source());
    }

    /** The country that an institution belongs to: South Korea's …, … Korea Selatan, … of Ukraine. */
    private NameMention owner(List<Token> tokens, List<NameMention> names, int i) {
        NameMention name = names.get(i);
        NameMention after = i + 1 < names.size() ? names.get(i + 1) : null;
        boolean follows = after != null
                && after.country() != null
                && after.from() - name.to() <= (isOf(tokens, name.to()) ? 2 : 0)
                && !after.isCountry(CountryName.Role.PEOPLE);
        NameMention before = i > 0 ? names.get(i - 1) : null;
        boolean precedes = before != null
                && before.country() != null
                && name.from() - before.to() <= NEAR
                && isOneNoun(tokens, before.to(), name.from());
        if (precedes && (!follows || before.to() == name.from())) {
            return before;
        }
        return follows ? after : precedes ? before : null;
    }

    private boolean isOf(List<Token> tokens, int at) {
        return at < tokens.size() && isParticle(tokens, at, Particle.OF);
    }

    /** Whether what stands between a country and an institution keeps them one noun phrase. */
    private boolean isOneNoun(List<Token> tokens, int from, int to) {
        for (int at = from; at < to; at++) {
            boolean bridge = tokens.get(at).isWord()
                    && !isParticle(tokens, at, Particle.TOWARDS)
                    && !isParticle(tokens, at, Particle.OF)
                    && !isParticle(tokens, at, Particle.AND)
                    && !isParticle(tokens, at, Particle.CLAUSE);
            if (!bridge) {
                return false;
            }
        }
        return true;
    }

    private boolean isParticle(List<Token> tokens, int at, Particle role) {
        Match<Particle> match = particles.matchAt(tokens, at);
        return match != null && match.entries().stream().anyMatch(entry -> entry.value() == role);
    }

    private Actor institutionOf(String country, String type) {
        return body(shared.institution(country, type));
    }

    /** The register's actor of that id, with a name made from the id's parts where the register lists none. */
    private Actor body(String id) {
        SharedData.Body body = shared.body(id);
        if (body != null) {
            return new Actor(id, body.name());
        }
        int dash = id.indexOf('-');
        SharedData.Country country = shared.country(id.substring(0, dash).toUpperCase(Locale.ROOT));
        String type = shared.institutionName(id.substring(dash + 1));
        return new Actor(id, country == null ? type : type + ", " + country.name());
    }

    /** Names that no lexicon knows: runs of words with capitals, not at the start of the sentence unless there are two. */
    private List<ActorMention> unknown(List<Token> tokens, boolean[] taken) {
        List<ActorMention> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int to = at;
            while (to < tokens.size() && isNamePart(tokens, to, taken) && (to == at || !isMarkBefore(tokens, to))) {
                to++;
            }
            int words = to - at;
            if (words >= 2
                    || (words == 1 && at > 0 && isIntroduced(tokens.get(at).norm()))) {
                found.add(unknown(tokens, at, to));
            }
            at = Math.max(to, at + 1);
        }
        return found;
    }

    private boolean isIntroduced(String norm) {
        return introduced.containsKey(norm);
    }

    private static boolean isMarkBefore(List<Token> tokens, int at) {
        return tokens.get(at - 1).kind() == Token.Kind.MARK
                && !tokens.get(at - 1).isMarkOf("-'");
    }

    private boolean isNamePart(List<Token> tokens, int at, boolean[] taken) {
        Token token = tokens.get(at);
        boolean hyphen = token.isMark('-')
                && token.glued()
                && at + 1 < tokens.size()
                && tokens.get(at + 1).glued();
        boolean word = token.isCapitalized() && !isParticle(tokens, at, Particle.TITLE) && !isFunctionWord(tokens, at);
        return !taken[at] && (word || (hyphen && at > 0 && tokens.get(at - 1).isCapitalized()));
    }

    private boolean isFunctionWord(List<Token> tokens, int at) {
        return particles.matchAt(tokens, at) != null;
    }

    private ActorMention unknown(List<Token> tokens, int from, int to) {
        String name = text(tokens, from, to);
        Actor known = introduced.get(tokens.get(to - 1).norm());
        Actor actor = known != null ? known : new Actor("x-" + slug(name), name);
        return new ActorMention(from, to, actor, name, Form.UNKNOWN, "entity:unknown-name");
    }

    private static String text(List<Token> tokens, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int at = from; at < to; at++) {
            text.append(at > from && !tokens.get(at).glued() ? " " : "")
                    .append(tokens.get(at).text());
        }
        return text.toString();
    }

    /** Remembers unknown people beside the body that they are said to speak for: NIS director Cho, Cho, who heads the NIS. */
    private void introduce(List<Token> tokens, List<ActorMention> actors) {
        for (int i = 0; i < actors.size(); i++) {
            ActorMention person = actors.get(i);
            if (person.form() == Form.PERSON) {
                introduced.put(tokens.get(person.to() - 1).norm(), person.actor());
            }
            if (person.form() != Form.UNKNOWN) {
                continue;
            }
            Actor body = bodyBeside(tokens, actors, i);
            String surname = tokens.get(person.to() - 1).norm();
            if (body != null) {
                introduced.put(surname, body);
                actors.set(
                        i,
                        new ActorMention(
                                person.from(), person.to(), body, person.speaker(), Form.PERSON, "entity:introduced"));
            } else {
                introduced.putIfAbsent(surname, person.actor());
            }
        }
    }

    private Actor bodyBeside(List<Token> tokens, List<ActorMention> actors, int i) {
        ActorMention person = actors.get(i);
        ActorMention before = i > 0 ? actors.get(i - 1) : null;
        if (before != null && isBody(before) && gap(tokens, before.to(), person.from()) <= NEAR) {
            return before.actor();
        }
        ActorMention after = i + 1 < actors.size() ? actors.get(i + 1) : null;
        boolean apposed = after != null
                && isBody(after)
                && (tokens.get(person.to()).isMark(',') || isOf(tokens, person.to()))
                && gapWithinPhrase(tokens, person.to() + 1, after.from()) <= APPOSITION;
        return apposed ? after.actor() : null;
    }

    private static boolean isBody(ActorMention mention) {
        return mention.form() == Form.BODY || mention.form() == Form.INSTITUTION;
    }

    /** Words between two tokens, more than near where a mark or grammar stands between them. */
    private int gap(List<Token> tokens, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!tokens.get(at).isWord()
                    || isParticle(tokens, at, Particle.TOWARDS)
                    || isParticle(tokens, at, Particle.CLAUSE)) {
                return Integer.MAX_VALUE;
            }
        }
        return to - from;
    }

    private static int gapWithinPhrase(List<Token> tokens, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!tokens.get(at).isWord()) {
                return Integer.MAX_VALUE;
            }
        }
        return to - from;
    }

    private static String slug(String name) {
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = Character.toLowerCase(name.charAt(i));
            boolean kept = Character.isLetterOrDigit(c);
            if (kept) {
                slug.append(c);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        return slug.toString().replaceAll("-$", "");
    }
}
