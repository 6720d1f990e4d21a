package fr.ensemblier.appointments.model;

/// Why an appointment is not taken.
public enum Refused {
    ADVISER_BUSY("Ce créneau vient d’être pris. Choisissez-en un autre."),
    PERSON_BUSY("La personne a déjà un rendez-vous à cette heure. Choisissez-en une autre."),
    OVER("Ce rendez-vous a changé entre-temps. Relisez-le.");

    private final String words;

    Refused(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
