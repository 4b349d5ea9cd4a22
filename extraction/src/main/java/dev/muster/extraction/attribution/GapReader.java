package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Reporting.Frame;
import java.util.ArrayList;
import java.util.List;

/** Finds speakers whose verb is left out because it stands before: Kyiv puts it at 12,000, Seoul at 11,000. Stateless. */
final class GapReader {
    /** How close behind its verb a figure stands that it takes without a preposition. */
    private static final int NEAR = 2;

    private static final String RULE = "attribution:verb-left-out";

    List<Cue> read(Syntax sentence, List<Reference> references, List<Cue> cues) {
        if (cues.isEmpty()) {
            return List.of();
        }
        List<Cue> gaps = new ArrayList<>();
        for (Reference each : references) {
            Cue before = lastBefore(cues, each.from());
            boolean open = before != null
                    && before.frame().isVerb()
                    && !before.trailing()
                    && !isPerson(before)
                    && isFree(each, cues);
            if (open && each.isJoinable() && isGap(sentence, each) && isAlike(sentence, before, each)) {
                gaps.add(cue(each, before));
            }
        }
        return gaps;
    }

    private static boolean isFree(Reference each, List<Cue> cues) {
        for (Cue cue : cues) {
            if (overlaps(cue, each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPerson(Cue cue) {
        return cue.reference() == null
                || cue.reference().isPerson()
                || (cue.reference().pointer() != null
                        && !cue.reference().pointer().isInstitution());
    }

    /** Whether the figure follows its speaker as the one before follows its verb: at 12,000 … at 11,000; menyebut 12.000, … 11.000. */
    private static boolean isAlike(Syntax sentence, Cue before, Reference each) {
        int at = sentence.isMark(each.to(), ",") ? each.to() + 1 : each.to();
        if (sentence.is(at, Particle.TOWARDS)) {
            String led = sentence.tokens().norm(at);
            return sentence.tokens().subList(before.to() - 1, each.from()).stream()
                    .anyMatch(token -> token.norm().equals(led));
        }
        return sentence.tokens().subList(before.to(), Math.min(before.to() + NEAR, each.from())).stream()
                .anyMatch(token -> token.isNumber());
    }

    private static Cue lastBefore(List<Cue> cues, int at) {
        Cue last = null;
        for (Cue cue : cues) {
            last = cue.to() <= at ? cue : last;
        }
        return last;
    }

    private static boolean overlaps(Cue cue, Reference each) {
        return cue.from() < each.to() && each.from() < cue.to();
    }

    /** A new member of the list before, a figure behind, and no more than a preposition between. */
    private static boolean isGap(Syntax sentence, Reference each) {
        int before = each.from() - 1;
        boolean member = sentence.isMark(before, ",;")
                || sentence.is(before, Particle.AND)
                || sentence.is(before, Particle.CLAUSE)
                || (sentence.isMark(before - 1, ",;") && !sentence.is(before, Particle.TOWARDS));
        int at = sentence.isMark(each.to(), ",") ? each.to() + 1 : each.to();
        boolean led = sentence.is(at, Particle.TOWARDS);
        int figure = led ? behindHedge(sentence, at + 1) : at;
        boolean told = figure < sentence.size()
                && sentence.tokens().isNumber(figure)
                && !sentence.facts().isDate(figure);
        return member && told && (led || !each.is(Form.UNKNOWN));
    }

    /** At more than 12,000: the figure behind the words that hedge it. */
    private static int behindHedge(Syntax sentence, int from) {
        int at = from;
        while (at < sentence.size() && at < from + NEAR && sentence.tokens().isWord(at)) {
            at++;
        }
        return at;
    }

    private static Cue cue(Reference each, Cue before) {
        Attribution said = new Attribution(
                each.named().actor(),
                each.named().speaker(),
                before.attribution().stance(),
                null,
                List.of(RULE),
                List.of());
        return new Cue(each.from(), each.to(), Frame.VERB, each, false, false, Told.NOTHING, false, said);
    }
}
