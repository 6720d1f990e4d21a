package fr.ensemblier.people.dossier;

import fr.ensemblier.files.Files;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.ProfileWords;
import java.util.List;
import org.springframework.stereotype.Component;

/// What a person wants and offers, in the words of her file.
@Component
class ProjectWords {

    private final Occupations occupations;
    private final Files files;
    private final ProfileWords words;

    ProjectWords(Occupations occupations, Files files, ProfileWords words) {
        this.occupations = occupations;
        this.files = files;
        this.words = words;
    }

    /// What she says she holds and nobody has seen yet is marked so: `unseen` names it.
    DossierPage.Project of(Profile profile, String base, List<String> unseen) {
        var first = profile.occupations().isEmpty()
                ? java.util.Optional.<Occupation>empty()
                : occupations.find(profile.occupations().getFirst());
        var facts = List.of(
                new DossierPage.Fact("Se déplace", words.journey(profile)),
                new DossierPage.Fact("Travaille", words.hours(profile)),
                new DossierPage.Fact("Libre", words.start(profile)),
                new DossierPage.Fact("Diplômes et permis", held(profile, unseen)),
                new DossierPage.Fact("Expérience", words.done(profile)),
                new DossierPage.Fact("Formation", words.training(profile)));
        var file = profile.told().file() == null
                ? null
                : files.find(profile.told().file()).orElse(null);
        return new DossierPage.Project(
                first.map(Occupation::pictogram).orElse("domaine-educatif-et-social"),
                first.map(one -> one.field().colour()).orElse("social"),
                words.wishes(profile),
                profile.wish(),
                facts,
                file == null ? null : base + "/fichiers/" + file.id(),
                file == null ? null : file.mediaType(),
                profile.told().text());
    }

    private String held(Profile profile, List<String> unseen) {
        var said = words.held(profile);
        for (var name : unseen) {
            said = said.replace(name, name + " (à vérifier)");
        }
        return said;
    }
}
