package fr.ensemblier.pathways;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.pathways.model.Pathway;
import fr.ensemblier.pathways.model.PathwayState;
import fr.ensemblier.pathways.model.PathwayStep;
import fr.ensemblier.pathways.model.Pathways;
import fr.ensemblier.pathways.model.StepState;
import fr.ensemblier.pathways.model.WhoActs;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What comes next in the open pathways of a person, in words for her.
@Component
public class HerNextSteps {

    /// What comes, or is under way: `label` says which; what it is in plain words, when, whose turn it is, what it
    /// takes, what ends it; `hers` when she is the one who acts.
    public record Next(
            String pathway,
            String label,
            String title,
            @Nullable String plain,
            String when,
            String who,
            @Nullable String needs,
            String closes,
            boolean hers) {}

    private final Pathways pathways;
    private final Clock clock;

    HerNextSteps(Pathways pathways, Clock clock) {
        this.pathways = pathways;
        this.clock = clock;
    }

    /// One for each open pathway that has a step left, as far as the actor may read them.
    public List<Next> of(PlatformId platform, UUID person) {
        return pathways.ofPerson(platform, person).stream()
                .flatMap(pathway -> of(pathway).stream())
                .toList();
    }

    /// Empty when it is paused, left, or all its steps have ended.
    public Optional<Next> of(Pathway pathway) {
        return pathway.state() instanceof PathwayState.Open
                ? pathway.current().map(step -> next(pathway, step))
                : Optional.empty();
    }

    private Next next(Pathway pathway, PathwayStep step) {
        var today = Paris.today(clock);
        return new Next(
                pathway.name(),
                step.state() instanceof StepState.Underway ? "Mon étape en cours" : "Ma prochaine étape",
                step.sheet().title(),
                step.sheet().kind().plain(),
                switch (step.state()) {
                    case StepState.Planned planned -> "Prévue le " + French.date(planned.on(), today);
                    case StepState.Underway underway -> "Commencée le " + French.shortDate(underway.begunOn(), today);
                    case StepState.ToCome _, StepState.Ended _ -> "La date sera fixée avec vous";
                },
                switch (step.sheet().acts()) {
                    case TEAM -> "L’équipe vous propose la suite.";
                    case PERSON -> "C’est à vous. L’équipe peut vous aider.";
                    case EMPLOYER -> "C’est au tour d’un employeur.";
                    case PARTNER -> "C’est au tour d’un partenaire.";
                    case SCHOOL -> "C’est au tour de l’école ou de l’organisme.";
                },
                plain(step.sheet().needs()),
                French.small(stripped(step.sheet().closes())),
                step.sheet().acts() == WhoActs.PERSON);
    }

    private static @Nullable String plain(@Nullable String needs) {
        return needs == null ? null : French.small(stripped(needs));
    }

    /// Without the stop at its end, to stand within a sentence.
    private static String stripped(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
