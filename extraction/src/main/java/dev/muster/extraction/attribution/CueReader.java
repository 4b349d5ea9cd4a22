package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.BackReference;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Reporting;
import dev.muster.extraction.pack.Reporting.Frame;
import dev.muster.extraction.pack.Stance;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the reporting words of a sentence and who their speakers are. Immutable and thread safe. */
final class CueReader {
    private static final int REACH = 8;
    private static final int INVERTED_REACH = 5;
    private static final int AGENT_REACH = 1;
    private static final int NEGATION_REACH = 2;
    private static final int OBJECT_REACH = 4;
    private static final int PHRASE = 9;

    private final Lexicon<Reporting> reporting;
    private final ReferenceReader references;
    private final SpeakerReader speakers = new SpeakerReader();

    CueReader(LanguagePack pack, ReferenceReader references, Tokenizer tokenizer) {
        this.reporting = new Lexicon<>(pack.entries(Table.REPORTING), tokenizer);
        this.references = references;
    }

    /** The cues of a sentence, from left to right; the discourse learns who spoke and who was named. */
    List<Cue> read(Syntax sentence, Discourse discourse) {
        discourse.named(sentence);
        Reading reading = new Reading(sentence, references.read(sentence), discourse);
        reporting.match(sentence.tokens()).forEach(reading::read);
        List<Cue> cues = new ArrayList<>(reading.cues);
        cues.addAll(new GapReader().read(sentence, reading.named, cues));
        if (cues.isEmpty()) {
            cues.addAll(new LabelReader().read(sentence, reading.named));
            cues.stream().map(Cue::reference).forEach(reading::heard);
        }
        return cues;
    }

    /** One sentence being read. */
    private final class Reading {
        private final Syntax sentence;
        private final List<Reference> named;
        private final Discourse discourse;
        private final List<Cue> cues = new ArrayList<>();
        private int window;
        private int lastWord;
        private Reference lastReference;

        private Reading(Syntax sentence, List<Reference> named, Discourse discourse) {
            this.sentence = sentence;
            this.named = named;
            this.discourse = discourse;
        }

        private void read(Match<Reporting> word) {
            for (Entry<Reporting> entry : word.entries()) {
                Cue cue = cue(word, entry);
                if (cue != null) {
                    cues.add(cue);
                    window = cue.isHearsay() || cue.isCiting() || cue.isRelay() ? window : cue.to();
                    break;
                }
            }
            lastWord = word.to();
        }

        private Cue cue(Match<Reporting> word, Entry<Reporting> entry) {
            return switch (entry.value().frame()) {
                case HEARSAY -> hearsay(word, entry);
                case ACCORDING -> orNobody(word, entry, behind(word, REACH));
                case CITING, RELAY -> said(word, entry, behind(word, REACH));
                case BY -> by(word, entry);
                case NOUN -> said(word, entry, speakers.owner(sentence, named, word.from(), word.to(), lastWord));
                case SELF -> self(word, entry);
                case PARTICIPLE -> said(word, entry, along(word));
                case VERB -> isNegated(word, entry) ? silent(word) : orNobodyTrailing(word, entry, subject(word));
            };
        }

        private Reference behind(Match<Reporting> word, int reach) {
            return speakers.behind(sentence, named, word.to(), reach);
        }

        /** Who disclosed it; soldiers come from a country too, so that a country must have statements come from it. */
        private Cue by(Match<Reporting> word, Entry<Reporting> entry) {
            Reference agent = behind(word, REACH);
            boolean from = sentence.is(word.to() - 1, Particle.FROM);
            boolean country = from && agent != null && agent.is(Form.COUNTRY);
            return country && !isOfStatement(word.from()) ? null : said(word, entry, agent);
        }

        private boolean isOfStatement(int to) {
            for (int at = Math.max(0, to - OBJECT_REACH); at < to; at++) {
                Match<BackReference> match = references.at(sentence, at);
                boolean pointing = match != null
                        && (match.value().role() == Anaphor.FIGURE
                                || match.value().role() == Anaphor.CONTINUES);
                if (pointing) {
                    return true;
                }
            }
            return false;
        }

        /** Nobody, unless the word is a passive whose agent stands right behind it. */
        private Cue hearsay(Match<Reporting> word, Entry<Reporting> entry) {
            Reference agent = behind(word, AGENT_REACH);
            boolean led = agent != null && (agent.from() == word.to() || sentence.is(word.to(), Particle.OF));
            boolean body = agent != null && agent.named() != null && !agent.is(Form.COUNTRY) && !agent.is(Form.UNKNOWN);
            return led && body ? said(word, entry, Frame.BY, agent) : nobody(word, entry, Frame.HEARSAY);
        }

        /** Whoever spoke last. */
        private Cue self(Match<Reporting> word, Entry<Reporting> entry) {
            Pointer anybody = new Pointer(Anaphor.PERSON, Set.of(), null, null, true, entry.source());
            Antecedent last = discourse.lastSpeaker() != null
                    ? discourse.lastSpeaker()
                    : discourse.meantBy(anybody, sentence.index(), word.from());
            if (last == null) {
                return nobody(word, entry, Frame.SELF);
            }
            Attribution said = attribution(entry, last, "attribution:last-speaker " + last.span());
            return new Cue(word.from(), word.to(), Frame.SELF, null, true, true, false, isQuoted(word.from()), said);
        }

        /** The speaker of the verb before, or else the subject of the sentence. */
        private Reference along(Match<Reporting> word) {
            if (lastReference != null) {
                return lastReference;
            }
            return named.stream()
                    .filter(each -> each.to() <= word.from() && !sentence.isLed(each.from()))
                    .findFirst()
                    .orElse(null);
        }

        private Reference subject(Match<Reporting> word) {
            boolean behindMark = sentence.isMark(word.from() - 1, ",”\"»");
            Reference inverted = behindMark ? behind(word, INVERTED_REACH) : null;
            boolean apposed = named.stream().anyMatch(each -> each.to() == word.from() - 1);
            if (inverted != null && !apposed && isInverted(word, inverted)) {
                return inverted;
            }
            boolean goesOn = window > 0 && !sentence.has(window, word.from(), ";");
            if (goesOn && lastReference != null && speakers.isCoordinated(sentence, word.from())) {
                return lastReference;
            }
            return speakers.subject(sentence, named, word.from(), window);
        }

        /** Whether nothing but the words of one name phrase stand between the verb and the speaker behind it. */
        private boolean isInverted(Match<Reporting> word, Reference speaker) {
            for (int at = word.to(); at < speaker.from(); at++) {
                if (sentence.is(at, Particle.CLAUSE) || sentence.token(at).isNumber()) {
                    return false;
                }
            }
            return true;
        }

        /** Did not say, has not denied: no statement. */
        private boolean isNegated(Match<Reporting> word, Entry<Reporting> entry) {
            for (int at = word.from() - 1; at >= Math.max(0, word.from() - NEGATION_REACH); at--) {
                if (sentence.is(at, Particle.NOT)) {
                    return true;
                }
                if (!sentence.is(at, Particle.VERB)) {
                    return false;
                }
            }
            return false;
        }

        /** No statement, but what follows may point back to whom the sentence is about. */
        private Cue silent(Match<Reporting> word) {
            Reference subject = subject(word);
            if (subject != null) {
                heard(subject);
            }
            return null;
        }

        private Cue orNobody(Match<Reporting> word, Entry<Reporting> entry, Reference speaker) {
            Cue said = said(word, entry, speaker);
            return said != null || !isCommonPhrase(word.to())
                    ? said
                    : nobody(word, entry, entry.value().frame());
        }

        /** Whether common nouns alone follow up to the next mark, none of them told before: according to two analysts. */
        private boolean isCommonPhrase(int from) {
            for (int at = from; at < sentence.size() && at < from + REACH; at++) {
                if (!sentence.token(at).isWord()) {
                    return at > from;
                }
                if (!isCommon(at) || references.at(sentence, at) != null) {
                    return false;
                }
            }
            return true;
        }

        /** A trailing verb whose subject nothing names: analysts said; somebody speaks, but nobody is named. */
        private Cue orNobodyTrailing(Match<Reporting> word, Entry<Reporting> entry, Reference speaker) {
            Cue said = said(word, entry, speaker);
            boolean ends = word.to() >= sentence.size() || sentence.isMark(word.to(), ".,;”\"");
            boolean unnamed = said == null && ends && isTrailing(word.from()) && isCommonBefore(word.from());
            return unnamed ? nobody(word, entry, Frame.VERB) : said;
        }

        /** Whether common nouns alone stand between the mark before and the verb: analysts said. */
        private boolean isCommonBefore(int verb) {
            int at = verb - 1;
            while (isCommon(at) && references.at(sentence, at) == null) {
                at--;
            }
            boolean opens =
                    at == 0 && sentence.token(0).isWord() && named.stream().noneMatch(each -> each.from() == 0);
            return at < verb - 1 && (opens || sentence.isMark(at, ",;”\"»"));
        }

        private boolean isCommon(int at) {
            return at >= 0 && sentence.token(at).isWord() && !sentence.token(at).isCapitalized();
        }

        private Cue nobody(Match<Reporting> word, Entry<Reporting> entry, Frame frame) {
            boolean trailing = isTrailing(word.from());
            Attribution nobody = Attribution.nobody(entry.source());
            return new Cue(word.from(), word.to(), frame, null, trailing, false, false, false, nobody);
        }

        private Cue said(Match<Reporting> word, Entry<Reporting> entry, Reference speaker) {
            return said(word, entry, entry.value().frame(), speaker);
        }

        private Cue said(Match<Reporting> word, Entry<Reporting> entry, Frame frame, Reference speaker) {
            Attribution said = speaker == null ? null : attribution(entry, speaker);
            if (said == null) {
                return null;
            }
            boolean along = frame == Frame.PARTICIPLE || speaker == lastReference;
            int from = along ? word.from() : Math.min(firstJoined(speaker), word.from());
            int to = along ? word.to() : Math.max(speaker.to(), word.to());
            if (frame != Frame.CITING && frame != Frame.RELAY) {
                lastReference = speaker;
                heard(speaker);
            }
            boolean backward = frame == Frame.BY || pointsBack(word, entry);
            boolean trailing = isTrailing(from);
            boolean ofFigure = isOfFigure(word, entry, frame);
            return new Cue(from, to, frame, speaker, trailing, backward, ofFigure, isQuoted(word.from()), said);
        }

        private void heard(Reference speaker) {
            Antecedent antecedent = antecedent(speaker, true);
            if (antecedent != null) {
                discourse.heard(antecedent.speaking(sentence.index(), speaker.from()));
            }
        }

        private Antecedent antecedent(Reference speaker, boolean spoke) {
            if (speaker.pointer() != null) {
                return meantBy(speaker, spoke);
            }
            Antecedent told = isToldBefore(speaker) ? lastOfCountry(speaker) : null;
            return told != null ? told : introduced(speaker, Antecedent.of(sentence, speaker, spoke, joined(speaker)));
        }

        /** An office with its holder's name: the defence minister, Umerov. */
        private Antecedent held(Reference office, Antecedent holds) {
            Reference holder = holds.person() ? speakers.holder(sentence, named, office) : null;
            if (holder == null || holder.isPerson()) {
                return holds;
            }
            Antecedent person = Antecedent.of(sentence, holder, holds.spoke(), holds.jointly());
            return speakers.isFormer(sentence, office) ? person : person.holding(holds);
        }

        /** An unknown person, for whom the office beside the name speaks: Ndikumana, the army's spokesman. */
        private Antecedent introduced(Reference speaker, Antecedent person) {
            if (speaker.is(Form.INSTITUTION)) {
                return held(speaker, person);
            }
            if (!speaker.is(Form.UNKNOWN)) {
                return person;
            }
            Reference office = speakers.office(sentence, named, speaker);
            if (office != null && speakers.isFormer(sentence, office)) {
                return person;
            }
            Antecedent holder = office == null
                    ? discourse.introducedAs(person.speaker())
                    : discourse.meantBy(office.pointer().certain(), sentence.index(), office.from());
            if (holder == null) {
                return person;
            }
            Antecedent known = person.holding(holder);
            discourse.introduce(known);
            return known;
        }

        /** Somebody who spoke before, or else whom such words last named. */
        private Antecedent meantBy(Reference speaker, boolean spoke) {
            boolean office =
                    speaker.pointer().isInstitution() && speaker.pointer().role() == Anaphor.PERSON;
            Reference holder = office ? speakers.holder(sentence, named, speaker) : null;
            if (holder != null) {
                return introduced(holder, Antecedent.of(sentence, holder, spoke, List.of()));
            }
            Antecedent meant = discourse.meantBy(speaker.pointer(), sentence.index(), speaker.from());
            boolean told =
                    speaker.pointer().owner() != null || speaker.pointer().country() != null;
            boolean sure = meant != null && (meant.spoke() || told);
            return sure || speaker.named() == null ? meant : Antecedent.of(sentence, speaker, spoke, List.of());
        }

        /** A state with a word that points back, versi Kyiv itu: whoever spoke for it. */
        private boolean isToldBefore(Reference speaker) {
            Match<BackReference> match = references.at(sentence, speaker.to());
            return speaker.is(Form.COUNTRY) && match != null && match.value().role() == Anaphor.CONTINUES;
        }

        private Antecedent lastOfCountry(Reference speaker) {
            String id = speaker.named().actor().id();
            return discourse.lastSpeakerOf(id.substring(0, id.indexOf('-')).toUpperCase(Locale.ROOT));
        }

        private List<Actor> joined(Reference speaker) {
            return speakers.joined(sentence, named, speaker).stream()
                    .map(each -> each.named().actor())
                    .toList();
        }

        /** Where the first of those begins who make the statement together. */
        private int firstJoined(Reference speaker) {
            return speakers.joined(sentence, named, speaker).stream()
                    .mapToInt(Reference::from)
                    .reduce(speaker.from(), Math::min);
        }

        private Attribution attribution(Entry<Reporting> entry, Reference speaker) {
            Antecedent antecedent = antecedent(speaker, false);
            if (antecedent == null) {
                return null;
            }
            return speaker.pointer() == null
                    ? attribution(entry, antecedent, null)
                    : attribution(
                            entry,
                            antecedent,
                            speaker.pointer().source() + " attribution:antecedent " + antecedent.span());
        }

        private Attribution attribution(Entry<Reporting> entry, Antecedent who, String how) {
            Stance stance = entry.value().stance();
            List<String> trace = how == null ? List.of(entry.source()) : List.of(entry.source(), how);
            List<Attribution> others = who.jointly().stream()
                    .map(actor -> new Attribution(actor, null, stance, null, trace, List.of()))
                    .toList();
            return new Attribution(who.actor(), who.speaker(), stance, null, trace, List.of()).with(others);
        }

        private boolean isQuoted(int at) {
            return sentence.token(at).quoted();
        }

        /** A verb with a pronoun for what is said glued to it: mengatakannya. */
        private boolean pointsBack(Match<Reporting> word, Entry<Reporting> entry) {
            Token last = sentence.token(word.to() - 1);
            String form = entry.form();
            return last.stem() != null && !last.norm().equals(form.substring(form.lastIndexOf(' ') + 1));
        }

        /** Whether the object of a denial, or the subject of a passive, points back to a figure told before. */
        private boolean isOfFigure(Match<Reporting> word, Entry<Reporting> entry, Frame frame) {
            boolean asserted = entry.value().stance() == Stance.ASSERTED;
            int from = asserted ? Math.max(0, word.from() - OBJECT_REACH) : word.from();
            int to = asserted ? word.from() : Math.min(sentence.size(), word.to() + OBJECT_REACH);
            for (int at = from; at < to && (frame == Frame.BY || !asserted); at++) {
                if (references.isFigure(sentence, at)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether nothing but the speaker's own words stand between a comma or a closing quotation mark and the cue. */
        private boolean isTrailing(int from) {
            for (int at = from - 1; at >= Math.max(0, from - PHRASE); at--) {
                if (sentence.isMark(at, ",”\"»—–")) {
                    return true;
                }
                boolean own = sentence.token(at).isWord()
                        && !sentence.is(at, Particle.AND)
                        && !sentence.is(at, Particle.CLAUSE)
                        && !sentence.is(at, Particle.VERB);
                if (!own) {
                    return false;
                }
            }
            return false;
        }
    }
}
