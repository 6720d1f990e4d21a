package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A move in words, for the story.
@Component
class MoveWords {

    private final Reasons reasons;
    private final Clock clock;

    MoveWords(Reasons reasons, Clock clock) {
        this.reasons = reasons;
        this.clock = clock;
    }

    String said(Immersion after, Move move) {
        return switch (move) {
            case Move.Talk _ -> "Entretien préparatoire fait, demande envoyée";
            case Move.Accept _ -> "Acceptée par la structure";
            case Move.Refuse _ -> "Refusée par la structure";
            case Move.Draft(var _, var plan) -> "Convention préparée, " + dates(plan);
            case Move.Sign _ -> "Convention signée par tous";
            case Move.HandOff(var _, var to, var _) ->
                after.frame() == LegalFrame.VISIT ? "Dates confirmées" : "Convention confiée à " + to;
            case Move.Begin _ -> "Commencée";
            case Move.End _ -> "Finie";
            case Move.Interrupt _ -> "Interrompue";
            case Move.Cancel _ -> "Annulée";
            case Move.TakeBack _ -> "Fin notée par erreur : l’immersion reprend";
            case Move.Reschedule(var _, var plan, var _) -> "Dates changées, " + dates(plan);
        };
    }

    private String dates(Immersion.Plan plan) {
        var today = Paris.today(clock);
        return "du " + French.shortDate(plan.from(), today) + " au " + French.shortDate(plan.until(), today);
    }

    @Nullable String reason(Move move) {
        return switch (move) {
            case Move.Refuse(var _, var reason) -> reasons.words(Reasons.REFUSAL, reason);
            case Move.Interrupt(var _, var reason) -> reasons.words(Reasons.BREAK, reason);
            case Move.Cancel(var _, var reason) -> reasons.words(Reasons.CANCEL, reason);
            case Move.Reschedule(var _, var _, var reason) -> reason;
            case Move.Talk _,
                    Move.Accept _,
                    Move.Draft _,
                    Move.Sign _,
                    Move.HandOff _,
                    Move.Begin _,
                    Move.End _,
                    Move.TakeBack _ -> null;
        };
    }

    String absence(String code) {
        return reasons.words(Reasons.ABSENCE, code);
    }
}
