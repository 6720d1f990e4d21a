package fr.ensemblier.matching.team;

import fr.ensemblier.appointments.DayAppointments;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.pathways.OverrunningSteps;
import fr.ensemblier.people.Portfolio;
import fr.ensemblier.placements.EndingContracts;
import fr.ensemblier.training.SessionsOfTheDay;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What an adviser watches besides her tasks (C7): the rules of the day, in the order in which people fall between
/// steps. A rule says how many it concerns and leads to their list; one that concerns nobody says nothing.
///
/// 1. an appointment of today is still to come (C10)
/// 2. an appointment is over, and nobody said who came (C10)
/// 3. nobody follows them (R-W2)
/// 4. a step of their pathway lasts longer than expected (C2)
/// 5. they begin a training within two weeks (C5)
/// 6. they miss hours of their training (C7)
/// 7. their contract ends within thirty days (C9)
/// 8. they owe an answer since two weeks
/// 9. no news for long, though they look
@Component
class DayRules {

    private final DayAppointments appointments;
    private final Portfolio portfolio;
    private final OverrunningSteps overrunning;
    private final EndingContracts ending;
    private final SessionsOfTheDay sessions;
    private final Clock clock;

    DayRules(
            DayAppointments appointments,
            Portfolio portfolio,
            OverrunningSteps overrunning,
            EndingContracts ending,
            SessionsOfTheDay sessions,
            Clock clock) {
        this.appointments = appointments;
        this.portfolio = portfolio;
        this.overrunning = overrunning;
        this.ending = ending;
        this.sessions = sessions;
        this.clock = clock;
    }

    List<Link> of(Actor.Team actor) {
        var day = appointments.of(actor.platform(), actor.account(), clock.instant());
        return Stream.of(
                        today(day),
                        toNote(day),
                        unassigned(actor),
                        overruns(actor),
                        begins(actor),
                        misses(actor),
                        ends(actor),
                        owes(actor),
                        silent(actor))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Link> today(DayAppointments.Day day) {
        return rule(
                day.left(),
                "rendez-vous aujourd’hui",
                "rendez-vous aujourd’hui",
                day.next()
                        .map(at -> (day.left() == 1 ? ", à " : ", le prochain à ")
                                + French.time(Paris.local(at).toLocalTime()))
                        .orElse(""),
                "/equipe/rendez-vous");
    }

    private static Optional<Link> toNote(DayAppointments.Day day) {
        return rule(
                day.toNote(),
                "rendez-vous passé à noter",
                "rendez-vous passés à noter",
                "",
                "/equipe/rendez-vous?quand=anoter");
    }

    private Optional<Link> unassigned(Actor.Team actor) {
        var waiting = portfolio.unassigned(actor.platform());
        return rule(
                waiting.count(),
                "personne à attribuer",
                "personnes à attribuer",
                waiting.since()
                        .map(at ->
                                ", la plus ancienne depuis le " + French.shortDate(Paris.date(at), Paris.today(clock)))
                        .orElse(""),
                "/equipe/personnes?conseiller=aucun&tri=attente");
    }

    private Optional<Link> overruns(Actor.Team actor) {
        return rule(
                overrunning.of(actor.platform(), actor.account(), Paris.today(clock)),
                "étape dure plus que prévu",
                "étapes durent plus que prévu",
                "",
                "/equipe/parcours?etat=LATE&conseiller=" + actor.account());
    }

    private Optional<Link> begins(Actor.Team actor) {
        return rule(
                sessions.beginning(actor.platform(), actor.account(), Paris.today(clock)),
                "personne commence bientôt une formation",
                "personnes commencent bientôt une formation",
                "",
                "/equipe/formations/personnes?etat=ADMITTED&quand=bientot&conseiller=" + actor.account());
    }

    private Optional<Link> misses(Actor.Team actor) {
        return rule(
                sessions.atRisk(actor.platform(), actor.account(), Paris.today(clock)),
                "personne manque des heures de formation",
                "personnes manquent des heures de formation",
                "",
                "/equipe/formations/personnes?risque=oui&conseiller=" + actor.account());
    }

    private Optional<Link> ends(Actor.Team actor) {
        return rule(
                ending.of(actor.platform(), actor.account(), Paris.today(clock)),
                "contrat finit dans le mois",
                "contrats finissent dans le mois",
                "",
                "/equipe/embauches?etat=finissent&conseiller=" + actor.account());
    }

    private Optional<Link> owes(Actor.Team actor) {
        return rule(
                portfolio.owing(actor.platform(), actor.account()),
                "précision attendue depuis deux semaines",
                "précisions attendues depuis deux semaines",
                "",
                "/equipe/personnes?etat=ASKED_MORE&tri=silence&conseiller=" + actor.account());
    }

    private Optional<Link> silent(Actor.Team actor) {
        return rule(
                portfolio.silent(actor.platform(), actor.account()),
                "personne sans nouvelles",
                "personnes sans nouvelles",
                "",
                "/equipe/personnes?silence=oui&tri=silence&conseiller=" + actor.account());
    }

    private static Optional<Link> rule(int count, String one, String many, String more, String href) {
        return count == 0 ? Optional.empty() : Optional.of(new Link(French.plural(count, one, many) + more, href));
    }
}
