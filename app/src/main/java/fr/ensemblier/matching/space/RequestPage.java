package fr.ensemblier.matching.space;

import fr.ensemblier.matching.Lines;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One employer's request as the person reads it; `reveals` are the coordinates that the employer would see,
/// `given` says so in words, `kept` the day until which he keeps them after an unsuccessful end, empty when she
/// lets him; `met` when a meeting was told, so that she may have signed.
record RequestPage(
        String id,
        String structure,
        String offer,
        String offerHref,
        String offerId,
        String message,
        String by,
        StateKind kind,
        String state,
        boolean asked,
        boolean open,
        List<String> reveals,
        String given,
        List<Lines.Line> lines,
        List<Step> steps,
        @Nullable String kept,
        @Nullable Next next,
        boolean met,
        boolean fullTime,
        Told told,
        List<FieldError> errors) {

    /// The next step, big: what happens, and what she does.
    record Next(String title, String text) {}

    /// What she typed about her new post; `looking` is a word of [fr.ensemblier.placements.Hires.Looking].
    record Told(@Nullable LocalDate startsOn, String looking) {

        static final Told NOTHING = new Told(null, "");
    }

    /// Nothing is missing beside a full-time post.
    List<Choice> looking() {
        return Stream.of(
                        choice("NO", "Non, ce poste me suffit", "Vos autres rencontres s’arrêtent."),
                        choice("MORE_HOURS", "Oui, plus d’heures", "Nous cherchons ce qui manque à 35 heures."),
                        choice("ANOTHER_POST", "Oui, un autre poste", "Rien ne change dans votre demande."))
                .filter(one -> !fullTime || !one.value().equals("MORE_HOURS"))
                .toList();
    }

    private Choice choice(String value, String label, String detail) {
        return new Choice(value, label, detail, value.equals(told.looking()));
    }
}
