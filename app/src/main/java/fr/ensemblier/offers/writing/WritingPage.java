package fr.ensemblier.offers.writing;

import fr.ensemblier.offers.OfferSheet;
import fr.ensemblier.offers.model.OfferForm;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form with its preview.
record WritingPage(
        String heading,
        String action,
        String autosave,
        Link back,
        OfferForm form,
        boolean isPublished,
        boolean isDraft,
        int days,
        @Nullable Overtaken overtaken,
        List<FieldError> errors,
        List<Option> establishments,
        String structures,
        String occupations,
        List<Choice> contracts,
        List<Choice> places,
        List<Option> sector,
        String sectorCompletion,
        List<Choice> times,
        List<Option> certifications,
        List<String> requiredByLaw,
        List<Option> vehicles,
        List<Option> periods,
        List<Choice> advantages,
        @Nullable LocalDate startOn,
        LocalDate today,
        Preview preview) {

    /// What was typed for the sector and is not understood yet.
    @Nullable String sectorText() {
        return FieldError.of(errors, "sector") == null ? null : form.sectorText();
    }

    /// « 3 choisis »: the list is folded, thirteen of them are long on a telephone.
    String advantagesSaid() {
        var chosen = advantages.stream().filter(Choice::checked).count();
        return chosen == 0 ? "rien de coché" : French.plural(chosen, "coché", "cochés");
    }

    /// What somebody else wrote meanwhile, where it differs: label, theirs, mine.
    record Overtaken(String who, List<Difference> differences, int version) {}

    record Difference(String label, String theirs, String mine) {}

    /// The fragment beside the form; `saved` says when the draft was kept.
    record Preview(
            OfferSheet sheet,
            @Nullable String saved,
            int version,
            @Nullable Reach reach) {}

    /// How many people fit the offer as it stands, and what each requirement costs.
    record Reach(String people, List<Aside> asides) {}

    record Aside(String requirement, String people) {}
}
