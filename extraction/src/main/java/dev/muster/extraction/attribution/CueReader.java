package dev.muster.extraction.attribution;

import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Reporting;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/** Finds the reporting words of a sentence and who their speakers are. Immutable and thread safe. */
final class CueReader {
    private final Lexicon<Reporting> reporting;
    private final ReferenceReader references;
    private final SpeakerReader speakers = new SpeakerReader();

    CueReader(LanguagePack pack, ReferenceReader references, Tokenizer tokenizer) {
        this.reporting = Lexicon.of(pack, Table.REPORTING, tokenizer);
        this.references = references;
    }

    /** The cues of a sentence, from left to right; the discourse learns who spoke and who was named. */
    List<Cue> read(Syntax sentence, Discourse discourse) {
        discourse.named(sentence);
        List<Reference> named = references.read(sentence);
        Antecedents antecedents = new Antecedents(sentence, named, discourse, references, speakers);
        CuePhrase phrase = new CuePhrase(sentence, named, references);
        SentenceCues reading = new SentenceCues(sentence, named, speakers, antecedents, phrase);
        reporting.match(sentence.tokens()).forEach(reading::read);
        List<Cue> cues = new ArrayList<>(reading.cues());
        cues.addAll(new GapReader().read(sentence, named, cues));
        if (cues.isEmpty()) {
            cues.addAll(new LabelReader().read(sentence, named));
            cues.stream().map(Cue::reference).forEach(antecedents::heard);
        }
        return cues;
    }
}
