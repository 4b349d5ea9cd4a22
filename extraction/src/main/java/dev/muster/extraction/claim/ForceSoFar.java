package dev.muster.extraction.claim;

import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Unit;
import dev.muster.extraction.text.Sentence;
import java.util.List;
import java.util.Objects;

/** Which force a reader who has come to a sentence takes the article to speak of. One for each article; not thread safe. */
final class ForceSoFar {
    private static final int NONE = -1;

    /** A mission is called so no more than so many sentences behind its name. */
    private static final int NEAR = 4;

    private final ForceNames names;
    private final List<Scene> scenes;
    private final int[] questions;
    private final ForceFocus told;
    private int read;

    ForceSoFar(ForceNames names, List<Scene> scenes) {
        this.names = names;
        this.scenes = scenes;
        this.questions = questions(scenes);
        this.told = new ForceFocus(names, List.of());
    }

    /** Notes a claim whose own sentence told its force. */
    void add(ReadClaim claim) {
        boolean topic = Whose.isTold(claim.trace()) && !Whose.isOwnLoss(claim);
        told.told(topic ? claim.force().country() : null);
    }

    /** The people, or else the army that does not speak, named last before the figure in its sentence; null where there are none. */
    String people(ForceQuestion question) {
        String found = null;
        int from = question.counted().from();
        for (NameMention name : question.scene().facts().names()) {
            boolean before = name.to() <= from && name.isCountry(CountryName.Role.PEOPLE);
            found = before ? name.country().code() : found;
        }
        for (ActorMention actor : found == null ? question.scene().facts().actors() : List.<ActorMention>of()) {
            boolean before = actor.to() <= from && ForceFocus.isBody(actor) && !isOffice(question.scene(), actor);
            String force = before && !question.isCue().test(actor.from())
                    ? names.warring(actor.actor().id())
                    : null;
            found = force != null ? force : found;
        }
        return found;
    }

    private static boolean isOffice(Scene scene, ActorMention actor) {
        return scene.facts().names().stream()
                .filter(name -> name.from() >= actor.from() && name.to() <= actor.to())
                .anyMatch(
                        name -> name.institution() != null && name.institution().person());
    }

    /** Whom a question asks about that opens the figure's paragraph: And Ukraine? Null where none does, or about several. */
    String asked(ForceQuestion question) {
        int asking = questions[question.scene().index()];
        return asking < 0 ? null : onlyForce(scenes.get(asking));
    }

    /** The armed group that the sentence before names last; null where it names none. */
    String groupBefore(int sentence) {
        String found = null;
        for (NameMention name : sentence == 0
                ? List.<NameMention>of()
                : scenes.get(sentence - 1).facts().names()) {
            found = names.isFighters(name.body()) ? name.body() : found;
        }
        return found;
    }

    /** Whom a force fights in a war that is known, of those whom the paragraph names up to the sentence; null where it names none. */
    String enemy(Scene scene, String force) {
        int paragraph = scene.facts().sentence().paragraph();
        for (int at = scene.index();
                at >= 0 && scenes.get(at).facts().sentence().paragraph() == paragraph;
                at--) {
            Scene near = scenes.get(at);
            for (NameMention name : near.facts().names()) {
                String other = ForceNames.isBacking(near, name) ? null : names.subject(near, name);
                if (other != null && !other.equals(force) && names.areEnemies(force, other)) {
                    return other;
                }
            }
        }
        return null;
    }

    /**
     * The mission that is named last before the token, in its sentence or a few before; null where none is. One of its own goes before the
     * body of states that stands behind it.
     */
    String missionBefore(Scene scene, int token) {
        String found = null;
        int first = Math.max(0, scene.index() - NEAR);
        for (int at = scene.index(); at >= first && !ForceNames.isMissionOfItsOwn(found); at--) {
            for (NameMention name : scenes.get(at).facts().names()) {
                boolean before = at < scene.index() || name.to() <= token;
                boolean better = found == null || ForceNames.isMissionOfItsOwn(name.body());
                found = before && better && names.isOfMission(name.body()) ? name.body() : found;
            }
        }
        return found;
    }

    /** For each sentence the last question before it in its paragraph; −1 where there is none. */
    private static int[] questions(List<Scene> scenes) {
        int[] questions = new int[scenes.size()];
        for (int at = 0; at < questions.length; at++) {
            Sentence before = at == 0 ? null : scenes.get(at - 1).facts().sentence();
            boolean near = before != null
                    && before.paragraph() == scenes.get(at).facts().sentence().paragraph();
            questions[at] = !near ? NONE : before.isQuestion() ? at - 1 : questions[at - 1];
        }
        return questions;
    }

    private String onlyForce(Scene scene) {
        List<String> forces = scene.facts().names().stream()
                .map(name -> names.subject(scene, name))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return forces.size() == 1 ? forces.get(0) : null;
    }

    /** The force that the sentences before name most beside what is counted in that unit, else beside anything; null where they name none. */
    String dominant(int sentence, Unit unit) {
        for (; read < sentence && read < scenes.size(); read++) {
            told.readOn(scenes.get(read));
        }
        return told.dominant(unit);
    }
}
