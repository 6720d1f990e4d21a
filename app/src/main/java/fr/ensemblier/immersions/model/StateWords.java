package fr.ensemblier.immersions.model;

import fr.ensemblier.immersions.model.ImmersionState.Accepted;
import fr.ensemblier.immersions.model.ImmersionState.Cancelled;
import fr.ensemblier.immersions.model.ImmersionState.Drafted;
import fr.ensemblier.immersions.model.ImmersionState.Ended;
import fr.ensemblier.immersions.model.ImmersionState.HandedOff;
import fr.ensemblier.immersions.model.ImmersionState.Interrupted;
import fr.ensemblier.immersions.model.ImmersionState.Requested;
import fr.ensemblier.immersions.model.ImmersionState.Running;
import fr.ensemblier.immersions.model.ImmersionState.Signed;
import fr.ensemblier.immersions.model.ImmersionState.Wished;
import fr.ensemblier.ui.StateKind;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where an immersion stands, in words and as a sign.
public final class StateWords {

    /// All of them, in their order, for filters.
    public static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("WISHED", "Entretien à faire");
        ALL.put("REQUESTED", "Demandée");
        ALL.put("ACCEPTED", "Acceptée");
        ALL.put("DRAFTED", "À signer");
        ALL.put("SIGNED", "Signée");
        ALL.put("HANDED_OFF", "Confiée");
        ALL.put("RUNNING", "En cours");
        ALL.put("ENDED", "Finie");
        ALL.put("INTERRUPTED", "Interrompue");
        ALL.put("CANCELLED", "Annulée");
        ALL.put("REFUSED", "Refusée");
    }

    private StateWords() {}

    public static StateKind kind(ImmersionState state) {
        return switch (state) {
            case Wished _, Requested _, Drafted _ -> StateKind.WARN;
            case Accepted _, Running _ -> StateKind.INFO;
            case Signed _, HandedOff _, Ended _ -> StateKind.OK;
            case Interrupted _ -> StateKind.BAD;
            case Cancelled _, ImmersionState.Refused _ -> StateKind.NONE;
        };
    }

    public static String words(ImmersionState state) {
        return ALL.getOrDefault(state.word(), state.word());
    }
}
