package dev.muster.extraction.attribution;

import dev.muster.extraction.attribution.CueReader.Speakers;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.text.Mention;
import dev.muster.extraction.text.Sentence;
import dev.muster.extraction.text.Tokenizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells for every place of an article who answers for what stands there. Immutable and thread safe. */
public final class AttributionReader {
    private static final String PARLIAMENT = "-parliament";
    private static final String INTELLIGENCE = "intelligence";

    private final CueReader cueReader;
    private final SharedData shared;

    /** A reader for the language. */
    public AttributionReader(LanguagePack pack, SharedData shared, Tokenizer tokenizer) {
        this.shared = shared;
        this.cueReader = new CueReader(pack, tokenizer);
    }

    /** The attributions of an article. */
    public Attributions read(List<SentenceFacts> sentences, LocalDate published) {
        Speakers speakers = new Speakers();
        List<List<Cue>> cues = new ArrayList<>();
        List<Boolean> continues = new ArrayList<>();
        for (SentenceFacts facts : sentences) {
            cues.add(List.copyOf(cueReader.read(facts, facts.sentence().headline() ? new Speakers() : speakers)));
            continues.add(cueReader.continues(facts));
        }
        return new Attributions(shared, sentences, cues, continues, new StatedDays(sentences, cues, published));
    }

    /** Who answers for what in one article. Immutable. */
    public static final class Attributions {
        private final SharedData shared;
        private final List<SentenceFacts> sentences;
        private final List<List<Cue>> cues;
        private final List<Boolean> continues;
        private final StatedDays days;

        private Attributions(
                SharedData shared,
                List<SentenceFacts> sentences,
                List<List<Cue>> cues,
                List<Boolean> continues,
                StatedDays days) {
            this.shared = shared;
            this.sentences = sentences;
            this.cues = cues;
            this.continues = continues;
            this.days = days;
        }

        /** Who answers for what stands at the token of the sentence; never null. */
        public Attribution at(int sentence, int token) {
            Cue cue = pick(sentence, token);
            Attribution found = cue != null ? cue.attribution() : fromAround(sentence, token);
            return days.dated(relayed(origin(sentence, cue, found)), sentence);
        }

        /** Whether the sentence opens with a word that carries on what was said before. */
        public boolean continues(int sentence) {
            return continues.get(sentence);
        }

        /** Whether the token belongs to a reporting word or its speaker. */
        public boolean isCue(int sentence, int token) {
            return cues.get(sentence).stream()
                    .anyMatch(cue -> !cue.isHearsay() && cue.from() <= token && token < cue.to());
        }

        /** The reporting words of a sentence with their speakers, in words for people. */
        public List<Mention> mentions(int sentence) {
            return cues.get(sentence).stream().map(Cue::mention).toList();
        }

        private Cue pick(int sentence, int token) {
            List<Cue> said = cues.get(sentence).stream()
                    .filter(cue -> !cue.isHearsay() && !cue.isCiting())
                    .toList();
            List<Cue> origins =
                    said.stream().filter(cue -> !isOutlet(cue.attribution())).toList();
            return pick(origins.isEmpty() ? said : origins, token);
        }

        /** An outlet mostly relays: it answers for a figure only where nobody else does. */
        private boolean isOutlet(Attribution attribution) {
            SharedData.Body body = shared.body(attribution.actor().id());
            return body != null && body.outlet();
        }

        private static Cue pick(List<Cue> cues, int token) {
            Cue leading = null;
            Cue trailing = null;
            for (Cue cue : cues) {
                if (cue.to() <= token) {
                    leading = cue;
                } else if (trailing == null && cue.from() >= token && cue.canTrail()) {
                    trailing = cue;
                }
            }
            if (leading == null || (leading.trailing() && trailing != null)) {
                return trailing == null ? leading : trailing;
            }
            return leading;
        }

        /** Who answers where the sentence itself names nobody. */
        private Attribution fromAround(int sentence, int token) {
            if (cues.get(sentence).stream().anyMatch(Cue::isHearsay)) {
                return Attribution.NONE;
            }
            Cue next = sentence + 1 < sentences.size() ? backward(sentence + 1) : null;
            if (next != null) {
                return next.attribution();
            }
            if (isQuoted(sentence, token)) {
                Attribution owner = owner(sentence);
                if (owner != null) {
                    return owner;
                }
            }
            return sentence > 0 && carriesOn(sentence) ? before(sentence) : Attribution.NONE;
        }

        /** A cue in the sentence that speaks of the sentence before: This was disclosed by … */
        private Cue backward(int sentence) {
            if (!continues.get(sentence) && !sameParagraph(sentence - 1, sentence)) {
                return null;
            }
            return cues.get(sentence).stream()
                    .filter(cue -> cue.backward() && cue.attribution().isNamed())
                    .findFirst()
                    .orElse(null);
        }

        private boolean isQuoted(int sentence, int token) {
            return sentences.get(sentence).tokens().get(token).quoted();
        }

        /** The owner of a quotation that runs over several sentences. */
        private Attribution owner(int sentence) {
            for (int next = sentence + 1; next < sentences.size() && sameParagraph(sentence, next); next++) {
                for (Cue cue : cues.get(next)) {
                    if (cue.trailing() && cue.attribution().isNamed()) {
                        return cue.attribution();
                    }
                }
            }
            return null;
        }

        private boolean carriesOn(int sentence) {
            return continues.get(sentence) || sameParagraph(sentence - 1, sentence);
        }

        private Attribution before(int sentence) {
            int at = sentence - 1;
            while (at >= 0 && cues.get(at).isEmpty() && at > 0 && carriesOn(at)) {
                at--;
            }
            if (at < 0 || sentences.get(at).sentence().headline()) {
                return Attribution.NONE;
            }
            List<Cue> said = cues.get(at);
            for (int i = said.size() - 1; i >= 0; i--) {
                Cue cue = said.get(i);
                if (!cue.isCiting()) {
                    return origin(at, cue, cue.attribution()).inherited("attribution:carried-on");
                }
            }
            return Attribution.NONE;
        }

        private boolean sameParagraph(int a, int b) {
            Sentence first = sentences.get(a).sentence();
            Sentence second = sentences.get(b).sentence();
            return first.paragraph() == second.paragraph();
        }

        /** The first origin of a chain: X, citing Y. */
        private Attribution origin(int sentence, Cue cue, Attribution found) {
            for (Cue citing : cues.get(sentence)) {
                boolean outlet = isOutlet(citing.attribution());
                boolean replaces = !outlet || !found.isNamed();
                if (citing.isCiting() && replaces && (cue == null || cue != citing)) {
                    return found.isNamed() ? found.from(citing.attribution()) : citing.attribution();
                }
            }
            return found;
        }

        /** A lawmaker who speaks in an article that quotes the country's intelligence service relays it. */
        private Attribution relayed(Attribution found) {
            String id = found.actor().id();
            if (!id.endsWith(PARLIAMENT)) {
                return found;
            }
            String service = shared.institution(id.substring(0, id.length() - PARLIAMENT.length()), INTELLIGENCE);
            return cues.stream()
                    .flatMap(List::stream)
                    .map(Cue::attribution)
                    .filter(other -> other.actor().id().equals(service))
                    .findFirst()
                    .map(found::from)
                    .orElse(found);
        }
    }
}
