package fr.ensemblier.demonstration;

import fr.ensemblier.territory.Commune;
import java.util.List;

/// Invented names of structures, and how often each kind of structure is met (open-data 6.2).
final class OrganisationsWords {

    /// A kind of structure: its share among 100, its FINESS category, how its name begins.
    record Kind(int share, String category, String family, String setting, List<String> begins) {}

    static final List<Kind> KINDS = List.of(
            new Kind(
                    24, "460", "SAD", "HOME", List.of("Aide à domicile", "Service autonomie", "Domicile et Compagnie")),
            new Kind(23, "500", "EHPAD", "ESTABLISHMENT", List.of("EHPAD", "EHPAD Résidence")),
            new Kind(7, "202", "RESIDENCE_AUTONOMIE", "ESTABLISHMENT", List.of("Résidence autonomie")),
            new Kind(6, "354", "SSIAD", "HOME", List.of("SSIAD")),
            new Kind(2, "362", "USLD", "ESTABLISHMENT", List.of("Unité de soins longue durée")),
            new Kind(2, "207", "ACCUEIL_JOUR", "ESTABLISHMENT", List.of("Accueil de jour")),
            new Kind(9, "449", "HANDICAP_ADULTE", "ESTABLISHMENT", List.of("Foyer de vie", "Foyer d’hébergement")),
            new Kind(4, "448", "HANDICAP_ADULTE", "ESTABLISHMENT", List.of("Foyer d’accueil médicalisé")),
            new Kind(3, "255", "HANDICAP_ADULTE", "ESTABLISHMENT", List.of("MAS")),
            new Kind(4, "246", "ESAT", "ESTABLISHMENT", List.of("ESAT")),
            new Kind(5, "446", "SERVICE_HANDICAP", "HOME", List.of("SAVS")),
            new Kind(6, "183", "HANDICAP_ENFANT", "ESTABLISHMENT", List.of("IME")),
            new Kind(5, "182", "SERVICE_HANDICAP", "HOME", List.of("SESSAD")));

    static final List<String> FIRST = List.of(
            "les Trois Lanternes",
            "le Chant des Merles",
            "la Clef des Vergers",
            "les Moulins bleus",
            "le Pont aux Hirondelles",
            "les Jardins de Brume",
            "la Barque rouge",
            "les Sept Marronniers",
            "le Cerisier d’en Face",
            "la Cour aux Glycines",
            "les Ateliers du Vent",
            "le Grand Tamaris",
            "la Ruche claire",
            "les Deux Horloges",
            "le Banc au Soleil",
            "les Allées de Laine",
            "la Source aux Ajoncs",
            "le Jardin d’Ondine",
            "les Lucioles du Parc",
            "la Maison d’Aubépine",
            "les Platanes d’Or",
            "le Kiosque vert",
            "la Rosée du Matin clair",
            "les Hirondelles du Quai",
            "le Figuier bleu",
            "les Rives d’Ambre",
            "la Malle aux Saisons",
            "le Petit Sémaphore",
            "les Campanules du Port",
            "la Treille d’Octobre",
            "le Panier de Cerises",
            "les Volets turquoise",
            "la Belle Mirabelle",
            "le Sentier des Lucioles",
            "les Herbes folles",
            "la Grange aux Colombes",
            "le Carrousel d’Argent",
            "les Bois d’Opale",
            "la Fontaine aux Ibis",
            "le Balcon des Roses");

    static final List<String> GROUPS = List.of(
            "Association Clairevoie",
            "Fondation Marguerite Aubrac-Nolin",
            "Groupe Solène",
            "Association Les Mains Tendues d’Ici",
            "Mutuelle du Grand Pré",
            "Association Passerelle et Compagnie",
            "Fondation du Vieux Tilleul",
            "Groupe Hestia-Nova",
            "Association L’Escale bleue",
            "Union des Maisons d’Argile",
            "Association Pas à Pas Ensemble",
            "Groupe Floralia");

    static final List<String> JOBS = List.of(
            "directrice",
            "directeur",
            "responsable des ressources humaines",
            "cadre de santé",
            "responsable de secteur",
            "infirmière coordinatrice",
            "chargé de recrutement");

    static final List<String> STREETS = List.of(
            "rue des Lilas",
            "avenue de la République",
            "rue du Moulin",
            "place de la Fontaine",
            "chemin des Vignes",
            "allée des Platanes",
            "rue Neuve",
            "boulevard des Écoles",
            "route du Lac",
            "rue de l’Abreuvoir");

    static final List<String> REFUSALS = List.of(
            "Nous n’avons pas pu joindre la structure pour confirmer votre fonction.",
            "Cette structure n’est pas dans notre territoire. Adressez-vous à la plateforme du département voisin.",
            "Votre collègue a déjà le compte de la structure. Demandez-lui de vous inviter.");

    private OrganisationsWords() {}

    /// « de Bègles », « du Haillan », « d’Arcachon ».
    static String of(String commune) {
        if (commune.startsWith("Le ")) {
            return " du " + commune.substring(3);
        }
        if (commune.startsWith("Les ")) {
            return " des " + commune.substring(4);
        }
        return (commune.matches("[AEÉÈIÎOUYHaeiouh].*") ? " d’" : " de ") + commune;
    }

    /// The digit that makes the key of a SIREN, SIRET or FINESS number right (Luhn).
    static int key(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10;
    }

    /// Drawn by its share.
    static Kind kind(World world) {
        var drawn = world.random().nextInt(100);
        for (var kind : KINDS) {
            drawn -= kind.share();
            if (drawn < 0) {
                return kind;
            }
        }
        return KINDS.getFirst();
    }

    /// The shares of open-data 6.5.
    static String sector(World world, Kind kind) {
        var drawn = world.random().nextInt(100);
        return switch (kind.family()) {
            case "EHPAD", "USLD", "RESIDENCE_AUTONOMIE" ->
                drawn < 44 ? "PUBLIC" : drawn < 76 ? "NON_PROFIT" : "FOR_PROFIT";
            case "SAD" -> drawn < 4 ? "PUBLIC" : drawn < 62 ? "NON_PROFIT" : "FOR_PROFIT";
            default -> drawn < 90 ? "NON_PROFIT" : "PUBLIC";
        };
    }

    static String named(World world, int platform, Kind kind, int i, Commune commune) {
        var name = FIRST.get((i * 7 + platform * 3) % FIRST.size());
        var full = world.one(kind.begins()) + " " + name;
        return i < FIRST.size() ? full : full + of(commune.name());
    }
}
