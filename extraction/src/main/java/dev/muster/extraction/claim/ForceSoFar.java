package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Unit;
import java.util.List;

/** Which force a reader who has come to a sentence takes the article to speak of. One for each article; not thread safe. */
final class ForceSoFar {
    private final List<Scene> scenes;
    private final ForceFocus told;
    private int read;

    ForceSoFar(ForceNames names, List<Scene> scenes) {
        this.scenes = scenes;
        this.told = new ForceFocus(names, List.of());
    }

    /** Notes a claim whose own sentence told its force. */
    void add(ReadClaim claim) {
        boolean topic = Whose.isTold(claim.trace()) && !Whose.isOwnLoss(claim);
        told.told(topic ? claim.force().country() : null);
    }

    /** The people named last before the figure in its sentence; null where there are none. */
    String people(ForceQuestion question) {
        String found = null;
        for (NameMention name : question.scene().facts().names()) {
            boolean before = name.to() <= question.counted().from() && name.isCountry(CountryName.Role.PEOPLE);
            found = before ? name.country().code() : found;
        }
        return found;
    }

    /** The force that the sentences before name most beside what is counted in that unit, else beside anything; null where they name none. */
    String dominant(int sentence, Unit unit) {
        for (; read < sentence && read < scenes.size(); read++) {
            told.readOn(scenes.get(read));
        }
        return told.dominant(unit);
    }
}
