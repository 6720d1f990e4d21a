package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.pupils.PupilPage.Face;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Step;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// The steps beside a request: for the team what happened, for who asked how far it is; the structure needs none.
@Component
class PupilPath {

    private final PupilStory story;
    private final Clock clock;

    PupilPath(PupilStory story, Clock clock) {
        this.story = story;
        this.clock = clock;
    }

    List<Step> steps(PupilRequest one, Face face) {
        return switch (face) {
            case TEAM -> story(one);
            case ADULT -> path(one);
            case HOST -> List.of();
        };
    }

    /// How far it is.
    private List<Step> path(PupilRequest one) {
        var today = Paris.today(clock);
        var asked = Step.done(French.shortDate(Paris.date(one.askedAt()), today), "Demande envoyée");
        var call = one.talk() == null
                ? Step.now(null, one.teamTalks())
                : Step.done(
                        French.shortDate(one.talk().on(), today),
                        one.called() ? "Appel de l’équipe" : "Échange avec l’équipe");
        return switch (one.state()) {
            case PupilState.Asked _ ->
                List.of(asked, call, Step.later("La structure répond"), Step.later("L’élève découvre le métier"));
            case PupilState.Sent _ ->
                List.of(asked, call, Step.now(null, "La structure répond"), Step.later("L’élève découvre le métier"));
            case PupilState.Accepted(var visit) ->
                List.of(
                        asked,
                        call,
                        Step.done(null, "La structure accepte"),
                        Step.now(French.shortDate(visit.from(), today), "L’élève découvre le métier"));
            case PupilState.Done(var visit) ->
                List.of(
                        asked,
                        call,
                        Step.done(null, "La structure accepte"),
                        Step.done(French.shortDate(visit.from(), today), "L’élève découvre le métier"));
            case PupilState.Declined _, PupilState.Cancelled _ -> List.of();
        };
    }

    private List<Step> story(PupilRequest one) {
        return story.of(one.platform(), one.id()).stream()
                .map(event -> Step.done(French.shortDate(Paris.date(event.at()), Paris.today(clock)), event.said())
                        .saying(
                                event.reason() == null
                                        ? French.capital(event.by())
                                        : French.sentence(event.reason()) + " " + French.capital(event.by())))
                .toList();
    }
}
