package dev.muster.extraction.attribution;

import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
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
    private final VerdictReader verdicts;
    private final SpeakerReader speakers = new SpeakerReader();
    private final ShapeReader shapes;

    CueReader(LanguagePack pack, ReferenceReader references, Tokenizer tokenizer) {
        this.reporting = Lexicon.of(pack, Table.REPORTING, tokenizer);
        this.references = references;
        this.shapes = new ShapeReader(pack);
        this.verdicts = new VerdictReader(reporting, references);
    }

    /** What a sentence tells of who says what; the discourse learns who spoke and who was named. */
    Statements read(Syntax sentence, Discourse discourse) {
        discourse.named(sentence);
        List<Match<Reporting>> words = reporting.match(sentence.tokens());
        return words.isEmpty()
                        && !LabelReader.mayRead(sentence)
                        && !Antecedents.mayMeet(sentence)
                        && !ShapeReader.mayRead(sentence)
                ? Statements.NONE
                : read(sentence, words, discourse);
    }

    private Statements read(Syntax sentence, List<Match<Reporting>> words, Discourse discourse) {
        List<Reference> named = references.read(sentence);
        Antecedents antecedents = new Antecedents(sentence, named, discourse, references);
        antecedents.meet();
        CuePhrase phrase = new CuePhrase(sentence, named, references, reporting);
        List<Verdict> told = verdicts.read(sentence, words);
        PlainSubject plain = new PlainSubject(sentence, named, references);
        SentenceCues reading = new SentenceCues(sentence, named, speakers, antecedents, phrase, plain, told);
        words.forEach(reading::read);
        List<Cue> cues = new ArrayList<>(reading.cues());
        cues.addAll(new GapReader().read(sentence, named, cues));
        if (cues.isEmpty()) {
            cues.addAll(new LabelReader().read(sentence, named));
            cues.stream().map(Cue::reference).forEach(antecedents::heard);
        }
        if (cues.isEmpty() && ShapeReader.mayRead(sentence)) {
            cues.addAll(shapes.read(sentence, named, antecedents));
        }
        return new Statements(cues, told);
    }
}
