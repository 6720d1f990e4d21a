package fr.ensemblier.immersions.model;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A move in words, for the story.
@Component
class MoveWords {

    private final Reasons reasons;
    private final Telling telling;

    MoveWords(Reasons reasons, Telling telling) {
        this.reasons = reasons;
        this.telling = telling;
    }

    String said(Immersion after, Move move) {
        return switch (move) {
            case Move.Talk _ -> "Entretien préparatoire fait, demande envoyée";
            case Move.Accept _ -> "Acceptée par la structure";
            case Move.Refuse _ -> "Refusée par la structure";
            case Move.Draft _ -> "Convention préparée, " + telling.when(after);
            case Move.Sign _ -> "Convention signée par tous";
            case Move.HandOff(var _, var to, var _) ->
                after.frame() == LegalFrame.VISIT ? "Dates confirmées" : "Convention confiée à " + to;
            case Move.Begin _ -> "Commencée";
            case Move.End _ -> "Finie";
            case Move.Interrupt _ -> "Interrompue";
            case Move.Cancel _ -> "Annulée";
            case Move.TakeBack _ -> "Fin notée par erreur : l’immersion reprend";
            case Move.Reschedule _ -> "Dates changées, " + telling.when(after);
        };
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
