package fr.ensemblier.demonstration;

import java.util.Locale;
import java.util.Optional;

/// The roles that the demonstration signs in to; the name in lower case stands in the address.
enum DemonstrationRole {
    NATIONAL("NATIONAL", "Réseau national", "Voir toutes les plateformes, sans aucun nom", "/national", "map"),
    RESPONSABLE(
            "HEAD",
            "Responsable de plateforme",
            "Les chiffres, l’équipe, les réglages",
            "/equipe/pilotage",
            "bar-chart"),
    CONSEILLER("ADVISER", "Conseillère ou conseiller", "Qui appeler, et pourquoi", "/equipe", "telephone"),
    EMPLOYEUR("EMPLOYER", "Employeur", "Des profils qui correspondent à ses offres", "/employeur", "building"),
    PRESCRIPTEUR(
            "REFERRER", "Prescripteur", "Orienter une personne, savoir la suite", "/prescripteur", "signpost-split"),
    DPO(
            "OFFICER",
            "Protection des données (DPO)",
            "Qui a ouvert quel dossier, et les archives",
            "/dpo",
            "shield-check"),
    CANDIDAT("CANDIDATE", "Candidate ou candidat", "Son espace, sans mot de passe", "/mon-espace", "person-circle");

    private final String membership;
    private final String title;
    private final String promise;
    private final String home;
    private final String icon;

    DemonstrationRole(String membership, String title, String promise, String home, String icon) {
        this.membership = membership;
        this.title = title;
        this.promise = promise;
        this.home = home;
        this.icon = icon;
    }

    String membership() {
        return membership;
    }

    String title() {
        return title;
    }

    String promise() {
        return promise;
    }

    String home() {
        return home;
    }

    String icon() {
        return icon;
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DemonstrationRole> of(String path) {
        for (var role : values()) {
            if (role.path().equals(path)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
