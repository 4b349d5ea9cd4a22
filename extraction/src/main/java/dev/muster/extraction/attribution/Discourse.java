package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.InstitutionNoun;
import dev.muster.extraction.pack.SharedData;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who was named and who spoke so far in one article, and whom words that point back mean. Not thread safe. */
final class Discourse {
    /** So many antecedents are remembered; further back nobody is meant by a pronoun. */
    private static final int MEMORY = 64;
    /** A statement of theirs outweighs being named so many sentences later. */
    private static final int SPOKEN = 2;

    private static final String GOVERNMENT = "government";
    private static final String INTELLIGENCE = "intelligence";
    private static final String PARLIAMENT = "parliament";
    /** Diplomats and officials may be those of any state. */
    private static final String OFFICIALS = "officials";

    private static final int LEVEL = 1000;

    private final SharedData shared;
    private final ActorTypes types;
    private final Fit fits;
    private final Deque<Antecedent> antecedents = new ArrayDeque<>();
    private final List<Antecedent> headline = new ArrayList<>();
    private final NamedCountries countries;
    private final StatesBodies states;
    private final Owners owners;
    private final StateInstitutions institutions;
    private final Map<String, Antecedent> introduced = new LinkedHashMap<>();
    private Antecedent lastSpeaker;
    private Antecedent dateline;
    /** The sentence that is read, and the one before it. */
    private Syntax now;

    private Syntax before;
    private int paragraph = -1;
    private int opening;

    Discourse(SharedData shared, ActorTypes types, String origin) {
        this.countries = new NamedCountries(origin);
        this.shared = shared;
        this.types = types;
        this.fits = new Fit(types);
        this.states = new StatesBodies(types, antecedents);
        this.owners = new Owners(shared, types, antecedents);
        this.institutions = new StateInstitutions(shared);
    }

    /** Remembers who speaks. */
    void heard(Antecedent speaker) {
        lastSpeaker = speaker;
        remember(speaker);
    }

    /** Remembers whom a sentence introduces with an office. */
    void met(Antecedent person) {
        remember(person);
    }

    /** Forgets who was named and spoke, but for the countries: what follows the headline starts anew. */
    void startBody() {
        headline.addAll(antecedents);
        antecedents.clear();
        lastSpeaker = null;
    }

    /** Who of that state spoke last; null where nobody has. */
    Antecedent lastSpeakerOf(String country) {
        return antecedents.stream()
                .filter(each -> each.spoke() && isOf(each.actor().id(), country))
                .findFirst()
                .orElse(null);
    }

    /** Whether the actor speaks for the state: by its id, or as a government whose id does not tell, x-taliban. */
    private boolean isOf(String actor, String country) {
        return country.equals(types.country(actor))
                || shared.institution(country, GOVERNMENT).equals(actor);
    }

    /** Remembers whom a sentence names. */
    void named(Syntax sentence) {
        before = sentence.paragraph() == paragraph ? now : null;
        now = sentence;
        opening = sentence.paragraph() == paragraph ? opening : sentence.index();
        paragraph = sentence.paragraph();
        rememberNamed(sentence);
        countries.add(sentence);
        for (ActorMention actor : sentence.facts().actors()) {
            String state = actor.form() == ActorMention.Form.BODY
                    ? types.country(actor.actor().id())
                    : null;
            if (state != null) {
                countries.addBody(state);
            }
            SharedData.Group group = shared.group(actor.actor().id());
            if (group != null && group.opponent() != null) {
                countries.addOpponent(group.opponent());
            }
        }
    }

    /** Countries where something happens first: they are sooner forgotten than who does something. */
    private void rememberNamed(Syntax sentence) {
        List<Antecedent> doing = new ArrayList<>();
        for (ActorMention actor : sentence.facts().actors()) {
            if (!Spoken.isCounted(sentence, actor)) {
                Antecedent named = Antecedent.of(sentence, Reference.of(actor), List.of());
                if (Spoken.isDateline(sentence, actor)) {
                    dateline = named;
                }
                if (Spoken.isThere(sentence, actor)) {
                    remember(named);
                } else {
                    doing.add(named);
                }
            }
        }
        doing.forEach(this::remember);
    }

    private void remember(Antecedent antecedent) {
        antecedents.addFirst(antecedent);
        if (antecedents.size() > MEMORY) {
            antecedents.removeLast();
        }
    }

    /** The sentence before this one in its paragraph, where nobody spoke in it; null where somebody did, or there is none. */
    Syntax silentBefore(Syntax sentence) {
        boolean silent = before != null && (lastSpeaker == null || lastSpeaker.sentence() < before.index());
        return silent && before.index() == sentence.index() - 1 ? before : null;
    }

    /** Who spoke last; null where nobody has. */
    Antecedent lastSpeaker() {
        return lastSpeaker;
    }

    /** The General Staff has news of its own. It said …: the body or state with which the paragraph opens right before, where nobody speaks there; null where none does. */
    Antecedent topic(int sentence) {
        boolean silent = lastSpeaker == null || lastSpeaker.sentence() < sentence - 1;
        return paragraph < 0 || opening == sentence || !silent
                ? null
                : antecedents.stream()
                        .filter(each -> each.sentence() == sentence - 1 && each.opening() && each != dateline)
                        .filter(each -> !each.person() && (!each.state() || each.from() <= 1))
                        .findFirst()
                        .orElse(null);
    }

    /** The holder of an office who spoke last, a sentence or two before in the same paragraph, and has no name yet; null where that was nobody. */
    Antecedent officeJustHeard(int sentence) {
        boolean office = lastSpeaker != null
                && (lastSpeaker.person() || isOfState(lastSpeaker))
                && lastSpeaker.speaker() == null
                && !lastSpeaker.unsure()
                && !lastSpeaker.actor().equals(Actor.UNATTRIBUTED)
                && lastSpeaker.sentence() < sentence
                && lastSpeaker.sentence() >= opening
                && sentence - lastSpeaker.sentence() <= SPOKEN;
        return office ? lastSpeaker : null;
    }

    /** Whether a body or an institution of a state speaks, for which somebody does. */
    private boolean isOfState(Antecedent body) {
        return !body.state() && types.country(body.actor().id()) != null;
    }

    /** Whether whoever spoke last speaks for a state. */
    boolean isStateSpeaking() {
        return lastSpeaker != null && types.country(lastSpeaker.actor().id()) != null;
    }

    /** Whom the words in the sentence mean; null where nobody fits. */
    Antecedent meantBy(Pointer pointer, int sentence, int at) {
        if (pointer.country() != null) {
            Antecedent told = pointer.isInstitution() ? null : states.last(pointer);
            return told != null ? told : institutions.of(pointer, pointer.country(), sentence);
        }
        if (pointer.owner() != null && pointer.isInstitution()) {
            Antecedent owner = owners.of(pointer, sentence, at);
            String state = owner == null
                    ? countries.most()
                    : types.country(owner.actor().id());
            boolean apart = owner != null && types.of(owner.actor().id()).isEmpty();
            return state == null || apart ? owner : institutions.of(pointer, state, sentence);
        }
        if (isOpen(pointer)) {
            return null;
        }
        Antecedent topic = pointer.role() == Anaphor.IT ? topic(sentence) : null;
        if (topic != null) {
            return topic;
        }
        Antecedent best = null;
        int most = 0;
        for (Antecedent antecedent : antecedents) {
            int beside =
                    (antecedent.isTopic() && !pointer.isAnybody() ? SPOKEN : 0) - (sentence - antecedent.sentence());
            boolean out = Fit.FULL * LEVEL + beside <= most || antecedent.isAhead(sentence, at);
            int fit = out ? Fit.NONE : fits.of(pointer, antecedent, sentence);
            int score = fit * LEVEL + beside;
            if (fit > Fit.NONE && score > most) {
                best = antecedent;
                most = score;
            }
        }
        boolean sure = most > Fit.FULL * LEVEL - LEVEL / 2;
        Antecedent led =
                pointer.isInstitution() && pointer.definite() && opening != sentence ? states.opening(sentence) : null;
        if (led != null && (!sure || best.sentence() < sentence - 1)) {
            return institutions.of(pointer, types.country(led.actor().id()), sentence);
        }
        String heard = pointer.isInstitution() && pointer.definite() && !sure ? stateJustHeard(sentence) : null;
        if (heard != null) {
            return institutions.of(pointer, heard, sentence);
        }
        boolean service = best == null && pointer.types().contains(INTELLIGENCE);
        if (!sure && (pointer.isInstitution() || service)) {
            return ofArticle(pointer, sentence);
        }
        boolean body = best == null
                && pointer.role() == Anaphor.BODY
                && !pointer.types().isEmpty();
        return body ? ofHeadline(pointer) : best;
    }

    /** The state of whoever spoke in the sentence before, in the same paragraph; null where nobody of a state did. */
    private String stateJustHeard(int sentence) {
        boolean just = lastSpeaker != null && opening < sentence && lastSpeaker.sentence() == sentence - 1;
        return just ? types.country(lastSpeaker.actor().id()) : null;
    }

    /** A military source, where the article speaks of two armies, or a diplomat: nobody can tell whose. */
    private boolean isOpen(Pointer pointer) {
        if (pointer.isAnybody() && pointer.types().stream().anyMatch(InstitutionNoun::isOfAnyState)) {
            return true;
        }
        boolean anyOne = pointer.isInstitution() && pointer.role() == Anaphor.PERSON && !pointer.definite();
        return anyOne && states.having(pointer, true) != 1 && states.having(pointer, false) > 1;
    }

    /** An institution or a certain holder of its office, in the state that the article mostly names. */
    private Antecedent ofArticle(Pointer pointer, int sentence) {
        boolean certain = pointer.role() == Anaphor.BODY || pointer.definite();
        if (!certain) {
            String only = pointer.types().contains(OFFICIALS) ? null : states.onlySpeaking();
            String here = only != null ? only : countries.origin();
            return institutions.of(pointer, here != null ? here : countries.foremost(), sentence);
        }
        Antecedent headed = ofHeadline(pointer);
        return headed != null ? headed : institutions.of(pointer, stateOfSpeech(pointer), sentence);
    }

    /** The one institution of that kind that the headline names; null where it names none or several. */
    private Antecedent ofHeadline(Pointer pointer) {
        List<Antecedent> such = headline.stream()
                .filter(each -> !each.state() && !each.person())
                .filter(each -> pointer.types().stream()
                        .anyMatch(type -> types.of(each.actor().id()).contains(type)))
                .toList();
        return such.stream().map(Antecedent::actor).distinct().count() == 1 ? such.get(0) : null;
    }

    /** A spy service tells of others: it is that of the state that spoke last. Other institutions are those of the state named most. */
    private String stateOfSpeech(Pointer pointer) {
        if (pointer.types().contains(PARLIAMENT)) {
            String service = states.ofService();
            return service != null ? service : countries.most();
        }
        String spoke = lastSpeaker != null && pointer.types().contains(INTELLIGENCE)
                ? types.country(lastSpeaker.actor().id())
                : null;
        return spoke != null ? spoke : countries.most();
    }

    /** The country that the article is reported from and names; null where it names it not. */
    String namedOrigin() {
        return countries.origin();
    }

    /** Learns that somebody unknown holds an office. */
    void introduce(Antecedent person) {
        introduced.put(person.speaker(), person);
    }

    /** Whom an unknown name was introduced as; null where it was not. */
    Antecedent introducedAs(String name) {
        Antecedent whole = introduced.get(name);
        return whole != null || name == null
                ? whole
                : introduced.values().stream()
                        .filter(each -> each.speaker().endsWith(" " + name)
                                || each.speaker().startsWith(name + " "))
                        .findFirst()
                        .orElse(null);
    }
}
