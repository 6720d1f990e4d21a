package fr.ensemblier.appointments.referred;

import fr.ensemblier.people.SentPersons;

/// By which entrance who sent somebody came: with an account, or by a signed link. `home` is her list, `href` the page
/// of who was sent.
record Door(SentPersons.Sent her, boolean account, String home, String href) {

    String appointments() {
        return href + "/rendez-vous";
    }
}
