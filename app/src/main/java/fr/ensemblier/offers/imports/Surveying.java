package fr.ensemblier.offers.imports;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.Sheet;
import fr.ensemblier.foundation.SheetProblem;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.offers.model.JobOffers;
import fr.ensemblier.offers.model.OfferReader;
import fr.ensemblier.offers.model.OfferRules;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Looks at a spreadsheet of offers and writes nothing. Each line is read by the reader of the form and judged by its
/// rules (R-M11): to be published a line must obey them all, a draft is only told what it still lacks.
@Component
class Surveying {

    private final Establishments establishments;
    private final TypedLine lines;
    private final OfferReader reader;
    private final OfferRules rules;
    private final Origins origins;
    private final JobOffers offers;
    private final Clock clock;

    Surveying(
            Establishments establishments,
            TypedLine lines,
            OfferReader reader,
            OfferRules rules,
            Origins origins,
            JobOffers offers,
            Clock clock) {
        this.establishments = establishments;
        this.lines = lines;
        this.reader = reader;
        this.rules = rules;
        this.origins = origins;
        this.offers = offers;
        this.clock = clock;
    }

    Survey survey(Desk desk, Sheet sheet, Map<Column, Integer> columns, boolean publish) {
        var planning = new Planning(
                origins.of(desk),
                origins.alive(desk),
                known -> Incoming.fingerprint(
                        offers.get(desk, new JobOfferId(known.id())).terms()));
        var structures = new NamedStructures(establishments, desk);
        var plans = new ArrayList<Plan>();
        var problems = new ArrayList<SheetProblem>();
        for (var one : sheet.rows()) {
            var row = new Row(one, columns);
            var at = structures.of(row);
            at.flatMap(place -> incoming(row, place, publish))
                    .map(planning::plan)
                    .ifPresent(plan -> {
                        plans.add(plan);
                        aside(plan).ifPresent(problems::add);
                    });
            problems.addAll(row.problems());
        }
        return new Survey(sheet.rows().size(), plans, problems);
    }

    private Optional<Incoming> incoming(Row row, Establishment at, boolean publish) {
        var read = reader.read(lines.form(row, at), at);
        read.unread().forEach(error -> row.refuse(Column.ofField(error.field()), error.message()));
        var today = Paris.today(clock);
        var refusals = Stream.concat(
                        rules.refusals(read.terms(), today).stream(), rules.begun(read.terms(), null, today).stream())
                .toList();
        for (var refusal : refusals) {
            var column = Column.ofField(refusal.field());
            if (publish) {
                row.refuse(column, refusal.why());
            } else if (!row.refused()) {
                row.warn(column, "Avant de publier : " + refusal.why());
            }
        }
        return row.refused()
                ? Optional.empty()
                : Optional.of(new Incoming(row.line(), row.cell(Column.REFERENCE), row.said(), read, at));
    }

    private static Optional<SheetProblem> aside(Plan plan) {
        return plan instanceof Plan.LikeLine(var one, var earlier)
                ? Optional.of(SheetProblem.aside(
                        one.line(),
                        one.reference().isEmpty() ? Column.OCCUPATION.label() : Column.REFERENCE.label(),
                        one.reference().isEmpty() ? one.title() : one.reference(),
                        "La ligne %d dit la même chose. Une offre peut avoir plusieurs postes.".formatted(earlier)))
                : Optional.empty();
    }
}
