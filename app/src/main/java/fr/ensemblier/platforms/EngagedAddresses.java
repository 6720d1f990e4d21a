package fr.ensemblier.platforms;

import java.util.regex.Pattern;

/// Which addresses belong to which mission (R-T1).
final class EngagedAddresses {

    private static final Pattern MATCHING = Pattern.compile("/p/[^/]+/(offres|profil|structure)(/.*)?"
            + "|/equipe/(profils|offres|besoins|contacts|embauches|reglages/regles)(/.*)?"
            + "|/employeur(/.*)?");

    /// The log of openings and the archive stay: they tell what was done before a mission was given up (R-P4, R-P6).
    private static final Pattern SUPPORT = Pattern.compile("/equipe/personnes(/(?!journal|archives).*)?"
            + "|/equipe/(orientations|en-poste|parcours|formations|relais|rendez-vous|immersions|reglages/parcours|reglages/immersions)(/.*)?"
            + "|/p/[^/]+/(en-poste|decouvrir)(/.*)?|/prescripteur(/.*)?");

    private static final Pattern EVENTS = Pattern.compile("/equipe/evenements(/.*)?|/p/[^/]+/agenda([./].*)?");

    private EngagedAddresses() {}

    static boolean ofEvents(String path) {
        return EVENTS.matcher(path).matches();
    }

    static boolean ofMatching(String path) {
        return MATCHING.matcher(path).matches();
    }

    static boolean ofSupport(String path) {
        return SUPPORT.matcher(path).matches();
    }
}
