package fr.ensemblier.people.referral;

import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.util.Arrays;
import java.util.List;

/// What became of somebody who was sent to the team, as the team answers it.
enum ReferralState {
    SENT("Pas encore de réponse", StateKind.WARN),
    RECEIVED("Demande reçue, appel prévu", StateKind.INFO),
    NOT_REACHED("Pas encore de contact", StateKind.WARN),
    MET("Premier échange fait", StateKind.OK),
    SUPPORTED("Accompagnement en cours", StateKind.OK),
    ORIENTED("Orientation vers un autre service", StateKind.NONE),
    ENDED("Accompagnement terminé", StateKind.NONE);

    private final String words;
    private final StateKind kind;

    ReferralState(String words, StateKind kind) {
        this.words = words;
        this.kind = kind;
    }

    String words() {
        return words;
    }

    StateKind kind() {
        return kind;
    }

    /// Those that are answers.
    static List<Option> answers() {
        return Arrays.stream(values())
                .filter(one -> one != SENT)
                .map(one -> new Option(one.name(), one.words))
                .toList();
    }
}
