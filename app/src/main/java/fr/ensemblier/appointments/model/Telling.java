package fr.ensemblier.appointments.model;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.appointments.model.AppointmentState.Side;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Message.Recipient;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is said of an appointment, to her and to her adviser. The title says all that matters, since a text message
/// holds
/// nothing else; a key makes that nothing is said twice.
@Component
public class Telling {

    private final Notices notices;
    private final People people;
    private final Places places;
    private final Accounts accounts;
    private final CandidateLinks links;
    private final Clock clock;

    Telling(Notices notices, People people, Places places, Accounts accounts, CandidateLinks links, Clock clock) {
        this.notices = notices;
        this.people = people;
        this.places = places;
        this.accounts = accounts;
        this.links = links;
        this.clock = clock;
    }

    /// « mardi 3 mars, 9 h 30 ».
    public String when(Appointment one) {
        return French.dateTime(Paris.local(one.starts()), Paris.today(clock));
    }

    /// « Maison de l’emploi, 12 rue des Lilas, Bordeaux », or « par téléphone ».
    public String where(Appointment one) {
        return one.place() == null
                ? "par téléphone"
                : places.get(one.platform(), one.place()).words();
    }

    /// Whether a message reaches her, in words for who acted.
    public String told(UUID person) {
        return people.find(person)
                        .filter(her -> her.phone() != null || her.email() != null)
                        .isPresent()
                ? "La personne est prévenue."
                : "Dites-le à la personne : son dossier n’a ni téléphone ni courriel.";
    }

    void booked(Appointment one, Side by) {
        her(one, "appointment.booked:" + one.id(), "Rendez-vous le " + when(one) + ", " + brief(one), details(one));
        adviser(one, by, "appointment.taken:" + one.id(), "Rendez-vous pris le " + when(one));
    }

    void moved(Appointment before, Appointment after, Side by) {
        her(
                after,
                "appointment.moved:" + after.id(),
                "Rendez-vous déplacé au " + when(after) + ", " + brief(after),
                Stream.concat(Stream.of("Il était prévu le " + when(before) + "."), details(after).stream())
                        .toList());
        adviser(after, by, "appointment.moved-for:" + after.id(), "Rendez-vous déplacé au " + when(after));
    }

    void cancelled(Appointment one, Side whose, Booking.By by) {
        her(
                one,
                "appointment.cancelled:" + one.id(),
                "Rendez-vous annulé : " + when(one),
                List.of(
                        switch (whose) {
                            case TEAM -> "L’équipe a dû annuler votre rendez-vous avec " + one.adviserName() + ".";
                            case PERSON ->
                                "Vous avez demandé d’annuler votre rendez-vous avec " + one.adviserName() + ".";
                            case REFERRER ->
                                by.name() + " a annulé pour vous le rendez-vous avec " + one.adviserName() + ".";
                        },
                        "Vous pouvez en prendre un autre dans votre espace."));
        adviser(one, by.side(), "appointment.cancelled-for:" + one.id(), "Rendez-vous annulé : " + when(one));
    }

    /// The day before, by mail where she has one.
    public void dayBefore(Appointment one) {
        her(
                one,
                "appointment.day-before:" + one.id(),
                day(one) + ", rendez-vous à " + time(one) + ", " + brief(one),
                details(one));
    }

    /// Two hours before: a text message reaches her on the way, a mail does not.
    public void hoursBefore(Appointment one) {
        people.find(one.person())
                .ifPresent(her -> tell(
                        one,
                        her,
                        her.phone() == null ? her.email() : null,
                        "appointment.hours-before:" + one.id(),
                        day(one) + ", rendez-vous à " + time(one) + ", " + brief(one),
                        details(one)));
    }

    /// « Demain », « Aujourd’hui ».
    private String day(Appointment one) {
        return French.capital(French.day(one.day(), Paris.today(clock)));
    }

    private static String time(Appointment one) {
        return French.time(Paris.local(one.starts()).toLocalTime());
    }

    private String brief(Appointment one) {
        return one.place() == null
                ? "par téléphone"
                : places.get(one.platform(), one.place()).brief();
    }

    private List<String> details(Appointment one) {
        return Stream.of(
                        "Avec " + one.adviserName() + ", " + where(one) + ".",
                        one.note() == null ? null : French.typography(one.note()),
                        one.day().isAfter(Paris.today(clock))
                                ? "Vous ne pouvez pas venir ? Déplacez-le ou annulez-le dans votre espace, jusqu’à la "
                                        + "veille au soir. Ensuite, appelez-nous."
                                : "Vous ne pouvez pas venir ? Appelez-nous.")
                .filter(Objects::nonNull)
                .toList();
    }

    private void her(Appointment one, String key, String title, List<String> paragraphs) {
        people.find(one.person()).ifPresent(her -> tell(one, her, her.email(), key, title, paragraphs));
    }

    private void tell(
            Appointment one,
            People.Reachable her,
            @Nullable String email,
            String key,
            String title,
            List<String> paragraphs) {
        notices.tell(new Message(
                one.platform(),
                key,
                new Recipient.Person(her.person(), her.firstName(), email, her.phone()),
                title,
                paragraphs,
                new Message.Act(
                        "Voir mes rendez-vous",
                        links.link(one.platform(), her.person(), her.firstName(), "/mon-espace/rendez-vous"))));
    }

    /// What an adviser did herself is not told to her.
    private void adviser(Appointment one, Side by, String key, String title) {
        if (by == Side.TEAM && one.adviser().equals(actor())) {
            return;
        }
        accounts.find(one.adviser())
                .ifPresent(adviser -> notices.tell(new Message(
                        one.platform(),
                        key,
                        new Recipient.Account(adviser.id(), adviser.name(), adviser.email()),
                        title,
                        List.of(people.find(one.person())
                                        .map(People.Reachable::fullName)
                                        .orElse("Une personne")
                                + ", " + where(one) + ". " + one.kind().words() + "."),
                        new Message.Act("Voir ce rendez-vous", "/equipe/rendez-vous/" + one.id()))));
    }

    private static @Nullable UUID actor() {
        return Actors.current() instanceof Actor.Team team ? team.account() : null;
    }
}
