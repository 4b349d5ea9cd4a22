package dev.muster.extraction.attribution;

/** Tells of which state an institution is where its noun alone is told and the sentence speaks of forces: 730 Mexican soldiers died, the army said. For one sentence. */
final class UntoldStates {
    private final Syntax sentence;
    private final Discourse discourse;
    private final ReferenceReader references;

    UntoldStates(Syntax sentence, Discourse discourse, ReferenceReader references) {
        this.sentence = sentence;
        this.discourse = discourse;
        this.references = references;
    }

    /**
     * 730 Mexican soldiers died in Somalia, the army said: an institution of the state whose soldiers are told of, where no more than the article,
     * or a place, tells another.
     *
     * @param at the token at which the words for the institution begin
     * @param meant whom they mean otherwise; null for nobody
     */
    Antecedent ofPeople(Pointer pointer, int at, Antecedent meant) {
        boolean open = meant != null
                && pointer.isInstitution()
                && !pointer.isOwned()
                && (meant.isOfState() || (meant.state() && !meant.spoke()));
        String state = open && pointer.types().stream().anyMatch(ActingState::commands)
                ? references.statesPeople().before(sentence, at)
                : null;
        String origin = discourse.namedOrigin();
        return state != null && (origin == null || origin.equals(state))
                ? discourse.meantBy(pointer.of(state), sentence.index(), at)
                : meant;
    }

    /** Somali troops killed 70 rebels, the army said: of the state whose forces the sentence has fight a group, where nothing tells another. */
    Pointer ofActing(Reference speaker) {
        Pointer pointer = speaker.pointer();
        boolean open = pointer.isInstitution()
                && !pointer.isOwned()
                && pointer.types().stream().anyMatch(ActingState::commands);
        String acting = open ? ActingState.of(sentence, speaker, references) : null;
        String state = open && acting == null ? struck(speaker.from()) : acting;
        return state == null ? pointer : pointer.of(state);
    }

    /** An Indian drone hit a Pakistani post, killing nine, the army said: the state that was hit, here or in the sentence before, where nobody spoke there. */
    private String struck(int token) {
        String here = references.struck().before(sentence, token);
        Syntax before = here == null ? discourse.silentBefore(sentence) : null;
        return before == null ? here : references.struck().before(before, before.size());
    }
}
