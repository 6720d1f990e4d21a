package fr.ensemblier.people.dossier;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.people.model.Person;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody else saved meanwhile, beside what was typed here; only what differs (R-E5).
record Overtaken(int version, List<Line> lines) {

    record Line(String label, String theirs, String mine) {}

    static Overtaken of(Person saved, EditForm typed, ValueLists lists) {
        var theirs = EditForm.of(saved);
        var lines = Stream.of(
                        new Line("Prénom", text(theirs.firstName()), text(typed.firstName())),
                        new Line("Nom", text(theirs.lastName()), text(typed.lastName())),
                        new Line("Téléphone", text(theirs.phone()), text(typed.phone())),
                        new Line("Courriel", text(theirs.email()), text(typed.email())),
                        new Line("Année de naissance", text(theirs.birthYear()), text(typed.birthYear())),
                        new Line("Commune", text(theirs.communeText()), text(typed.communeText())),
                        new Line(
                                "Situation",
                                lists.label("SITUATION", text(theirs.situation())),
                                lists.label("SITUATION", text(typed.situation()))),
                        line("Motif de sa venue", "MOTIVE", theirs.motive(), typed.motive(), lists),
                        line("Sexe", "SEX", theirs.sex(), typed.sex(), lists),
                        new Line("Notes de l’équipe", text(theirs.notes()), text(typed.notes())),
                        new Line("Aménagements utiles", yes(theirs.adjustments()), yes(typed.adjustments())))
                .filter(line -> !plain(line.theirs()).equals(plain(line.mine())))
                .toList();
        return new Overtaken(saved.version(), lines);
    }

    private static Line line(
            String label, String list, @Nullable String theirs, @Nullable String mine, ValueLists lists) {
        return new Line(label, said(list, theirs, lists), said(list, mine, lists));
    }

    private static String said(String list, @Nullable String code, ValueLists lists) {
        return text(code).isEmpty() ? "" : lists.label(list, text(code));
    }

    private static String plain(String value) {
        return value.replaceAll("[\\s\u00a0\u202f]", "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static String yes(@Nullable String value) {
        return "true".equals(value) ? "Oui" : "Non";
    }
}
