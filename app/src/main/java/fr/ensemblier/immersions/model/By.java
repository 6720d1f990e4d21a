package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who acts, for the story: somebody of the team, the person herself, the structure, or the rule that moves with the
/// days.
public record By(String name, @Nullable UUID account, boolean herself) {

    public static By team(Actor.Team team) {
        return new By(team.name(), team.account(), false);
    }

    public static By her() {
        return new By("la personne", null, true);
    }

    public static By structure(String name) {
        return new By(name, null, false);
    }
}
