package fr.ensemblier.placements;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;

/// Under whose name a line about a hire stands in a person's file (R-P8): hers, the employer's, or the adviser's,
/// never that of the machine that wrote it.
public final class Signing {

    /// How the person's own acts are signed.
    public static final String HERSELF = "la personne";

    private Signing() {}

    /// `side` is PERSON, EMPLOYER or TEAM.
    public static String of(String side, String employer, String name) {
        return switch (side) {
            case "PERSON" -> HERSELF;
            case "EMPLOYER" -> employer;
            default -> name;
        };
    }

    /// The rights stay those of the machine at work; only the name under the line changes.
    public static void as(String name, Runnable work) {
        if (Actors.current() instanceof Actor.Machine(var _, var platform)) {
            Actors.as(new Actor.Machine(name, platform), work);
        } else {
            work.run();
        }
    }
}
