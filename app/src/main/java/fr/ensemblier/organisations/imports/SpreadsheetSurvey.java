package fr.ensemblier.organisations.imports;

import fr.ensemblier.foundation.Sheet;
import fr.ensemblier.foundation.SheetProblem;
import fr.ensemblier.organisations.model.Facts;
import fr.ensemblier.organisations.model.Family;
import fr.ensemblier.organisations.model.Identifiers;
import fr.ensemblier.organisations.model.Source;
import fr.ensemblier.organisations.model.Structures;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.TypedCommunes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Looks at a team's own spreadsheet of employers: each row is understood, or refused with its cell and the reason.
@Component
class SpreadsheetSurvey {

    private final Structures structures;
    private final Platforms platforms;
    private final TypedCommunes communes;
    private final TypedFamilies families;

    SpreadsheetSurvey(Structures structures, Platforms platforms, TypedCommunes communes, TypedFamilies families) {
        this.structures = structures;
        this.platforms = platforms;
        this.communes = communes;
        this.families = families;
    }

    Survey survey(Platform platform, Sheet sheet, Map<Column, Integer> columns) {
        var planning = new Planning(structures.all(platform.id()));
        var plans = new ArrayList<Plan>();
        var problems = new ArrayList<SheetProblem>();
        for (var row : sheet.rows()) {
            var reading = new RowReading(platform, row, columns);
            reading.incoming().ifPresent(incoming -> {
                var plan = planning.plan(incoming);
                if (plan instanceof Plan.Refused refused) {
                    reading.problems.add(refused.problem());
                }
                plans.add(plan);
            });
            problems.addAll(reading.problems);
        }
        return new Survey(sheet.rows().size(), Map.of(), plans, problems);
    }

    /// One row: all its problems are told at once.
    private final class RowReading {

        private final Platform platform;
        private final Sheet.Row row;
        private final Map<Column, Integer> columns;
        private final List<SheetProblem> problems = new ArrayList<>();

        RowReading(Platform platform, Sheet.Row row, Map<Column, Integer> columns) {
            this.platform = platform;
            this.row = row;
            this.columns = columns;
        }

        Optional<Incoming> incoming() {
            var name = cell(Column.NAME);
            if (name.isEmpty()) {
                refuse(Column.NAME, "Écrivez le nom de la structure.");
            }
            var commune = commune();
            var family = families.find(cell(Column.FAMILY), name);
            var finess = number(Column.FINESS);
            var siret = number(Column.SIRET);
            var email = email();
            var category = families.category(cell(Column.FAMILY));
            var setting = families.setting(category, family.orElse(Family.OTHER));
            if (!platform.settings().contains(setting)) {
                refuse(
                        Column.FAMILY,
                        setting.equals("HOME")
                                ? "La plateforme ne travaille pas avec le domicile."
                                : "La plateforme ne travaille qu’avec le domicile.");
            }
            if (commune.isEmpty() || problems.stream().anyMatch(one -> one.kind() == SheetProblem.Kind.REFUSED)) {
                return Optional.empty();
            }
            if (family.isEmpty()) {
                warn(Column.FAMILY, "Type inconnu : la structure est rangée dans « Autre structure ».");
            }
            var facts = new Facts(
                    name,
                    category,
                    family.orElse(Family.OTHER).name(),
                    setting,
                    finess,
                    siret,
                    cell(Column.ADDRESS),
                    commune.get().code(),
                    "",
                    "",
                    phone(),
                    email);
            var entity = cell(Column.ENTITY);
            return Optional.of(new Incoming(
                    row.number(),
                    Source.SPREADSHEET,
                    facts,
                    commune.get().name(),
                    new Incoming.Entity(
                            entity.isEmpty() ? name : entity, siret.isEmpty() ? "" : siret.substring(0, 9), "")));
        }

        private Optional<Commune> commune() {
            var typed = cell(Column.COMMUNE);
            var postalCode = cell(Column.POSTAL_CODE);
            return switch (communes.find(typed, postalCode, one -> platforms.covers(platform.id(), one))) {
                case TypedCommunes.Found.One one -> {
                    if (platforms.covers(platform.id(), one.commune())) {
                        yield Optional.of(one.commune());
                    }
                    refuse(Column.COMMUNE, "Cette commune n’est pas dans le territoire de la plateforme.");
                    yield Optional.empty();
                }
                case TypedCommunes.Found.None(var why) -> {
                    refuse(Column.COMMUNE, why);
                    yield Optional.empty();
                }
            };
        }

        private String number(Column column) {
            var bare = Identifiers.bare(cell(column));
            if (bare.isEmpty()) {
                return "";
            }
            var padded = column == Column.FINESS && bare.matches("\\d{8}") ? "0" + bare : bare;
            var right = column == Column.FINESS ? Identifiers.isFiness(padded) : Identifiers.isSiret(padded);
            if (!right) {
                refuse(
                        column,
                        column == Column.FINESS ? "Un numéro FINESS a 9 caractères." : "Un SIRET a 14 chiffres.");
                return "";
            }
            if (!Identifiers.keyFits(padded)) {
                warn(column, "La clé de ce numéro est fausse : vérifiez-le.");
            }
            return padded;
        }

        private String email() {
            var email = cell(Column.EMAIL);
            if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
                refuse(Column.EMAIL, "Cette adresse n’est pas complète. Exemple : accueil@exemple.fr.");
            }
            return email;
        }

        private String phone() {
            var typed = cell(Column.PHONE);
            var digits = typed.replaceAll("[\\s.\\-/()\\u00A0\\u202F]", "").replaceFirst("^(\\+33|0033)", "0");
            if (digits.matches("[1-9]\\d{8}")) {
                return "0" + digits;
            }
            if (digits.isEmpty() || digits.matches("0\\d{9}")) {
                return digits;
            }
            warn(Column.PHONE, "Ce numéro n’a pas 10 chiffres. Il n’est pas repris.");
            return "";
        }

        private String cell(Column column) {
            var at = columns.get(column);
            return at == null ? "" : row.cell(at);
        }

        private void refuse(Column column, String cause) {
            problems.add(SheetProblem.refused(row.number(), column.label(), cell(column), cause));
        }

        private void warn(Column column, String cause) {
            problems.add(SheetProblem.warning(row.number(), column.label(), cell(column), cause));
        }
    }
}
