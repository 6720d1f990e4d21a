package fr.ensemblier.people.merging;

import java.util.List;

/// What of two files is one or the other: its words, and the columns that go together.
enum Part {
    FIRST_NAME("Prénom", "first_name", "family_only"),
    LAST_NAME("Nom", "last_name"),
    PHONE("Téléphone", "phone"),
    EMAIL("Courriel", "email"),
    BIRTH("Année de naissance", "birth_year"),
    SEX("Sexe", "sex"),
    MOTIVE("Motif de sa venue", "motive"),
    COMMUNE("Commune", "commune", "commune_name", "lat", "lon"),
    SITUATION("Situation", "situation", "situation_on"),
    SOURCE("Venue par", "source", "source_detail"),
    ADVISER("Suivie par", "adviser_id", "adviser_name"),
    MANDATE("Mandat", "mandate", "mandate_noted_at", "mandate_noted_by"),
    PROFILE("Profil");

    /// All that a profile says, in one piece: half of two would be nobody's.
    static final List<String> OF_PROFILE = List.of(
            "state",
            "step",
            "undecided",
            "wish",
            "occupations",
            "contract_classes",
            "means",
            "means_said",
            "reach_minutes",
            "hours_min",
            "hours_max",
            "hours_strict",
            "night",
            "weekend",
            "split_hours",
            "day_times",
            "available_on",
            "licence",
            "vehicle",
            "certifications",
            "certification_blocks",
            "experience_years",
            "experiences",
            "wants_training",
            "message",
            "message_file",
            "message_kind",
            "message_to_hear",
            "languages",
            "to_confirm",
            "submitted_at",
            "answered_at",
            "answered_by",
            "answer_message",
            "answer_reason",
            "validated_at");

    private final String label;
    private final List<String> columns;

    Part(String label, String... columns) {
        this.label = label;
        this.columns = List.of(columns);
    }

    String label() {
        return label;
    }

    List<String> columns() {
        return columns;
    }

    /// The name of its field in a form.
    String field() {
        return "garder-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
