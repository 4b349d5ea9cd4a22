package dev.muster.extraction.claim;

import java.util.List;
import java.util.Set;

/**
 * Whose people or materiel a figure counts.
 *
 * @param force the country or group; null where the text leaves it open
 * @param rule the rule that told it, for a trace
 */
record Whose(String force, String rule) {
    private static final String SPEAKER = "force:speaker";
    private static final String MISSION = "force:the mission's";
    private static final String MOST_NAMED = "force:most named";
    private static final String SETTING = "force:setting";

    private static final Set<String> FROM_AFAR =
            Set.of("force:article", "force:before", "force:whole", MOST_NAMED, SETTING, SPEAKER);

    private static final Set<String> OWN = Set.of("force:its", "force:own side");

    /** The force by the rule of that name; null where the force is null. */
    static Whose of(String force, String rule) {
        return force == null ? null : new Whose(force, "force:" + rule);
    }

    /** Whether the sentence itself tells it, and not the rest of the article. */
    boolean isTold() {
        return force != null && !FROM_AFAR.contains(rule);
    }

    /** Whether a claim's derivation took its force from its own sentence. */
    static boolean isTold(List<String> trace) {
        for (String rule : trace) {
            if (isRule(rule) && (FROM_AFAR.contains(rule) || rule.equals("force:row"))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it tells a force, and not who speaks or what is said. */
    private static boolean isRule(String rule) {
        return rule.startsWith("force:");
    }

    /** Whether a claim tells the losses of its own actor's side, which are said to be its own. */
    static boolean isOwnLoss(ReadClaim claim) {
        return claim.measure().isLoss() && claim.trace().stream().anyMatch(rule -> isRule(rule) && OWN.contains(rule));
    }

    /** Whether nothing tells it but who speaks, who speaks for no state: it is the force that the article names most, then. */
    boolean isOpen() {
        return force == null && rule.equals(SPEAKER);
    }

    /** Of the mission that the text speaks of; null where it speaks of none. */
    static Whose ofMission(String mission) {
        return mission == null ? null : new Whose(mission, MISSION);
    }

    /** The force that the article names most, where nothing else tells it; null where it names none. */
    static Whose mostNamed(String force) {
        return new Whose(force, MOST_NAMED);
    }

    /** Of the state in which most places of the article lie. */
    static Whose ofSetting(String state) {
        return new Whose(state, SETTING);
    }

    /** Whether nothing tells it but that it is the one that the article names most. */
    boolean isMostNamed() {
        return rule.equals(MOST_NAMED);
    }

    /** Whether it is that of which the article speaks, since no sentence near tells more. */
    boolean isOfArticle() {
        return rule.equals("force:article");
    }

    /** Of who answers for the figure, where the article tells no more; null where that is nobody's. */
    static Whose ofSpeaker(String force) {
        return new Whose(force, SPEAKER);
    }

    /** Whether no sentence tells it but one before, the article, or only who speaks. */
    boolean isOfOthers() {
        return isOfArticle() || rule.equals("force:before") || (force == null && rule.equals(SPEAKER));
    }

    /** Whether it is a mission that is called so beside the figure: the text speaks of a force then. */
    boolean isOfMission() {
        return rule.equals(MISSION);
    }

    /** Whether they are fighters of a group that is not told. */
    boolean isOfUnknown() {
        return rule.equals("force:fighters") || rule.equals("force:unknown group");
    }

    /** Whether it is a force of several countries. */
    boolean isJoint() {
        return rule.equals("force:joint");
    }
}
