package fr.ensemblier.people.dossier;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.Person;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The page of a file, and the same with a form that was refused in it: what was typed stays (R-E2).
@Component
class OpenFile {

    private final Dossier dossier;
    private final Partings partings;
    private final AuditLog audit;
    private final Clock clock;

    OpenFile(Dossier dossier, Partings partings, AuditLog audit, Clock clock) {
        this.dossier = dossier;
        this.partings = partings;
        this.audit = audit;
        this.clock = clock;
    }

    ModelAndView shown(Actor.Team team, Person person, boolean all) {
        return view(team, person, all, Talking.empty(Paris.today(clock)), HttpStatus.OK);
    }

    ModelAndView refused(Actor.Team team, Person person, Talking talking) {
        return view(team, person, false, talking, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView view(Actor.Team team, Person person, boolean all, Talking talking, HttpStatus status) {
        audit.note(team.platform(), "person.opened", person.logKey(), null);
        return new ModelAndView(
                "people/dossier/page",
                Map.of(
                        "page",
                        dossier.page(team, person, all),
                        "talking",
                        talking,
                        "partings",
                        partings.of(team.platform(), person.id())),
                status);
    }
}
