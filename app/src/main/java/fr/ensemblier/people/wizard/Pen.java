package fr.ensemblier.people.wizard;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who fills a profile: she herself, or somebody of the team for her, who says how she spoke (R-P8).
sealed interface Pen {

    PlatformId platform();

    UUID person();

    /// Who writes.
    String name();

    /// Where the screens are.
    String base();

    /// Where she or the team goes back to.
    String home();

    /// How a choice was said, as the table of choices has it (R-P1).
    String how(@Nullable String said);

    default boolean team() {
        return this instanceof ForHer;
    }

    record Herself(Actor.Candidate her) implements Pen {
        @Override
        public PlatformId platform() {
            return her.platform();
        }

        @Override
        public UUID person() {
            return her.person();
        }

        @Override
        public String name() {
            return her.name();
        }

        @Override
        public String base() {
            return "/mon-espace/profil";
        }

        @Override
        public String home() {
            return base();
        }

        @Override
        public String how(@Nullable String said) {
            return "HERSELF";
        }
    }

    record ForHer(Actor.Team by, UUID person) implements Pen {
        @Override
        public PlatformId platform() {
            return by.platform();
        }

        @Override
        public String name() {
            return by.name();
        }

        @Override
        public String base() {
            return home() + "/profil";
        }

        @Override
        public String home() {
            return "/equipe/personnes/" + person;
        }

        @Override
        public String how(@Nullable String said) {
            return "TEAM_PAPER".equals(said) ? "TEAM_PAPER" : "TEAM_PHONE";
        }
    }
}
