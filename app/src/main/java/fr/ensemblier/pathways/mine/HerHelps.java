package fr.ensemblier.pathways.mine;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.pathways.model.SupportState;
import fr.ensemblier.pathways.model.SupportStep;
import fr.ensemblier.pathways.model.SupportSteps;
import fr.ensemblier.people.HerBarriers;
import fr.ensemblier.ui.French;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The actions of her plan, in her words: what is done to make work possible, by whom, where it stands.
@Component
class HerHelps {

    private final HerBarriers barriers;
    private final SupportSteps steps;
    private final ValueLists lists;

    HerHelps(HerBarriers barriers, SupportSteps steps, ValueLists lists) {
        this.barriers = barriers;
        this.steps = steps;
        this.lists = lists;
    }

    List<MinePage.Help> open(PlatformId platform, UUID person, LocalDate today) {
        return all(platform, person).stream()
                .filter(step -> step.state() instanceof SupportState.Open)
                .map(step -> new MinePage.Help(step.action(), said(step, today)))
                .toList();
    }

    /// All of them, for « Toutes mes informations ».
    List<String> told(PlatformId platform, UUID person, LocalDate today) {
        return all(platform, person).stream()
                .map(step -> step.action() + French.SPACE + ": " + said(step, today))
                .toList();
    }

    private List<SupportStep> all(PlatformId platform, UUID person) {
        return steps.of(
                platform,
                barriers.of(platform, person).stream()
                        .map(HerBarriers.Barrier::id)
                        .toList());
    }

    private String said(SupportStep step, LocalDate today) {
        var whom = step.partner() == null ? "" : ", avec " + step.partner();
        return switch (step.state()) {
            case SupportState.ToDo _ ->
                step.answerBefore() == null
                        ? "à faire" + whom
                        : "à faire avant le " + French.shortDate(step.answerBefore(), today) + whom;
            case SupportState.Asked(var on) ->
                "demandé le " + French.shortDate(on, today) + whom + ", réponse attendue";
            case SupportState.Obtained(var _, var on, var result) ->
                "obtenu le " + French.shortDate(on, today) + whom + ", " + result;
            case SupportState.Refused(var _, var on, var reason) ->
                "refusé le " + French.shortDate(on, today) + whom + ", " + lists.label("SUPPORT_REFUSAL", reason);
            case SupportState.GivenUp(var _, var on, var reason) ->
                "abandonné le " + French.shortDate(on, today) + whom + ", " + lists.label("SUPPORT_GIVEN_UP", reason);
        };
    }
}
