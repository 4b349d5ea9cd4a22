package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.Particle;
import java.util.List;

/** Tells offices that stand for nobody by themselves, since they are those of a body told beside them: a NATO official, army officials. */
final class OwnedOffices {
    /** Words between an office and its body: a source at the regional bloc SADC. */
    private static final int BODY_REACH = 4;

    /** Words between a body and its office: the alliance's top military commander. */
    private static final int OWNER_REACH = 3;

    private OwnedOffices() {}

    /** Whether the office is one of those named or pointed to before or behind it, or only spoken of by somebody private. */
    static boolean isOfOther(Syntax sentence, List<Reference> found, NameMention office) {
        boolean spokenOf =
                sentence.is(office.from() - 1, Particle.PRIVATE) || sentence.is(office.to(), Particle.PRIVATE);
        return spokenOf
                || isOfBody(sentence, found, office)
                || isOfPointed(sentence, found, office)
                || isInside(found, office);
    }

    /** An office of a body named beside it: a NATO official, officials at the Pentagon. */
    private static boolean isOfBody(Syntax sentence, List<Reference> found, NameMention office) {
        for (Reference each : found) {
            boolean body = each.named() != null && !each.is(Form.COUNTRY) && !each.is(Form.UNKNOWN);
            boolean before = each.to() <= office.from()
                    && sentence.words(each.to(), office.from()) <= 1
                    && !sentence.has(each.to(), office.from(), ",;:");
            if (body && (before || isBehind(sentence, each, office))) {
                return true;
            }
        }
        return false;
    }

    /** Lieutenant General X: a rank before a name, which tells no army. */
    static boolean isRank(Syntax sentence, NameMention name) {
        boolean named = name.to() < sentence.size() && sentence.tokens().isCapitalized(name.to());
        return named && sentence.tokens().isCapitalized(name.from());
    }

    /** Army officials: officials right behind the noun for an institution are of that. */
    private static boolean isInside(List<Reference> found, NameMention office) {
        for (Reference each : office.institution().person() ? found : List.<Reference>of()) {
            boolean body = each.pointer() != null && each.pointer().role() == Anaphor.BODY;
            if (body && each.pointer().isInstitution() && each.to() == office.from()) {
                return true;
            }
        }
        return false;
    }

    /** The alliance's top commander, the group's military spokesman: an office of a body told before, whatever its kind. */
    private static boolean isOfPointed(Syntax sentence, List<Reference> found, NameMention office) {
        for (Reference each : found) {
            boolean body = each.pointer() != null && each.pointer().role() == Anaphor.BODY;
            int between = office.from() - each.to();
            if (body
                    && between > 0
                    && between <= OWNER_REACH
                    && !each.pointer().isInstitution()
                    && sentence.is(each.to(), Particle.POSSESSIVE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBehind(Syntax sentence, Reference each, NameMention office) {
        int led = office.to();
        boolean preposition = sentence.is(led, RoleSet.LEADING);
        NameMention place = sentence.facts().nameAt(led + 1);
        boolean elsewhere =
                place != null && place.from() < each.from() && (place.site() != null || place.country() != null);
        return each.from() == led
                || (preposition
                        && !elsewhere
                        && each.from() > led
                        && each.from() - led <= BODY_REACH
                        && !sentence.has(led, each.from(), ",;:"));
    }
}
