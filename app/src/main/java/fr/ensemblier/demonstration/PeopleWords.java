package fr.ensemblier.demonstration;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Invented names, wishes and words of the persons of the demonstration.
final class PeopleWords {

    /// Occupations wanted, in order, what is often held for them, and how often.
    record Wish(List<String> occupations, List<String> certifications, double certified) {}

    static final Wish HOME_CARE =
            new Wish(List.of("aide-a-domicile", "accompagnant-educatif-et-social"), List.of("DEAES"), 0.35);

    static final List<Wish> WISHES = List.of(
            HOME_CARE,
            HOME_CARE,
            new Wish(List.of("aide-a-domicile", "assistant-de-vie-aux-familles"), List.of("ADVF"), 0.5),
            new Wish(List.of("aide-a-domicile"), List.of(), 0),
            new Wish(List.of("assistant-de-vie-aux-familles", "aide-a-domicile"), List.of("DEAVS"), 0.4),
            new Wish(List.of("aide-soignant"), List.of("DEAS"), 0.8),
            new Wish(List.of("aide-soignant", "assistant-de-soins-en-gerontologie"), List.of("DEAS"), 0.9),
            new Wish(List.of("aide-soignant", "agent-de-service-hospitalier"), List.of("BAC_ASSP"), 0.4),
            new Wish(List.of("agent-de-service-hospitalier", "agent-de-proprete"), List.of("ASMS"), 0.3),
            new Wish(List.of("agent-de-service-hospitalier", "aide-a-domicile"), List.of(), 0),
            new Wish(List.of("accompagnant-educatif-et-social"), List.of("DEAES"), 0.7),
            new Wish(List.of("accompagnant-educatif-et-social", "moniteur-educateur"), List.of("DEAMP"), 0.5),
            new Wish(List.of("infirmier"), List.of("DEI"), 1),
            new Wish(List.of("maitre-de-maison", "cuisinier-de-collectivite"), List.of("MMSM"), 0.3),
            new Wish(List.of("conducteur-accompagnateur"), List.of(), 0),
            new Wish(List.of("veilleur-de-nuit", "agent-de-service-hospitalier"), List.of(), 0),
            new Wish(List.of("animateur", "accompagnant-educatif-et-social"), List.of("BPJEPS"), 0.6),
            new Wish(List.of("moniteur-educateur", "educateur-specialise"), List.of("DEME"), 0.7));

    static final List<String> FIRST_NAMES = List.of(
            "Sylvie",
            "Nadia",
            "Fatou",
            "Josiane",
            "Inès",
            "Yanis",
            "Thomas",
            "Bruno",
            "Chantal",
            "Leïla",
            "Mariam",
            "Sandrine",
            "Karim",
            "Élodie",
            "Aurélie",
            "Céline",
            "Mohamed",
            "Patricia",
            "Virginie",
            "Samira",
            "Aïcha",
            "Julien",
            "Nathalie",
            "Corinne",
            "Laura",
            "Manon",
            "Camille",
            "Sofia",
            "Oumar",
            "Isabelle",
            "Valérie",
            "David",
            "Grace",
            "Rokia",
            "Maëlle",
            "Pauline",
            "Hélène",
            "Kevin",
            "Stéphanie",
            "Anaïs",
            "Myriam",
            "Ludivine",
            "Rachid",
            "Solange",
            "Véronique",
            "Emma",
            "Lucas",
            "Mathilde",
            "Jessica",
            "Marie-Ange",
            "Florence",
            "Zohra");

    /// Of the first names those of men.
    static final List<String> MEN = List.of(
            "Yanis", "Thomas", "Bruno", "Karim", "Mohamed", "Julien", "Oumar", "David", "Kevin", "Rachid", "Lucas");

    static final List<String> LAST_NAMES = List.of(
            "Fabrègues",
            "Lacombe",
            "Belaïdi",
            "Diarra",
            "Marchal",
            "Roussel",
            "Delmas",
            "Ferrand",
            "Kaddour",
            "Morvan",
            "Salvetat",
            "Bastide",
            "Vidalenc",
            "Traoré",
            "Nguyen",
            "Pereira",
            "Costes",
            "Garrigue",
            "Alonso",
            "Besson",
            "Chabert",
            "Ducasse",
            "Estève",
            "Fontanel",
            "Guitard",
            "Haddad",
            "Issoire",
            "Jourdan",
            "Keïta",
            "Lafarge",
            "Maillet",
            "Nadal",
            "Ollivier",
            "Prunet",
            "Quintard",
            "Rivière",
            "Sabatier",
            "Tessier",
            "Urbain",
            "Vasseur",
            "Ziani",
            "Barthe",
            "Cazal",
            "Doumbia",
            "Escande",
            "Fournel",
            "Ghersi",
            "Hamon");

    static final List<String> SITUATIONS = List.of(
            "JOB_SEEKER",
            "JOB_SEEKER",
            "JOB_SEEKER",
            "JOB_SEEKER",
            "EMPLOYEE_SECTOR",
            "EMPLOYEE_OTHER",
            "TEMP",
            "INSERTION",
            "TRAINING",
            "STUDENT",
            "CARER",
            "PARENTAL_LEAVE",
            "INACTIVE",
            "UNKNOWN");

    static final List<String> SOURCES = List.of(
            "SELF",
            "SELF",
            "WEBSITE",
            "FRANCE_TRAVAIL",
            "FRANCE_TRAVAIL",
            "MISSION_LOCALE",
            "CAP_EMPLOI",
            "DEPARTEMENT",
            "CCAS",
            "PLIE",
            "EVENT",
            "HOTLINE",
            "WORD_OF_MOUTH",
            "PRESS",
            "ASSOCIATION");

    static final List<String> MEANS = List.of(
            "CAR", "CAR", "CAR", "CAR", "PUBLIC_TRANSPORT", "PUBLIC_TRANSPORT", "BIKE", "FOOT", "MOPED", "DRIVEN");

    static final List<List<String>> CONTRACTS = List.of(
            List.of("PRIVE_CDI"),
            List.of("PRIVE_CDI", "PRIVE_CDD"),
            List.of("PRIVE_CDI", "PRIVE_CDD", "CONTRACTUEL", "TITULAIRE"),
            List.of("PRIVE_CDI", "PRIVE_CDD", "CESU"),
            List.of("PRIVE_CDI", "PRIVE_CDD", "APPRENTISSAGE", "PROFESSIONNALISATION"),
            List.of());

    static final List<String> BARRIERS = List.of(
            "MOBILITY",
            "MOBILITY",
            "CHILDCARE",
            "CHILDCARE",
            "LANGUAGE",
            "HOUSING",
            "DIGITAL",
            "MONEY",
            "ADMINISTRATIVE",
            "FAMILY_CARE",
            "CONFIDENCE",
            "EQUIPMENT");

    static final List<String> EXPERIENCES = List.of(
            "A aidé un proche",
            "A travaillé à domicile",
            "A travaillé en maison de retraite ou à l’hôpital",
            "A gardé des enfants",
            "A fait le ménage ou le linge",
            "A cuisiné pour un groupe",
            "A travaillé dans un autre métier");

    static final List<String> CALLS = List.of(
            "Le matin. « Je cherche un métier près de chez moi. »",
            "L’après-midi. « Je voudrais savoir si mon diplôme compte. »",
            "Le soir. « Je n’ai pas de voiture, est-ce possible ? »",
            "Le samedi. « Je veux changer de métier. »");

    static final List<String> TALKS = List.of(
            "Projet confirmé, documents prêts.",
            "Hésite entre le domicile et un établissement.",
            "Souhaite une immersion avant de choisir.",
            "A mis à jour ses horaires.",
            "Pas de réponse d’un employeur, relance faite.",
            "A apprécié sa première rencontre.",
            "Attend une place en formation.");

    private PeopleWords() {}

    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\P{Alpha}", "")
                .toLowerCase(Locale.ROOT);
    }
}
