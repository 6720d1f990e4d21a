package fr.ensemblier.immersions.discovery;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.By;
import fr.ensemblier.immersions.model.Course;
import fr.ensemblier.immersions.model.HiddenEmployers;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.ImmersionState;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.ShownPlaces;
import fr.ensemblier.immersions.model.Telling;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.Newcomers;
import fr.ensemblier.people.People;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A visit without work that an adult asks on the public site: a file, or hers, and an immersion that begins with a
/// talk like any other (R-W4). As a machine of the platform.
@Component
class Visits {

    private final Newcomers newcomers;
    private final People people;
    private final HiddenEmployers hidden;
    private final Course course;
    private final Telling telling;
    private final Tasks tasks;
    private final Occupations occupations;
    private final Parameters parameters;
    private final Clock clock;

    Visits(
            Newcomers newcomers,
            People people,
            HiddenEmployers hidden,
            Course course,
            Telling telling,
            Tasks tasks,
            Occupations occupations,
            Parameters parameters,
            Clock clock) {
        this.newcomers = newcomers;
        this.people = people;
        this.hidden = hidden;
        this.course = course;
        this.telling = telling;
        this.tasks = tasks;
        this.occupations = occupations;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Transactional
    void ask(Newcomers.Newcomer one, ShownPlaces.Spot spot, @Nullable String wish) {
        people.find(newcomers.welcome(one)).ifPresent(her -> {
            if (hidden.hold(her, spot.place().organisation())) {
                hides(her, spot);
            } else {
                ask(her, spot, wish);
            }
        });
    }

    private void ask(People.Reachable her, ShownPlaces.Spot spot, @Nullable String wish) {
        var place = spot.place();
        var asked = new Immersion(
                her.platform(),
                UUID.randomUUID(),
                her.person(),
                her.firstName(),
                place.id(),
                place.organisation(),
                place.establishment(),
                spot.at().name(),
                place.occupation(),
                LegalFrame.VISIT,
                wish,
                null,
                true,
                "La personne",
                clock.instant(),
                null,
                null,
                null,
                null,
                new ImmersionState.Wished(),
                1);
        course.ask(asked, null, By.her())
                .ifPresent(made -> telling.her(
                        made,
                        "immersion.wished-by-her",
                        "Votre demande de visite chez " + made.employer() + " est arrivée",
                        "Suivre ma demande",
                        (her.phone() == null ? "L’équipe vous écrit" : "L’équipe vous appelle")
                                + " pour préparer cette visite. La structure n’est prévenue qu’après."));
    }

    /// She asks to see an employer from whom she hides (R-P9): only she can say which of both she means.
    private void hides(People.Reachable her, ShownPlaces.Spot spot) {
        var what =
                occupations.brief(spot.place().occupation()) + ", " + spot.at().name();
        people.happened(
                her.platform(),
                her.person(),
                "IMMERSION",
                "Visite demandée sur le site, chez un employeur qui ne doit pas la voir",
                what,
                true);
        tasks.open(new Task(
                her.platform(),
                "visit.hidden:" + her.person() + ":" + spot.place().id(),
                "immersion.talk",
                her.adviser(),
                her.person(),
                null,
                her.fullName() + " : visite chez un employeur qui ne doit pas la voir",
                what + ". Demandez-lui ce qu’elle souhaite.",
                "/equipe/personnes/" + her.person(),
                Paris.today(clock).plusDays(parameters.days("r-w4.talk-days", her.platform())),
                false));
    }
}
