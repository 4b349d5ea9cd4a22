package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.pack.Reporting.Frame;
import dev.muster.extraction.text.Mention;

/**
 * A reporting word with its speaker.
 *
 * @param from index of the first token of word and speaker
 * @param to index behind the last token of word and speaker
 * @param frame where the speaker stands
 * @param form how the speaker is named; null for a speaker that is only pointed back to and for nobody
 * @param trailing true where what is said stands before the cue
 * @param backward true where what is said may stand in the sentence before
 * @param attribution who answers for what is said
 */
record Cue(
        int from,
        int to,
        Frame frame,
        ActorMention.Form form,
        boolean trailing,
        boolean backward,
        Attribution attribution) {
    Mention mention() {
        String day = attribution.day() == null ? "" : " on " + attribution.day();
        String meaning = attribution.actor().id() + " " + attribution.stance() + day + " " + frame;
        return new Mention(Mention.Kind.CUE, from, to, meaning, attribution.source());
    }

    boolean isCiting() {
        return frame == Frame.CITING;
    }

    boolean isHearsay() {
        return frame == Frame.HEARSAY;
    }

    boolean isByPerson() {
        return form == ActorMention.Form.PERSON || form == ActorMention.Form.MEMBER;
    }

    boolean isByBody() {
        return form == ActorMention.Form.BODY
                || form == ActorMention.Form.INSTITUTION
                || form == ActorMention.Form.MEMBER;
    }

    boolean canTrail() {
        return trailing || frame == Frame.NOUN || frame == Frame.ACCORDING || frame == Frame.SELF || frame == Frame.BY;
    }
}
