package fr.ensemblier.pathways.support;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.pathways.model.Move;
import fr.ensemblier.pathways.model.Pathway;
import fr.ensemblier.pathways.model.PathwayStep;
import fr.ensemblier.pathways.model.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The moves of a pathway and their refusals, as people read them.
@Component
class MoveWords {

    private final ValueLists lists;

    MoveWords(ValueLists lists) {
        this.lists = lists;
    }

    String said(Pathway pathway, Move move) {
        return switch (move) {
            case Move.Plan plan -> "Étape prévue : " + title(pathway, plan);
            case Move.Begin begin -> "Étape commencée : " + title(pathway, begin);
            case Move.Finish finish -> "Étape terminée : " + title(pathway, finish);
            case Move.Skip skip -> "Étape laissée de côté : " + title(pathway, skip);
            case Move.BreakOff broken -> "Étape arrêtée : " + title(pathway, broken);
            case Move.TakeBack back -> "Étape remise à faire : " + title(pathway, back);
            case Move.Repeat repeat -> "Étape à refaire : " + title(pathway, repeat);
            case Move.Add add -> "Étape ajoutée : " + add.sheet().title();
            case Move.OtherWay other -> "Autre voie : " + other.way();
            case Move.Pause _ -> "Parcours en pause";
            case Move.Resume _ -> "Parcours repris";
            case Move.Leave(var _, var reason, var _) -> "Sortie du parcours : " + reason.words();
            case Move.Return _ -> "Sortie annulée, parcours repris";
        };
    }

    /// Why, for those who read the story.
    @Nullable String reason(Move move) {
        return switch (move) {
            case Move.Skip skip -> lists.label("PATHWAY_SKIP", skip.reason());
            case Move.BreakOff broken -> lists.label("PATHWAY_BREAK", broken.reason());
            case Move.Pause pause -> lists.label("PATHWAY_PAUSE", pause.reason());
            case Move.Repeat repeat -> repeat.reason();
            case Move.Add add -> add.reason();
            case Move.OtherWay _ -> lists.label("PATHWAY_SKIP", "REPLACED");
            case Move.Leave(var _, var reason, var sector)
            when reason.leadsOn() -> sector ? "Dans le secteur de l’autonomie" : "Hors du secteur de l’autonomie";
            case Move.Leave _,
                    Move.Plan _,
                    Move.Begin _,
                    Move.Finish _,
                    Move.TakeBack _,
                    Move.Resume _,
                    Move.Return _ -> null;
        };
    }

    static String refusal(Refused why) {
        return switch (why) {
            case NOT_OPEN -> "Ce parcours est en pause ou terminé. Reprenez-le d’abord.";
            case NOT_NOW -> "Quelqu’un a changé cette étape entre-temps. Relisez où elle en est.";
            case TOO_EARLY -> "Cette date vient avant le début.";
            case NOT_THAT_DAY -> "Écrivez un jour passé pour ce qui est fait, à venir pour ce qui est prévu.";
            case STEP_UNDER_WAY -> "Une étape est en cours. Dites d’abord comment elle finit.";
            case OPEN_AGAIN -> "Ce parcours est de nouveau ouvert pour cette personne. Suivez celui-là.";
        };
    }

    private static String title(Pathway pathway, Move.OfStep move) {
        return pathway.step(move.step()).map(PathwayStep::sheet).orElseThrow().title();
    }
}
