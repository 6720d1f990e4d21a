package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What follows an act: whom it is told, and what the team then has to do.
@Component
class Aftermath {

    private final Telling telling;
    private final WithoutAccount hosts;
    private final Links links;
    private final Views views;
    private final Tasks tasks;
    private final People people;
    private final ViewDays viewDays;
    private final Parameters parameters;
    private final Clock clock;

    Aftermath(
            Telling telling,
            WithoutAccount hosts,
            Links links,
            Views views,
            Tasks tasks,
            People people,
            ViewDays viewDays,
            Parameters parameters,
            Clock clock) {
        this.telling = telling;
        this.hosts = hosts;
        this.links = links;
        this.views = views;
        this.tasks = tasks;
        this.people = people;
        this.viewDays = viewDays;
        this.parameters = parameters;
        this.clock = clock;
    }

    void asked(Immersion one, @Nullable String email, By by) {
        if (one.state() instanceof ImmersionState.Wished) {
            task(
                    one,
                    "talk",
                    "entretien avant une immersion",
                    "Elle demande " + telling.what(one)
                            + ". Préparez-la avec elle : la structure n’est prévenue qu’après.",
                    Paris.today(clock).plusDays(parameters.days("r-w4.talk-days", one.platform())));
            telling.adviser(
                    one, "immersion.wished", "Une personne demande une immersion", by.account(), telling.what(one));
        } else {
            request(one, email);
        }
    }

    private void request(Immersion one, @Nullable String email) {
        var title = "Une immersion vous est demandée : " + one.frame().words();
        var text = one.called() + " voudrait découvrir chez vous : " + telling.what(one) + ".";
        telling.structure(one, "immersion.requested", title, "Lire et répondre", text);
        if (email != null) {
            telling.party(
                    one,
                    "immersion.requested-by-mail",
                    one.employer(),
                    email,
                    links.make(one, Party.HOST, one.employer(), email),
                    title,
                    "Lire et répondre",
                    text,
                    "Vous répondez en un choix, sans créer de compte.");
        }
        task(
                one,
                "silent",
                "la structure répond-elle ?",
                telling.what(one) + ". Sans réponse d’ici là, appelez-la.",
                Paris.today(clock).plusDays(parameters.days("r-w4.silent-days", one.platform())));
    }

    void moved(Immersion before, Immersion after, Move move, @Nullable String email, By by) {
        var one = after;
        switch (move) {
            case Move.Talk _ -> {
                close(one, "talk");
                request(one, email);
                telling.her(
                        one,
                        "immersion.sent",
                        "Votre demande d’immersion est envoyée à " + one.employer(),
                        "Voir mon immersion",
                        telling.what(one) + ".");
            }
            case Move.Accept _ -> {
                close(one, "silent");
                telling.her(
                        one,
                        "immersion.accepted",
                        one.employer() + " vous accueille en immersion",
                        "Voir mon immersion",
                        "Votre conseiller prépare les dates et la convention avec vous.");
                telling.adviser(
                        one,
                        "immersion.accepted-for",
                        "Immersion acceptée : " + telling.what(one),
                        by.account(),
                        "Préparez maintenant les dates et la convention.");
            }
            case Move.Refuse(var _, var _) -> {
                close(one, "silent");
                telling.her(
                        one,
                        "immersion.refused",
                        one.employer() + " ne peut pas vous accueillir cette fois",
                        "Voir mes immersions",
                        "Votre conseiller cherche une autre structure avec vous.");
                telling.adviser(
                        one,
                        "immersion.refused-for",
                        "Immersion refusée : " + telling.what(one),
                        by.account(),
                        "La raison est dans l’immersion.");
            }
            case Move.Draft _ -> {}
            case Move.Sign _, Move.HandOff _ -> {
                var title = "Immersion " + telling.when(one) + " : " + telling.what(one);
                telling.her(one, "immersion.covered", title, "Voir mon immersion", covered(one));
                telling.structure(one, "immersion.covered-at", title, "Voir cette immersion", covered(one));
                telling.adviser(one, "immersion.covered-for", title, by.account(), covered(one));
            }
            case Move.Begin _ -> {}
            case Move.End _ -> over(one, true);
            case Move.Interrupt _ -> over(one, true);
            case Move.TakeBack _ -> over(one, false);
            case Move.Cancel _ -> {
                close(one, "talk");
                close(one, "silent");
                if (!by.herself()) {
                    telling.her(
                            one,
                            "immersion.cancelled",
                            "Immersion annulée chez " + one.employer(),
                            "Voir mes immersions",
                            "Appelez votre conseiller pour en parler.");
                }
                if (!(before.state() instanceof ImmersionState.Wished)) {
                    telling.structure(
                            one,
                            "immersion.cancelled-at",
                            "Immersion annulée : " + telling.what(one),
                            "Voir cette immersion",
                            "Vous n’avez rien à faire.");
                }
                telling.adviser(
                        one,
                        "immersion.cancelled-for",
                        "Immersion annulée : " + telling.what(one),
                        by.account(),
                        "La raison est dans l’immersion.");
            }
            case Move.Reschedule(var _, var plan, var _) -> {
                var key = ":" + plan.from() + plan.until();
                var title = "Immersion : nouvelles dates, " + telling.when(one);
                telling.her(one, "immersion.moved" + key, title, "Voir mon immersion", telling.what(one) + ".");
                telling.structure(
                        one, "immersion.moved-at" + key, title, "Voir cette immersion", telling.what(one) + ".");
            }
        }
    }

    private static String covered(Immersion one) {
        return switch (one.frame()) {
            case PMSMP ->
                one.state() instanceof ImmersionState.Signed
                        ? "La convention est signée par tous."
                        : "La convention est confiée à son prescripteur. Elle doit être signée avant le premier jour.";
            case PUPIL -> "L’établissement scolaire signe la convention.";
            case VISIT -> "Une visite se fait sans convention : on regarde, on ne travaille pas.";
            case MINI_STAGE -> "La chambre signe la convention.";
        };
    }

    private void over(Immersion one, boolean over) {
        if (!over) {
            views.drop(one);
            close(one, "debrief");
            return;
        }
        var state = (ImmersionState.Past) one.state();
        var due = viewDays.due(one.platform(), state.on());
        views.open(one, due);
        telling.her(
                one,
                "immersion.view",
                "Votre immersion chez " + one.employer() + " est finie : qu’en dites-vous ?",
                "Donner mon avis",
                "Trois questions. Votre avis aide votre conseiller à préparer la suite avec vous.");
        hosts.structure(
                one,
                "immersion.view-at",
                "L’immersion " + French.of(one.called()) + " est finie : votre avis",
                "Donner mon avis",
                "Trois questions, une minute.");
        task(
                one,
                "debrief",
                "bilan d’immersion",
                telling.what(one) + ". Faites le point avec elle, et notez ce qui suit.",
                due);
    }

    void debriefed(Immersion one) {
        close(one, "debrief");
    }

    private void task(Immersion one, String kind, String title, String detail, LocalDate due) {
        people.find(one.person())
                .ifPresent(her -> tasks.open(new Task(
                        one.platform(),
                        key(kind, one),
                        "immersion." + kind,
                        her.adviser(),
                        her.person(),
                        null,
                        her.fullName() + " : " + title,
                        detail,
                        "/equipe/immersions/" + one.id(),
                        due,
                        false)));
    }

    private void close(Immersion one, String kind) {
        tasks.close(one.platform(), key(kind, one));
    }

    private static String key(String kind, Immersion one) {
        return "immersion." + kind + ":" + one.id();
    }
}
