package fr.ensemblier.people.dossier;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.occupations.Certification;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What a person wants and offers, in the words of her file.
@Component
class ProjectWords {

    private final Occupations occupations;
    private final Files files;
    private final Clock clock;

    ProjectWords(Occupations occupations, Files files, Clock clock) {
        this.occupations = occupations;
        this.files = files;
        this.clock = clock;
    }

    DossierPage.Project of(Profile profile, String base) {
        var first = profile.occupations().isEmpty()
                ? java.util.Optional.<Occupation>empty()
                : occupations.find(profile.occupations().getFirst());
        var facts = new ArrayList<DossierPage.Fact>();
        facts.add(new DossierPage.Fact(
                "Se déplace",
                French.minutes(profile.reach().minutes()) + ", "
                        + profile.reach().means().words()));
        var hours = profile.hours();
        var times = new ArrayList<String>();
        if (hours.max() != null) {
            times.add(French.number(hours.max().doubleValue(), 1) + French.SPACE + "h au plus");
        }
        add(times, hours.night(), "nuit");
        add(times, hours.weekend(), "week-end");
        add(times, hours.split(), "coupures");
        facts.add(new DossierPage.Fact(
                "Travaille", times.isEmpty() ? "En journée" : French.capital(String.join(", ", times))));
        facts.add(new DossierPage.Fact(
                "Libre",
                profile.availableOn() == null
                        ? "Tout de suite"
                        : French.date(profile.availableOn(), Paris.today(clock))));
        var held = new ArrayList<>(profile.skills().certifications().stream()
                .map(code -> occupations
                        .certification(code)
                        .map(Certification::brief)
                        .orElse(code))
                .toList());
        add(held, profile.skills().licence(), "permis B");
        add(held, profile.skills().vehicle(), "voiture");
        facts.add(new DossierPage.Fact("A", held.isEmpty() ? "Aucun diplôme indiqué" : String.join(", ", held)));
        var done = new ArrayList<>(profile.skills().experiences());
        add(done, profile.skills().years() > 0, French.plural(profile.skills().years(), "an", "ans") + " d’expérience");
        facts.add(new DossierPage.Fact("A fait", done.isEmpty() ? "Pas encore dit" : String.join(", ", done)));
        facts.add(new DossierPage.Fact(
                "Formation", profile.skills().wantsTraining() ? "D’accord" : "Pas pour le moment"));
        var file = profile.told().file() == null
                ? null
                : files.find(profile.told().file()).orElse(null);
        return new DossierPage.Project(
                first.map(Occupation::pictogram).orElse("domaine-educatif-et-social"),
                first.map(one -> one.field().colour()).orElse("social"),
                profile.occupations().isEmpty()
                        ? "Ne sait pas encore"
                        : String.join(
                                ", ",
                                profile.occupations().stream()
                                        .map(occupations::brief)
                                        .toList()),
                profile.wish(),
                facts,
                file == null ? null : base + "/fichiers/" + file.id(),
                file == null ? null : file.mediaType(),
                profile.told().text());
    }

    private static void add(List<String> to, boolean when, String words) {
        if (when) {
            to.add(words);
        }
    }
}
