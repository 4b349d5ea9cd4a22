package dev.muster.extraction.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.attribution.SentenceFacts;
import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.clause.Clauses;
import dev.muster.extraction.date.DateMention;
import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.NameMarks;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.FigureReader;
import dev.muster.extraction.pack.MadeUpLanguages;
import dev.muster.extraction.text.Sentence;
import dev.muster.extraction.text.TextReader;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each clause is shown by its kind and the words of its span, its parent's number before it. */
final class SceneReaderTest {
    private static final SentenceFacts.Finder NOTHING = new SentenceFacts.Finder() {
        @Override
        public List<NameMention> names(Sentence sentence) {
            return List.of();
        }

        @Override
        public List<ActorMention> actors(Sentence sentence) {
            return List.of();
        }

        @Override
        public List<DateMention> dates(Sentence sentence) {
            return List.of();
        }
    };

    private final TextReader texts = new TextReader(MadeUpLanguages.DOTTED);
    private final SceneReader scenes = new SceneReader(
            MadeUpLanguages.DOTTED,
            new FigureReader(MadeUpLanguages.DOTTED, texts.tokenizer()),
            new NameMarks(0, 0, 0, 0),
            texts.tokenizer());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 soldatoj alvenis. | MAIN 10 soldatoj alvenis .",
                "Li diris ke 10 soldatoj alvenis. | MAIN Li diris ke 10 soldatoj alvenis . / 0 COMPLEMENT ke 10 soldatoj alvenis .",
                "Li diris 10 soldatoj alvenis. | MAIN Li diris 10 soldatoj alvenis . / 0 COMPLEMENT 10 soldatoj alvenis .",
                "10 soldatoj kiuj alvenis, mortigitaj. | MAIN 10 soldatoj kiuj alvenis , mortigitaj . / 0 RELATIVE kiuj alvenis",
                "10 soldatoj senditaj al Kursk estas mortigitaj. | MAIN 10 soldatoj senditaj al Kursk estas mortigitaj . / 0 PARTICIPIAL senditaj al Kursk",
                "10 soldatoj alvenis ĉar 20 mortigitaj. | MAIN 10 soldatoj alvenis ĉar 20 mortigitaj . / 0 SUBORDINATE ĉar 20 mortigitaj .",
                "10 soldatoj alvenis, kaj 20 mortigitaj. | MAIN 10 soldatoj alvenis , kaj 20 mortigitaj . / 0 COORDINATED 20 mortigitaj .",
                "10 soldatoj alvenis; 20 mortigitaj. | MAIN 10 soldatoj alvenis ; 20 mortigitaj . / 0 COORDINATED 20 mortigitaj .",
                "10 soldatoj (20 oficiroj) alvenis. | MAIN 10 soldatoj ( 20 oficiroj ) alvenis . / 0 PARENTHETICAL 20 oficiroj )"
            })
    void shouldCutSentenceIntoClauses(String text, String expected) {
        assertThat(clauses(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 soldatoj dormas | true",
                "Soldatoj dormas, 45 pentraĵoj staras | false",
                "300 alvenis al Kursk | true",
                "Restas nun 300. | true",
                "Restas nun 5. | false",
                "Restas nun 1999. | false",
                "La muzeo montras 120 pentraĵoj | false",
                "La muzeo staras. | false"
            })
    void shouldLookOnlyForFiguresThatMayCountForce(String text, boolean expected) {
        Sentence sentence = texts.read(text, null).sentences().get(0);

        assertThat(scenes.read(new SentenceFacts(sentence, NOTHING)).mayCount()).isEqualTo(expected);
    }

    @Test
    void shouldBelongToOneClauseWithEachToken() {
        String nested = "(".repeat(300) + "10 soldatoj alvenis" + ")".repeat(300) + " kiuj ke ; , \"".repeat(40);

        for (Sentence sentence : texts.read(nested, null).sentences()) {
            Clauses clauses = read(sentence);
            for (int at = 0; at < sentence.tokens().size(); at++) {
                Clause clause = clauses.at(at);
                assertThat(clause.from()).isLessThanOrEqualTo(at);
                assertThat(clause.to()).isGreaterThan(at);
            }
        }
    }

    private String clauses(String text) {
        Sentence sentence = texts.read(text, null).sentences().get(0);
        return read(sentence).all().stream()
                .map(clause -> show(sentence, clause))
                .collect(Collectors.joining(" / "));
    }

    private Clauses read(Sentence sentence) {
        SentenceFacts facts = new SentenceFacts(sentence, NOTHING);
        return scenes.read(facts).clauses();
    }

    private static String show(Sentence sentence, Clause clause) {
        String words = sentence.tokens().subList(clause.from(), clause.to()).stream()
                .map(token -> token.text())
                .collect(Collectors.joining(" "));
        String parent = clause.parent() < 0 ? "" : clause.parent() + " ";
        return parent + clause.kind() + " " + words;
    }
}
