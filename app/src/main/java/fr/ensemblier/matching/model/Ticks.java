package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.OfferNews;
import fr.ensemblier.matching.Telling;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What one clock does to one contact at an instant.
@Component
class Ticks {

    private final Matches matches;
    private final Contacts contacts;
    private final Entries entries;
    private final HerFile file;
    private final LostIdentities identities;
    private final Telling telling;
    private final OfferNews news;
    private final Parameters parameters;

    Ticks(
            Matches matches,
            Contacts contacts,
            Entries entries,
            HerFile file,
            LostIdentities identities,
            Telling telling,
            OfferNews news,
            Parameters parameters) {
        this.matches = matches;
        this.contacts = contacts;
        this.entries = entries;
        this.file = file;
        this.identities = identities;
        this.telling = telling;
        this.news = news;
        this.parameters = parameters;
    }

    /// (a) a match without a word for 10 working days.
    @Transactional
    public int endUntreated(Instant now) {
        return matches.endUntreated(Paris.date(now), now);
    }

    @Transactional
    public int loseIdentities(LocalDate today) {
        return identities.lose(today);
    }

    /// (b) the person has 5 days, with reminders at 2 and 4; then the adviser is told.
    @Transactional
    public int asked(UUID id, Instant now) {
        var contact = contacts.hold(id);
        if (!(contact.state() instanceof ContactState.Asked asked)) {
            return 0;
        }
        if (!now.isBefore(asked.answerBefore())) {
            contacts.save(contact.in(asked.unanswered(now)));
            entries.add(contact, "MACHINE", "Ensemblier", "no_reply", null, now);
            file.note(contact, "MACHINE", "Ensemblier", "no_reply", null);
            telling.close(contact, "contact.call");
            telling.teamTask(
                    contact,
                    "contact.unanswered",
                    "n’a pas répondu à un employeur",
                    "La demande est close. Appelez-la pour savoir si elle cherche encore.",
                    Paris.date(now).plusDays(1),
                    false);
            telling.employerTold(
                    contact,
                    "contact-no-answer",
                    contact.called() + " n’a pas répondu",
                    "La demande est close. L’équipe de la plateforme prend de ses nouvelles.");
            return 1;
        }
        for (var number = 2; number >= 1; number--) {
            var name = number == 2 ? "r-m5.answer-second-reminder" : "r-m5.answer-first-reminder";
            if (!now.isBefore(asked.sentAt().plus(Duration.ofDays(parameters.days(name, contact.cardPlatform()))))) {
                telling.remindPerson(contact, number, asked.answerBefore());
                return 0;
            }
        }
        return 0;
    }

    /// (c) the employer has 5 days to say "joint / non joint", with reminders; then a task falls to the platform.
    @Transactional
    public int accepted(UUID id, Instant now) {
        var contact = contacts.hold(id);
        if (!(contact.state() instanceof ContactState.Accepted accepted)) {
            return 0;
        }
        if (!now.isBefore(accepted.reachBefore())) {
            telling.callLate(contact, accepted.answeredAt(), Paris.date(accepted.reachBefore()));
            var late = entries.late(contact.platform(), contact.organisation(), now);
            if (late >= parameters.days("r-m5.late-limit", contact.platform())) {
                news.paused(contact.platform(), contact.organisation(), late, Paris.date(now));
            }
            return 0;
        }
        for (var number = 2; number >= 1; number--) {
            var name = number == 2 ? "r-m5.reach-second-reminder" : "r-m5.reach-first-reminder";
            if (!now.isBefore(accepted.answeredAt().plus(Duration.ofDays(parameters.days(name, contact.platform()))))) {
                telling.employerTold(
                        contact,
                        "contact-reach-reminder-" + number,
                        entries.called(contact) + " attend de vos nouvelles",
                        "Dites dans votre espace si vous avez joint cette personne.");
                return 0;
            }
        }
        return 0;
    }

    /// An outcome is asked every 10 days until the contact is closed.
    @Transactional
    public int reached(UUID id, Instant now) {
        var contact = contacts.hold(id);
        var today = Paris.date(now);
        if (!(contact.state() instanceof ContactState.Reached reached)
                || reached.askOutcomeOn().isAfter(today)) {
            return 0;
        }
        telling.employerTold(
                contact,
                "contact-outcome-" + reached.askOutcomeOn(),
                "Où en êtes-vous avec " + entries.called(contact) + " ?",
                "Un mot suffit : entretien, embauche, ou pas de suite.");
        telling.personTold(
                contact,
                "contact-outcome-person-" + reached.askOutcomeOn(),
                "Avez-vous des nouvelles de l’employeur ?",
                "Dites-le dans votre espace, en un choix.");
        var next = today.plusDays(parameters.days("r-m5.outcome-days", contact.platform()));
        contacts.save(contact.in(reached.next(reached.stage(), next)));
        return 1;
    }
}
