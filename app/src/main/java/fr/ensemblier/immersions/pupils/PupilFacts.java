package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.pupils.PupilPage.Face;
import fr.ensemblier.immersions.pupils.PupilPage.Fact;
import fr.ensemblier.territory.Departements;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is known of a request, of each side what it may read, and what both said of it.
@Component
class PupilFacts {

    private final PupilTelling telling;
    private final PupilCalendar calendar;
    private final Departements departements;
    private final Clock clock;

    PupilFacts(PupilTelling telling, PupilCalendar calendar, Departements departements, Clock clock) {
        this.telling = telling;
        this.calendar = calendar;
        this.departements = departements;
        this.clock = clock;
    }

    List<Fact> of(PupilRequest one, Face face) {
        var facts = new ArrayList<Fact>();
        var who = one.who();
        facts.add(new Fact("Cadre", one.frame().words() + ", " + one.frame().paper()));
        facts.add(new Fact(
                "Élève",
                one.pupil() + ", " + one.age().words() + ", " + one.level().words()));
        if (one.state() instanceof PupilState.Done(var was)) {
            facts.add(new Fact("Dates", French.capital(telling.when(was.from(), was.until()))));
            facts.add(new Fact("Horaires", French.capital(was.timetable())));
        } else {
            facts.add(new Fact("Période souhaitée", French.capital(telling.when(one.wishedFrom(), one.wishedUntil()))));
        }
        var visit = PupilState.visit(one.state());
        if (visit != null && !visit.from().equals(visit.until())) {
            facts.add(new Fact(
                    "Présence",
                    calendar.presence(one, visit.from(), visit.until()).words(Paris.today(clock))));
        }
        if (who == null) {
            facts.add(new Fact("Noms", "Effacés"));
            return facts;
        }
        facts.add(new Fact(
                "Établissement scolaire",
                who.school() + (one.schoolIn() == null ? "" : " (" + departements.name(one.schoolIn()) + ")")));
        var told = one.state() instanceof PupilState.Accepted || one.state() instanceof PupilState.Done;
        if (face == Face.TEAM || told) {
            facts.add(new Fact("Qui signe la convention", who.signatory()));
        }
        if (face == Face.TEAM || face == Face.HOST && told) {
            facts.add(new Fact(
                    "Qui demande",
                    who.adult()
                            + (one.through() == PupilRequest.Through.SCHOOL ? ", pour " : ", ")
                            + one.through().words()));
            if (who.email() != null) {
                facts.add(new Fact("Courriel", who.email()));
            }
        }
        if (face == Face.TEAM && one.talk() != null) {
            facts.add(new Fact(
                    one.called() ? "Appel de préparation" : "Échange de préparation",
                    "Le " + French.shortDate(one.talk().on(), Paris.today(clock)) + ", "
                            + one.talk().by()));
        }
        return facts;
    }

    List<Fact> views(PupilRequest one, Face face) {
        var views = new ArrayList<Fact>();
        var said = one.said();
        if (said.adult() != null && face != Face.HOST) {
            views.add(new Fact(
                    face == Face.ADULT ? "Votre avis" : "Avis de l’élève et de sa famille",
                    said.adult().words() + quoted(said.adultWords())));
        }
        if (said.host() != null && face != Face.ADULT) {
            views.add(new Fact(
                    face == Face.HOST ? "Votre avis" : "Avis de la structure",
                    said.host().words() + quoted(said.hostWords())));
        }
        return views;
    }

    private static String quoted(@Nullable String words) {
        return words == null ? "" : ". « " + words + " »";
    }

    /// Whom to call: the team at once, the structure once it said yes.
    static PupilPage.@Nullable Phone phone(PupilRequest one, Face face) {
        var phone = one.who() == null ? null : one.who().phone();
        return phone == null || face == Face.ADULT || face == Face.HOST && PupilState.visit(one.state()) == null
                ? null
                : new PupilPage.Phone(French.phone(phone), French.phoneLink(phone));
    }
}
