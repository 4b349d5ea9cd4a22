package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Reporting.Frame;
import dev.muster.extraction.pack.Stance;
import dev.muster.extraction.text.Sentence;
import dev.muster.extraction.text.Token;
import java.util.List;
import java.util.Locale;

/** Finds a statement behind a name and a colon, Pentagon: …, and one with its speaker in brackets behind it. Stateless. */
final class LabelReader {
    /** The rule that takes who stands before a colon for the speaker of what follows. */
    static final String COLON = "attribution:colon";

    private static final int COLON_REACH = 10;
    /** A country's abbreviation is a speaker, its capital's name in full is not: AS, USA; KYIV. */
    private static final int LONGEST_ACRONYM = 3;

    /** Whether the sentence holds a mark by which it may label a statement. */
    static boolean mayRead(Syntax sentence) {
        for (int at = 0; at < sentence.size(); at++) {
            if (sentence.tokens().isMark(at, '(')
                    || (at < COLON_REACH && sentence.tokens().isMark(at, ':'))) {
                return true;
            }
        }
        return false;
    }

    List<Cue> read(Syntax sentence, List<Reference> references) {
        int colon = 0;
        int reach = Math.min(sentence.size(), COLON_REACH);
        while (colon < reach && !sentence.isMark(colon, ":")) {
            colon++;
        }
        for (Reference each : references) {
            if (colon < reach
                    && each.to() <= colon
                    && each.named() != null
                    && !sentence.isLed(each.from())
                    && !isEntry(sentence, each)
                    && !isDateline(sentence, each, colon)) {
                return List.of(cue(each, each.from(), colon + 1, false, COLON));
            }
        }
        return brackets(sentence, references);
    }

    /** A country that opens an entry of a list is what the entry is about: • Estonia: 1,100 Britons. */
    private static boolean isEntry(Syntax sentence, Reference name) {
        return name.is(Form.COUNTRY) && sentence.facts().sentence().isListItem();
    }

    /** A place before a colon with which agencies open a report, in capitals or as the first word of its first sentence: KUALA LUMPUR: … */
    private static boolean isDateline(Syntax sentence, Reference name, int colon) {
        Sentence opening = sentence.facts().sentence();
        NameMention place = sentence.facts().nameAt(0);
        if (opening.index() == 0 && !opening.headline() && isPlaceAlone(place, colon) && isEnded(sentence)) {
            return true;
        }
        List<Token> words = sentence.tokens().subList(0, colon).stream()
                .filter(Token::isWord)
                .toList();
        return (name.is(Form.COUNTRY) || name.is(Form.UNKNOWN))
                && words.stream()
                        .allMatch(word -> word.text().equals(word.text().toUpperCase(Locale.ROOT)))
                && words.stream().anyMatch(word -> word.length() > LONGEST_ACRONYM);
    }

    /** Whether no more than the name of a town or region stands before the colon. */
    private static boolean isPlaceAlone(NameMention place, int colon) {
        boolean alone = place != null && place.from() == 0 && place.to() == colon;
        return alone && (place.site() != null || place.isCountry(CountryName.Role.CAPITAL));
    }

    /** Headlines, where a capital before a colon speaks, end without a full stop. */
    private static boolean isEnded(Syntax sentence) {
        return sentence.isMark(sentence.size() - 1, ".");
    }

    /** A name in brackets that ends a sentence or a quotation and has no figure or other word beside it. */
    private static List<Cue> brackets(Syntax sentence, List<Reference> references) {
        for (Reference each : references) {
            boolean bracketed = sentence.isMark(each.from() - 1, "(") && sentence.isMark(each.to(), ")");
            boolean last = each.to() + 1 >= sentence.size() || sentence.isMark(each.to() + 1, ".");
            boolean behindQuote = sentence.isMark(each.from() - 2, "”\"»");
            if (bracketed && behindQuote && last && each.named() != null) {
                return List.of(cue(each, each.from(), each.to(), true, "attribution:brackets"));
            }
        }
        return List.of();
    }

    private static Cue cue(Reference each, int from, int to, boolean trailing, String rule) {
        Attribution said = new Attribution(
                each.named().actor(), each.named().speaker(), Stance.ASSERTED, null, List.of(rule), List.of());
        return new Cue(from, to, Frame.VERB, each, trailing, false, Told.NOTHING, false, said);
    }
}
