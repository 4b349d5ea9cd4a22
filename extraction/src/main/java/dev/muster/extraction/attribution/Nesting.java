package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import java.util.List;

/** Tells who answers for a statement that stands inside another. For one article; immutable. */
final class Nesting {
    private final List<Syntax> sentences;
    private final List<List<Cue>> statements;
    private final Relays relays;
    private final Scope scope = new Scope();

    Nesting(List<Syntax> sentences, List<List<Cue>> statements, Relays relays) {
        this.sentences = sentences;
        this.statements = statements;
        this.relays = relays;
    }

    /** A statement inside another: a rejected claim is its origin's too; one's own service is oneself. */
    Attribution of(int sentence, Cue picked) {
        Attribution inner = picked.attribution();
        Cue outer = scope.outer(sentences.get(sentence), statements.get(sentence), picked);
        if (outer == null || !outer.attribution().isNamed()) {
            return inner;
        }
        if (!outer.isAsserted() && picked.isAsserted()) {
            return inner.isNamed() ? outer.attribution().with(List.of(inner)) : outer.attribution();
        }
        boolean state = picked.reference() != null
                && picked.reference().is(Form.COUNTRY)
                && relays.isSameState(outer.attribution().actor(), inner.actor());
        boolean own = state || (isOwnService(picked) && !relays.passesOn(outer.attribution()));
        return own || picked.isAct() ? outer.attribution() : inner;
    }

    private static boolean isOwnService(Cue cue) {
        Reference reference = cue.reference();
        return reference != null
                && reference.pointer() != null
                && reference.pointer().isInstitution();
    }
}
