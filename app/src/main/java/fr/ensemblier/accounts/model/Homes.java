package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where somebody goes once she is in.
public final class Homes {

    private Homes() {}

    public static Optional<String> of(Actor actor) {
        return switch (actor) {
            case Actor.Team _ -> Optional.of("/equipe");
            case Actor.Employer _ -> Optional.of("/employeur");
            case Actor.Referrer _ -> Optional.of("/prescripteur");
            case Actor.National _ -> Optional.of("/national");
            case Actor.Officer _ -> Optional.of("/dpo");
            case Actor.Candidate _ -> Optional.of("/mon-espace");
            case Actor.Visitor _, Actor.Unconfirmed _, Actor.Machine _ -> Optional.empty();
        };
    }

    /// The page she asked for, if it is ours and of her role; else her home.
    public static String after(String home, @Nullable String asked) {
        return asked != null && isOurs(asked) && allowed(home, asked) ? asked : home;
    }

    /// A path of this site, and nothing that a browser could read as another one.
    public static boolean isOurs(String path) {
        return path.startsWith("/")
                && !path.replaceFirst("[?#].*$", "").matches(".*(//|/\\.\\.?(/|$)).*")
                && path.chars().noneMatch(c -> c == '\\' || c < ' ')
                && path.length() < 1000;
    }

    private static boolean allowed(String home, String asked) {
        return asked.equals(home)
                || asked.startsWith(home + "/")
                || asked.startsWith(home + "?")
                || asked.startsWith("/mon-compte")
                || asked.startsWith("/invitation/");
    }
}
