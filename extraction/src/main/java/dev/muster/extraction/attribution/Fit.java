package dev.muster.extraction.attribution;

import java.util.Set;

/** Tells how well somebody fits words that point back. Thread safe. */
final class Fit {
    /** Not at all. */
    static final int NONE = 0;
    /** In every way that is told. */
    static final int FULL = 3;

    /** Where nothing tells against it. */
    private static final int OPEN = 2;
    /** Only where nobody else does. */
    private static final int POOR = 1;

    /** Who speaks of intelligence may mean the military's. */
    private static final String INTELLIGENCE = "intelligence";

    private static final String MILITARY_INTELLIGENCE = "military-intelligence";

    private static final Set<String> STATE = Set.of("government");

    private static final String OUTLET = "outlet";

    private static final Set<String> OTHER_AGENCIES = Set.of(OUTLET, "private");

    private final ActorTypes types;

    Fit(ActorTypes types) {
        this.types = types;
    }

    int of(Pointer pointer, Antecedent who, int sentence) {
        return switch (pointer.role()) {
            case PERSON -> person(pointer, who);
            case IT -> !who.spoke() ? NONE : who.person() ? POOR : FULL;
            case BODY ->
                pointer.types().isEmpty() ? anyBody(pointer, who, sentence) : typedBody(pointer, who, sentence);
            case SPEAKERS -> who.spoke() ? FULL : NONE;
            case COUNTRY, OWNER, DEFINITE, FIGURE, STATEMENT, CONTINUES -> NONE;
        };
    }

    private int person(Pointer pointer, Antecedent who) {
        boolean any = pointer.types().isEmpty();
        if (!who.person()) {
            return pointer.isInstitution() && isTyped(pointer, who) ? FULL : who.spoke() ? POOR : NONE;
        }
        if (who.unsure() && !who.spoke()) {
            return pointer.isInstitution() ? NONE : POOR;
        }
        return any || isTyped(pointer, who) ? FULL : isUntold(who) ? OPEN : POOR;
    }

    private int typedBody(Pointer pointer, Antecedent who, int sentence) {
        if (isTyped(pointer, who)) {
            return isAside(who, sentence) ? OPEN : FULL;
        }
        if (isCounting(pointer, who)) {
            return FULL;
        }
        if (who.spoke() && !who.person() && isUntold(who) && ActorTypes.isPrivate(pointer.types())) {
            return FULL;
        }
        return isOpen(who) || isOtherAgency(pointer, who) ? OPEN : NONE;
    }

    /** The outlet: a body that counts by itself, and is no outlet whose reports are others'. */
    private boolean isCounting(Pointer pointer, Antecedent who) {
        boolean body = who.spoke() && !who.person();
        return body
                && pointer.types().contains(OUTLET)
                && ActorTypes.isPrivate(types.of(who.actor().id()));
    }

    /** The agency: a state's where one spoke, else one of another kind that did, which has agencies too: an outlet, the UN's. */
    private boolean isOtherAgency(Pointer pointer, Antecedent who) {
        boolean body = who.spoke() && !who.person() && !who.state();
        return body
                && pointer.types().contains(INTELLIGENCE)
                && (isTyped(OTHER_AGENCIES, who.actor().id())
                        || isTyped(STATE, who.actor().id()));
    }

    /** A body of no known kind, or one that speaks for its government, as agencies do that have no kind of their own. */
    private boolean isOpen(Antecedent who) {
        boolean agency = who.spoke()
                && !who.person()
                && !who.state()
                && types.of(who.actor().id()).containsAll(STATE);
        return agency || (isUntold(who) && (who.unsure() || !who.person()));
    }

    /** A state that another sentence only named is a poor hint at whose government speaks. */
    private static boolean isAside(Antecedent who, int sentence) {
        return who.state() && !who.spoke() && who.sentence() != sentence;
    }

    /** A body that spoke; its director: that of the body told last. */
    private static int anyBody(Pointer pointer, Antecedent who, int sentence) {
        boolean told =
                pointer == OwnedSpeaker.BEFORE && !who.person() && !who.state() && who.sentence() == sentence - 1;
        boolean just = who.person() && who.spoke() && !who.unsure() && who.sentence() == sentence - 1;
        boolean person = who.person() && !(who.unsure() && who.spoke());
        return just ? OPEN : person || (who.state() && !who.spoke()) ? POOR : who.spoke() || told ? FULL : OPEN;
    }

    /** Whether they are of a kind that the words mean. Whom only a noun tells, and who has said nothing yet, is of that kind alone: an army is no parliament. */
    private boolean isTyped(Pointer pointer, Antecedent who) {
        if (!who.spoke() && who.noun() != null) {
            return pointer.types().contains(who.noun());
        }
        Set<String> told = who.state() ? STATE : types.of(who.actor().id());
        return meet(pointer.types(), told)
                || (pointer.types().contains(INTELLIGENCE) && told.contains(MILITARY_INTELLIGENCE));
    }

    private boolean isTyped(Set<String> kinds, String id) {
        return meet(types.of(id), kinds);
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        for (String each : some) {
            if (others.contains(each)) {
                return true;
            }
        }
        return false;
    }

    private boolean isUntold(Antecedent who) {
        return types.of(who.actor().id()).isEmpty() && types.country(who.actor().id()) == null;
    }
}
