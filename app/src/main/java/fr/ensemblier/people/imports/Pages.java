package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.Sheet;
import fr.ensemblier.foundation.SheetImport;
import fr.ensemblier.foundation.SheetProblem;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.SheetMapping;
import fr.ensemblier.ui.SheetTrouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A sheet, a survey and a report in the words of their pages.
final class Pages {

    static final String HERE = "/equipe/personnes/import";
    static final int SHOWN = 200;
    private static final int SAMPLE = 4;
    private static final int MOST_LIKES = 100;
    private static final int MOST_TROUBLES = 20;

    private Pages() {}

    static SheetMapping mapping(SheetImport batch, Sheet sheet, Map<Column, Integer> chosen, List<FieldError> errors) {
        var options = new ArrayList<Option>();
        for (var at = 0; at < sheet.columns().size(); at++) {
            if (!Column.closed(sheet.columns().get(at))) {
                options.add(new Option(Integer.toString(at), sheet.columns().get(at)));
            }
        }
        var columns = Stream.of(
                        Column.LAST_NAME,
                        Column.FIRST_NAME,
                        Column.FULL_NAME,
                        Column.PHONE,
                        Column.EMAIL,
                        Column.COMMUNE,
                        Column.POSTAL_CODE,
                        Column.BIRTH,
                        Column.SITUATION,
                        Column.MOTIVE,
                        Column.SEX,
                        Column.SOURCE,
                        Column.WISH,
                        Column.LAST_TALK)
                .map(column -> new SheetMapping.Column(
                        column.field(),
                        label(column),
                        asked(column, chosen),
                        chosen.containsKey(column) ? chosen.get(column).toString() : ""))
                .toList();
        var sample = sheet.rows().stream()
                .limit(SAMPLE)
                .map(row -> options.stream()
                        .map(option -> row.cell(Integer.parseInt(option.value())))
                        .toList())
                .toList();
        return new SheetMapping(
                HERE + "/" + batch.id() + "/colonnes",
                batch.fileName(),
                French.plural(sheet.rows().size(), "ligne trouvée", "lignes trouvées"),
                columns,
                options,
                options.stream().map(Option::label).toList(),
                sample,
                errors);
    }

    /// Without one of them no line can be taken; the commune may be its postal code, the first name part of a whole
    /// one.
    private static boolean asked(Column column, Map<Column, Integer> chosen) {
        return switch (column) {
            case PHONE, EMAIL -> true;
            case FIRST_NAME -> !chosen.containsKey(Column.FULL_NAME);
            case COMMUNE -> !chosen.containsKey(Column.POSTAL_CODE);
            default -> false;
        };
    }

    private static String label(Column column) {
        return switch (column) {
            case PHONE -> "Téléphone, ou courriel";
            case EMAIL -> "Courriel, ou téléphone";
            default -> column.label();
        };
    }

    static ImportPage.Progress progress(SheetImport batch, Runs.Run run) {
        var done = run.lines() == 0 ? 0 : Math.min(99, run.line() * 100 / run.lines());
        var tally = run.tally();
        return new ImportPage.Progress(
                HERE + "/" + batch.id() + "/avancement",
                batch.fileName(),
                done,
                French.percent(done) + " du fichier lu",
                French.plural(tally.created(), "dossier créé", "dossiers créés") + ", "
                        + French.plural(tally.completed(), "complété", "complétés") + ", "
                        + French.plural(tally.aside(), "double à décider", "doubles à décider") + ".");
    }

    static ImportPage.Preview preview(SheetImport batch, Survey survey) {
        var created = survey.plans(Plan.Create.class);
        var likes = survey.plans(Plan.Duplicate.class);
        var here = HERE + "/" + batch.id();
        return new ImportPage.Preview(
                here,
                here + "/colonnes",
                batch.fileName(),
                French.plural(survey.read(), "ligne lue", "lignes lues")
                        + ". Rien n’est encore enregistré. Aucun accord n’est donné par un import : personne ne sera montré aux employeurs.",
                List.of(
                        figure(created.size(), "à créer"),
                        figure(
                                survey.plans(Plan.Unchanged.class).size(),
                                survey.plans(Plan.Unchanged.class).size() < 2 ? "déjà connue" : "déjà connues"),
                        figure(likes.size(), likes.size() < 2 ? "double possible" : "doubles possibles"),
                        refused(Survey.refused(survey.problems()))),
                created.stream()
                        .limit(8)
                        .map(plan -> plan.incoming().name() + ", "
                                + plan.incoming().commune().name())
                        .toList(),
                likes.stream().limit(MOST_LIKES).map(Pages::like).toList(),
                Math.max(0, likes.size() - MOST_LIKES),
                troubles(survey.problems().stream().limit(MOST_TROUBLES).toList()),
                created.isEmpty()
                        ? "Terminer l’import"
                        : "Importer " + French.plural(created.size(), "personne", "personnes"));
    }

    private static ImportPage.Like like(Plan.Duplicate plan) {
        return new ImportPage.Like(
                plan.incoming().line(),
                plan.incoming().name() + ", " + plan.incoming().commune().name(),
                plan.like().name() + ", " + plan.like().communeName(),
                "/equipe/personnes/" + plan.like().id(),
                plan.why(),
                plan.completes().isEmpty() ? "" : "Complète : " + String.join(", ", plan.completes()) + ".");
    }

    /// Doubles that were put off are decided while the file is kept, a week.
    static @Nullable String decide(SheetImport batch, Instant now) {
        var counts = Counts.of(batch);
        return counts != null && counts.aside() > 0 && batch.broughtAt().isAfter(now.minus(Duration.ofDays(7)))
                ? HERE + "/" + batch.id()
                : null;
    }

    static ImportPage.Report report(
            SheetImport batch, Counts counts, List<SheetProblem> problems, String when, @Nullable String decide) {
        var done = counts.created() + counts.completed();
        return new ImportPage.Report(
                done == 0 ? "Rien n’a changé" : French.plural(done, "personne importée", "personnes importées"),
                "« " + batch.fileName() + " », " + when + ", par " + batch.broughtBy() + ". "
                        + French.plural(counts.unchanged(), "ligne déjà à jour", "lignes déjà à jour") + ".",
                List.of(
                        figure(counts.created(), counts.created() < 2 ? "dossier créé" : "dossiers créés"),
                        figure(counts.completed(), counts.completed() < 2 ? "dossier complété" : "dossiers complétés"),
                        figure(counts.aside(), counts.aside() < 2 ? "double à décider" : "doubles à décider"),
                        refused(counts.refused())),
                troubles(problems.stream().limit(SHOWN).toList()),
                problems.size() > SHOWN,
                HERE + "/" + batch.id() + "/rapport.csv",
                decide);
    }

    static ImportPage.Past past(SheetImport batch, String when, @Nullable String decide) {
        var counts = Counts.of(batch);
        var created = counts == null ? 0 : counts.created() + counts.completed();
        var aside = counts == null ? 0 : counts.aside();
        return new ImportPage.Past(
                batch.fileName(),
                French.capital(when) + ", par " + batch.broughtBy(),
                French.plural(created, "personne importée", "personnes importées")
                        + (aside == 0 ? "" : ", " + French.plural(aside, "double à décider", "doubles à décider")),
                HERE + "/" + batch.id() + "/rapport",
                decide);
    }

    private static List<SheetTrouble> troubles(List<SheetProblem> problems) {
        return problems.stream()
                .map(problem -> new SheetTrouble(
                        problem.line(), problem.kind().label(), problem.column(), problem.value(), problem.cause()))
                .toList();
    }

    private static ImportPage.Figure refused(int count) {
        return figure(count, count < 2 ? "ligne refusée" : "lignes refusées");
    }

    private static ImportPage.Figure figure(int number, String label) {
        return new ImportPage.Figure(French.number(number), label);
    }
}
