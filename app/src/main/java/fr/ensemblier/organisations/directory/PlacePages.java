package fr.ensemblier.organisations.directory;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.model.Facts;
import fr.ensemblier.organisations.model.Family;
import fr.ensemblier.organisations.model.Structures;
import fr.ensemblier.organisations.model.Words;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.CommuneField;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The form of a place of work: what it proposes, the commune that was meant, those that are there already.
@Component
class PlacePages {

    private final Structures structures;
    private final Communes communes;
    private final CommuneField field;
    private final Platforms platforms;

    PlacePages(Structures structures, Communes communes, CommuneField field, Platforms platforms) {
        this.structures = structures;
        this.communes = communes;
        this.field = field;
        this.platforms = platforms;
    }

    List<EmployerPage.Like> likes(PlatformId platform, Facts facts) {
        return structures.all(platform).stream()
                .filter(place -> !place.closed())
                .filter(place ->
                        !facts.siret().isEmpty() && place.facts().siret().equals(facts.siret())
                                || place.facts().commune().equals(facts.commune())
                                        && Words.near(place.facts().name(), facts.name()))
                .limit(5)
                .map(place -> new EmployerPage.Like(
                        "/equipe/employeurs/" + place.organisation(),
                        place.facts().name(),
                        place.communeName()))
                .toList();
    }

    Optional<Commune> commune(PlatformId platform, PlaceForm form, List<FieldError> errors) {
        if (!platforms
                        .get(platform)
                        .worksIn(Family.of(PlaceForm.text(form.family())).setting())
                && Family.of(PlaceForm.text(form.family())) != Family.OTHER) {
            errors.add(new FieldError(
                    "family", "Votre plateforme n’engage pas ce cadre. Choisissez un type de la liste."));
        }
        return field.read(
                "commune",
                form.commune(),
                form.communeText(),
                one -> platforms.covers(platform, one),
                errors,
                "Choisissez la commune dans la liste qui s’ouvre.",
                "Cette commune n’est pas dans votre territoire.");
    }

    EmployerPage.Form form(
            String title,
            String action,
            String verb,
            String back,
            boolean asksEntity,
            PlaceForm form,
            List<EmployerPage.Like> likes,
            List<FieldError> errors) {
        var shown = PlaceForm.text(form.communeText());
        var platform = platforms.get(Actors.team().platform());
        return new EmployerPage.Form(
                title,
                action,
                verb,
                back,
                asksEntity,
                form,
                shown.isEmpty()
                        ? communes.find(PlaceForm.text(form.commune()))
                                .map(Commune::label)
                                .orElse("")
                        : shown,
                Family.employers(platform).stream()
                        .map(family -> new Option(family.name(), family.label()))
                        .toList(),
                likes,
                errors);
    }
}
