package fr.ensemblier.offers.imports;

import fr.ensemblier.foundation.Sheet;
import fr.ensemblier.foundation.SheetImport;
import fr.ensemblier.foundation.SheetImports;
import fr.ensemblier.foundation.SheetProblem;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.SheetLike;
import fr.ensemblier.ui.SheetMapping;
import fr.ensemblier.ui.SheetTrouble;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A sheet, a survey and a report in the words of their pages.
final class Pages {

    static final int SHOWN = 200;
    private static final int SAMPLE = 4;
    private static final int MOST_LIKES = 100;
    private static final int MOST_TROUBLES = 20;
    private static final int EXAMPLES = 8;

    private Pages() {}

    static SheetImports.Owner owner(Desk desk) {
        return new SheetImports.Owner(desk.platform(), desk.organisation(), "offers");
    }

    static String here(Desk desk) {
        return desk.offers() + "/import";
    }

    static ImportPage.Upload upload(Desk desk, List<FieldError> errors) {
        return new ImportPage.Upload(List.of(back(desk)), here(desk), desk.team(), here(desk) + "/modele.csv", errors);
    }

    static ImportPage.Columns columns(
            Desk desk,
            SheetImport batch,
            Sheet sheet,
            Map<Column, Integer> chosen,
            boolean publish,
            List<FieldError> errors) {
        var options = IntStream.range(0, sheet.columns().size())
                .mapToObj(at -> new Option(Integer.toString(at), sheet.columns().get(at)))
                .toList();
        var columns = Arrays.stream(Column.values())
                .map(column -> new SheetMapping.Column(
                        column.field(),
                        column.label(),
                        column == Column.OCCUPATION,
                        chosen.containsKey(column) ? chosen.get(column).toString() : ""))
                .toList();
        var sample = sheet.rows().stream()
                .limit(SAMPLE)
                .map(row -> IntStream.range(0, sheet.columns().size())
                        .mapToObj(row::cell)
                        .toList())
                .toList();
        return new ImportPage.Columns(
                crumbs(desk),
                new SheetMapping(
                        here(desk) + "/" + batch.id() + "/colonnes",
                        batch.fileName(),
                        French.plural(sheet.rows().size(), "ligne trouvée", "lignes trouvées"),
                        columns,
                        options,
                        sheet.columns(),
                        sample,
                        errors),
                List.of(
                        new Choice(
                                "DRAFT",
                                "Les garder en brouillon",
                                "Vous complétez et publiez chaque offre ensuite",
                                !publish),
                        new Choice(
                                "PUBLISH", "Les publier tout de suite", "Une ligne incomplète est refusée", publish)));
    }

    static ImportPage.Preview preview(Desk desk, SheetImport batch, Survey survey, boolean publish) {
        var created = survey.plans(Plan.Create.class);
        var likes = survey.plans().stream()
                .flatMap(plan -> like(desk, plan).stream())
                .toList();
        var here = here(desk) + "/" + batch.id();
        return new ImportPage.Preview(
                crumbs(desk),
                here,
                here + "/colonnes",
                here(desk),
                "« %s », %s. Rien n’est encore enregistré."
                        .formatted(batch.fileName(), French.plural(survey.read(), "ligne lue", "lignes lues")),
                List.of(
                        figure(created.size(), publish ? "à publier" : "à garder en brouillon"),
                        figure(
                                survey.plans(Plan.Unchanged.class).size(),
                                survey.plans(Plan.Unchanged.class).size() < 2 ? "déjà connue" : "déjà connues"),
                        figure(likes.size(), likes.size() < 2 ? "double possible" : "doubles possibles"),
                        refused(Survey.refused(survey.problems()))),
                created.stream()
                        .limit(EXAMPLES)
                        .map(plan -> plan.incoming().name())
                        .toList(),
                likes.stream().limit(MOST_LIKES).toList(),
                Math.max(0, likes.size() - MOST_LIKES),
                survey.plans(Plan.Changed.class).stream()
                        .map(plan -> new Option("vu-" + plan.incoming().line(), plan.now()))
                        .toList(),
                troubles(survey.problems().stream().limit(MOST_TROUBLES).toList()),
                created.isEmpty()
                        ? "Terminer l’import"
                        : (publish ? "Publier " : "Importer ") + French.plural(created.size(), "offre", "offres"));
    }

    private static List<SheetLike> like(Desk desk, Plan plan) {
        return switch (plan) {
            case Plan.Duplicate(var one, var known) ->
                List.of(like(
                        desk,
                        one,
                        known,
                        "même structure, même métier, même contrat.",
                        "C’est la même",
                        "C’en est une autre"));
            case Plan.Changed changed ->
                List.of(like(
                        desk,
                        changed.incoming(),
                        changed.known(),
                        changed.byHand()
                                ? "même référence, mais la ligne a changé. L’offre aussi a été écrite ou modifiée ici : la remplacer efface ce qui y a été écrit."
                                : "même référence, mais la ligne a changé.",
                        "La remplacer",
                        ""));
            case Plan.Create _, Plan.Unchanged _, Plan.LikeLine _ -> List.of();
        };
    }

    private static SheetLike like(Desk desk, Incoming one, Known known, String why, String same, String different) {
        return new SheetLike(
                one.line(),
                one.name(),
                (known.title() == null ? "Offre sans métier" : known.title()) + ", " + known.stateWords(),
                desk.offers() + "/" + known.id(),
                why,
                same,
                different);
    }

    static ImportPage.Report report(Desk desk, SheetImport batch, List<SheetProblem> problems, String when) {
        var created = batch.count("created");
        var replaced = batch.count("replaced");
        var done = created + replaced;
        return new ImportPage.Report(
                crumbs(desk),
                done == 0 ? "Rien n’a changé" : French.plural(done, "offre importée", "offres importées"),
                "« " + batch.fileName() + " », " + when + ", par " + batch.broughtBy() + ".",
                List.of(
                        figure(created, created < 2 ? "offre créée" : "offres créées"),
                        figure(replaced, replaced < 2 ? "offre remplacée" : "offres remplacées"),
                        figure(batch.count("unchanged"), "sans changement"),
                        figure(batch.count("aside"), "à décider plus tard"),
                        refused(batch.count("refused"))),
                troubles(problems.stream().limit(SHOWN).toList()),
                problems.size() > SHOWN,
                here(desk) + "/" + batch.id() + "/rapport.csv",
                new Link("Voir les offres", desk.offers()));
    }

    private static List<SheetTrouble> troubles(List<SheetProblem> problems) {
        return problems.stream()
                .map(problem -> new SheetTrouble(
                        problem.line(), problem.kind().label(), problem.column(), problem.value(), problem.cause()))
                .toList();
    }

    private static List<Link> crumbs(Desk desk) {
        return List.of(back(desk), new Link("Importer", here(desk)));
    }

    private static Link back(Desk desk) {
        return new Link(desk.team() ? "Offres" : "Mes offres", desk.offers());
    }

    private static ImportPage.Figure refused(int count) {
        return figure(count, count < 2 ? "ligne refusée" : "lignes refusées");
    }

    private static ImportPage.Figure figure(int number, String label) {
        return new ImportPage.Figure(French.number(number), label);
    }
}
