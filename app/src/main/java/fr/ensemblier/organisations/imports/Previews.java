package fr.ensemblier.organisations.imports;

import fr.ensemblier.foundation.SheetProblem;
import fr.ensemblier.organisations.model.Family;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.SheetTrouble;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A survey and a report in the words of their pages.
final class Previews {

    private static final int SAMPLES = 8;
    private static final int MOST_LIKES = 100;
    private static final int MOST_TROUBLES = 12;

    private Previews() {}

    static ImportPage.Preview preview(String action, Batch batch, Survey survey) {
        var created = survey.plans(Plan.Create.class);
        var updated = survey.plans(Plan.Update.class);
        var likes = survey.plans(Plan.Duplicate.class);
        var will = created.size() + updated.size();
        return new ImportPage.Preview(
                action,
                batch.fileName(),
                French.plural(survey.read(), "ligne lue", "lignes lues") + ". Rien n’est encore enregistré.",
                figures(survey, created.size(), updated.size(), likes.size()),
                created.stream()
                        .limit(SAMPLES)
                        .map(plan -> sample(plan.incoming(), ""))
                        .toList(),
                updated.stream()
                        .limit(SAMPLES)
                        .map(plan -> sample(plan.incoming(), ". Change : " + String.join(", ", plan.changes())))
                        .toList(),
                likes.stream().limit(MOST_LIKES).map(Previews::like).toList(),
                Math.max(0, likes.size() - MOST_LIKES),
                survey.refused().stream()
                        .limit(MOST_TROUBLES)
                        .map(Previews::trouble)
                        .toList(),
                survey.warnings().stream()
                        .limit(MOST_TROUBLES)
                        .map(Previews::trouble)
                        .toList(),
                will,
                will == 0 ? "Terminer l’import" : "Importer " + French.plural(will, "structure", "structures"));
    }

    private static List<ImportPage.Figure> figures(Survey survey, int created, int updated, int likes) {
        var figures = new ArrayList<ImportPage.Figure>();
        figures.add(figure(created, "à créer", null));
        figures.add(figure(updated, "à mettre à jour", null));
        figures.add(figure(survey.plans(Plan.Unchanged.class).size(), "déjà à jour", null));
        figures.add(figure(
                likes,
                likes < 2 ? "double possible" : "doubles possibles",
                likes == 0 ? null : "à décider ci-dessous"));
        figures.add(figure(survey.refusedLines(), refused(survey.refusedLines()), null));
        var out =
                survey.leftOut(LeftOut.CATEGORY) + survey.leftOut(LeftOut.TERRITORY) + survey.leftOut(LeftOut.SETTING);
        var closed = survey.plans(Plan.Closed.class).size();
        figures.add(figure(
                out + closed,
                "laissées de côté",
                left(
                        survey.leftOut(LeftOut.CATEGORY),
                        survey.leftOut(LeftOut.TERRITORY),
                        survey.leftOut(LeftOut.SETTING),
                        closed)));
        return figures;
    }

    private static String left(int category, int territory, int setting, int closed) {
        var parts = new ArrayList<String>();
        part(parts, category, LeftOut.CATEGORY.words());
        part(parts, territory, LeftOut.TERRITORY.words());
        part(parts, setting, LeftOut.SETTING.words());
        part(parts, closed, closed < 2 ? "fermée chez vous" : "fermées chez vous");
        return French.list(parts);
    }

    private static String refused(int count) {
        return count < 2 ? "ligne refusée" : "lignes refusées";
    }

    private static void part(List<String> parts, int count, String words) {
        if (count > 0) {
            parts.add(French.number(count) + " " + words);
        }
    }

    private static ImportPage.Figure figure(int number, String label, @Nullable String more) {
        return new ImportPage.Figure(French.number(number), label, more == null || more.isEmpty() ? null : more);
    }

    private static ImportPage.Sample sample(Incoming incoming, String more) {
        return new ImportPage.Sample(
                incoming.facts().name(),
                Family.of(incoming.facts().family()).label() + ", " + incoming.communeName() + more);
    }

    private static ImportPage.Like like(Plan.Duplicate plan) {
        return new ImportPage.Like(
                plan.incoming().line(),
                plan.incoming().facts().name() + ", " + plan.incoming().communeName(),
                plan.like().facts().name() + ", " + plan.like().communeName(),
                "/equipe/employeurs/" + plan.like().organisation(),
                plan.why(),
                plan.completes().isEmpty() ? "" : "Complète : " + String.join(", ", plan.completes()) + ".");
    }

    static SheetTrouble trouble(SheetProblem problem) {
        return new SheetTrouble(
                problem.line(), problem.kind().label(), problem.column(), problem.value(), problem.cause());
    }

    static ImportPage.Report report(
            Batch batch, Batch.Counts counts, List<SheetProblem> problems, boolean more, String when) {
        return new ImportPage.Report(
                counts.created() + counts.updated() == 0
                        ? "Rien n’a changé"
                        : French.plural(
                                counts.created() + counts.updated(), "structure importée", "structures importées"),
                batch.kind().label() + " « " + batch.fileName() + " », " + when + ", par " + batch.broughtBy() + ".",
                List.of(
                        figure(counts.created(), counts.created() < 2 ? "créée" : "créées", null),
                        figure(counts.updated(), counts.updated() < 2 ? "mise à jour" : "mises à jour", null),
                        figure(counts.unchanged(), "déjà à jour", null),
                        figure(counts.aside(), counts.aside() < 2 ? "double à décider" : "doubles à décider", null),
                        figure(counts.refused(), refused(counts.refused()), null),
                        figure(
                                counts.leftOut().values().stream()
                                                .mapToInt(Integer::intValue)
                                                .sum()
                                        + counts.closed(),
                                "laissées de côté",
                                left(
                                        counts.leftOut().getOrDefault(LeftOut.CATEGORY, 0),
                                        counts.leftOut().getOrDefault(LeftOut.TERRITORY, 0),
                                        counts.leftOut().getOrDefault(LeftOut.SETTING, 0),
                                        counts.closed()))),
                problems.stream().map(Previews::trouble).toList(),
                more,
                "/equipe/employeurs/import/" + batch.id() + "/rapport.csv");
    }
}
