package fr.ensemblier.appointments.model;

/// What an appointment is for.
public enum AppointmentKind {
    FIRST_TALK("Premier entretien"),
    FOLLOW_UP("Entretien de suivi"),
    PROJECT("Projet et métier"),
    STEPS("Aide aux démarches"),
    OTHER("Autre rendez-vous");

    private final String words;

    AppointmentKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
