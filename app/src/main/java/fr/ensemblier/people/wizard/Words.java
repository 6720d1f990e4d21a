package fr.ensemblier.people.wizard;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Certification;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// A profile in plain words, for the preview and the last screen.
@Component
class Words {

    static final Map<String, String> DAY_TIMES =
            Map.of("MORNING", "le matin", "AFTERNOON", "l’après-midi", "EVENING", "le soir");

    private final Occupations occupations;
    private final ValueLists lists;
    private final Clock clock;

    Words(Occupations occupations, ValueLists lists, Clock clock) {
        this.occupations = occupations;
        this.lists = lists;
        this.clock = clock;
    }

    Shell.Preview preview(Profile profile, Person person) {
        var lines = new ArrayList<Shell.Line>();
        lines.add(new Shell.Line("Cherche", wishes(profile)));
        lines.add(new Shell.Line("Se déplace", journey(profile)));
        if (!hours(profile).isEmpty()) {
            lines.add(new Shell.Line("Travaille", hours(profile)));
        }
        if (!skills(profile).isEmpty()) {
            lines.add(new Shell.Line("Sait faire", skills(profile)));
        }
        if (profile.skills().wantsTraining()) {
            lines.add(new Shell.Line("Formation", "D’accord pour se former"));
        }
        return new Shell.Preview(person.firstName().charAt(0) + "., " + French.at(person.communeName()), lines);
    }

    String wishes(Profile profile) {
        if (profile.occupations().isEmpty()) {
            return profile.undecided() ? "Ne sait pas encore" : "Pas encore dit";
        }
        return String.join(
                ", ", profile.occupations().stream().map(occupations::brief).toList());
    }

    String journey(Profile profile) {
        return French.minutes(profile.reach().minutes()) + ", "
                + profile.reach().means().words();
    }

    String hours(Profile profile) {
        var hours = profile.hours();
        var said = new ArrayList<String>();
        if (hours.max() != null) {
            said.add(
                    hours.min() == null
                            ? "jusqu’à " + plain(hours.max()) + French.SPACE + "h par semaine"
                            : plain(hours.min()) + " à " + plain(hours.max()) + French.SPACE + "h par semaine");
        }
        hours.dayTimes().forEach(time -> said.add(DAY_TIMES.getOrDefault(time, time)));
        if (hours.night()) {
            said.add("la nuit");
        }
        if (hours.weekend()) {
            said.add("le week-end");
        }
        if (hours.split()) {
            said.add("avec des coupures");
        }
        if (profile.availableOn() != null) {
            said.add("à partir du " + French.shortDate(profile.availableOn(), Paris.today(clock)));
        }
        return French.capital(String.join(", ", said));
    }

    String skills(Profile profile) {
        var skills = profile.skills();
        var said = new ArrayList<String>(skills.experiences());
        if (skills.years() > 0) {
            said.add(French.plural(skills.years(), "an", "ans") + " d’expérience");
        }
        skills.certifications()
                .forEach(code -> said.add(occupations
                        .certification(code)
                        .map(Certification::brief)
                        .orElse(code)));
        if (skills.licence()) {
            said.add("permis B");
        }
        if (skills.vehicle()) {
            said.add("voiture");
        }
        return String.join(", ", said);
    }

    String contracts(List<String> codes) {
        return codes.isEmpty()
                ? "Tous"
                : String.join(
                        ", ",
                        codes.stream()
                                .map(code -> lists.label("CONTRACT_CLASS", code))
                                .toList());
    }

    private static String plain(java.math.BigDecimal hours) {
        return French.number(hours.doubleValue(), 1);
    }
}
