package dev.muster.extraction.attribution;

import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Tokenizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells for every place of an article who answers for what stands there. Immutable and thread safe. */
public final class AttributionReader {
    private final SharedData shared;
    private final ActorTypes types;
    private final Lexicon<Particle> particles;
    private final ReferenceReader references;
    private final CueReader cueReader;
    private final StatedDay statedDay;

    /** A reader for the language. */
    public AttributionReader(LanguagePack pack, SharedData shared, Tokenizer tokenizer) {
        this.shared = shared;
        this.types = new ActorTypes(shared);
        this.particles = Lexicon.of(pack, Table.PARTICLES, tokenizer);
        this.references = new ReferenceReader(pack, tokenizer);
        this.cueReader = new CueReader(pack, references, tokenizer);
        this.statedDay = new StatedDay();
    }

    /**
     * The attributions of an article.
     *
     * @param sentences its sentences, in order
     * @param origin the country that a line before its first sentence says it is reported from; null where none tells
     * @param published the day on which it was published
     */
    public Attributions read(List<SentenceFacts> sentences, String origin, LocalDate published) {
        List<Syntax> read =
                sentences.stream().map(facts -> new Syntax(facts, particles)).toList();
        Discourse discourse = new Discourse(shared, types, origin);
        List<List<Cue>> cues = new ArrayList<>();
        List<List<Verdict>> verdicts = new ArrayList<>();
        for (Syntax sentence : read) {
            Statements told = cueReader.read(sentence, discourse);
            cues.add(dated(sentence, told.cues()));
            verdicts.add(told.verdicts());
            if (sentence.facts().sentence().headline()) {
                discourse.startBody();
            }
        }
        List<List<Cue>> named = new NamedBehind(read, references, types).name(cues);
        StatedDays days = new StatedDays(read, named, published);
        return new Attributions(shared, read, named, verdicts, new Flow(read, references), days, origin);
    }

    private List<Cue> dated(Syntax sentence, List<Cue> cues) {
        return cues.isEmpty()
                ? cues
                : cues.stream().map(cue -> dated(sentence, cue)).toList();
    }

    private Cue dated(Syntax sentence, Cue cue) {
        LocalDate beside = statedDay.of(sentence, cue);
        boolean whole = cue.frame().isVerb() || cue.pointsBack();
        boolean circumstances = beside == null && cue.backward() && whole;
        return cue.on(circumstances ? statedDay.anywhere(sentence.facts()) : beside);
    }
}
