package fr.ensemblier.portal.frame;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.ui.OtherRoles;
import fr.ensemblier.ui.ToDoCount;
import fr.ensemblier.ui.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The person at the screen: her name, her role in words, where her space begins.
@Component("portalPeople")
class People {

    private final ObjectProvider<OtherRoles> roles;
    private final ObjectProvider<ToDoCount> toDo;

    People(ObjectProvider<OtherRoles> roles, ObjectProvider<ToDoCount> toDo) {
        this.roles = roles;
        this.toDo = toDo;
    }

    static boolean worksHere(Actor actor) {
        return switch (actor) {
            case Actor.Team _,
                    Actor.Employer _,
                    Actor.Referrer _,
                    Actor.National _,
                    Actor.Officer _,
                    Actor.Candidate _ -> true;
            case Actor.Visitor _, Actor.Unconfirmed _, Actor.Machine _ -> false;
        };
    }

    static String home(Actor actor) {
        return switch (actor) {
            case Actor.Team _ -> "/equipe";
            case Actor.Employer _ -> "/employeur";
            case Actor.Referrer _ -> "/prescripteur";
            case Actor.National _ -> "/national";
            case Actor.Officer _ -> "/dpo";
            case Actor.Candidate _ -> "/mon-espace";
            case Actor.Visitor _, Actor.Unconfirmed _, Actor.Machine _ -> "/";
        };
    }

    @Nullable Who who(Actor actor) {
        if (!worksHere(actor)) {
            return null;
        }
        var others = roles.stream().flatMap(source -> source.of(actor).stream()).toList();
        var waiting = toDo.stream().mapToInt(source -> source.of(actor)).sum();
        return new Who(actor.name(), role(actor), others, waiting, toDoPage(actor), search(actor));
    }

    private static String role(Actor actor) {
        return switch (actor) {
            case Actor.Team team when team.head() -> "Responsable de la plateforme";
            case Actor.Team _ -> "Conseil et accompagnement";
            case Actor.Employer _ -> "Recrutement";
            case Actor.Referrer _ -> "Orientation";
            case Actor.National _ -> "Réseau national";
            case Actor.Officer _ -> "Protection des données";
            case Actor.Candidate _ -> "Mon espace";
            case Actor.Visitor _, Actor.Unconfirmed _, Actor.Machine _ -> "";
        };
    }

    private static String toDoPage(Actor actor) {
        return actor instanceof Actor.Team ? "/equipe/a-faire" : home(actor);
    }

    private static String search(Actor actor) {
        return actor instanceof Actor.Team ? "/equipe/recherche" : "";
    }
}
