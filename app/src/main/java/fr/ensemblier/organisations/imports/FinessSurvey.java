package fr.ensemblier.organisations.imports;

import fr.ensemblier.foundation.SheetProblem;
import fr.ensemblier.organisations.model.Categories;
import fr.ensemblier.organisations.model.Identifiers;
import fr.ensemblier.organisations.model.Source;
import fr.ensemblier.organisations.model.Structures;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Communes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks at an extract of FINESS for one platform: its sector, its territory, the settings that it engages (R-T1).
@Component
class FinessSurvey {

    private static final int MOST_PROBLEMS = 5_000;

    private final Structures structures;
    private final Categories categories;
    private final Platforms platforms;
    private final Communes communes;

    FinessSurvey(Structures structures, Categories categories, Platforms platforms, Communes communes) {
        this.structures = structures;
        this.categories = categories;
        this.platforms = platforms;
        this.communes = communes;
    }

    Survey.Outcome survey(Platform platform, byte[] content, byte @Nullable [] places) {
        var reading = new Reading(platform);
        try {
            var refusal = FinessFile.read(opened(content), reading::take);
            if (refusal.isPresent()) {
                return new Survey.Outcome.Unreadable(refusal.get());
            }
            if (places != null) {
                var refused = FinessFile.read(opened(places), reading::takePoint);
                if (refused.isPresent()) {
                    return new Survey.Outcome.Unreadable("Fichier des coordonnées. " + refused.get());
                }
            }
        } catch (IOException unreadable) {
            return new Survey.Outcome.Unreadable("Le fichier n’est pas arrivé en entier. Envoyez-le de nouveau.");
        }
        return new Survey.Outcome.Ready(reading.survey());
    }

    private static FinessFile.Opened opened(byte[] content) {
        return () -> new GZIPInputStream(new ByteArrayInputStream(content));
    }

    /// One pass over the file.
    private final class Reading {

        private final Platform platform;
        private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        private final Map<String, Boolean> touched = new HashMap<>();
        private final Map<String, FinessLine.Point> points = new HashMap<>();
        private final List<FinessPlace> kept = new ArrayList<>();
        private final Set<String> ours = new HashSet<>();
        private final List<SheetProblem> problems = new ArrayList<>();
        private int read;

        Reading(Platform platform) {
            this.platform = platform;
        }

        void take(FinessLine line) {
            switch (line) {
                case FinessLine.Point point -> points.put(point.finess(), point);
                case FinessLine.Malformed wrong -> {
                    read++;
                    problem(SheetProblem.refused(wrong.number(), wrong.column(), wrong.value(), wrong.cause()));
                }
                case FinessLine.Place place -> {
                    read++;
                    take(place);
                }
            }
        }

        /// The file of coordinates repeats the structures of all France: only the points of those kept count.
        void takePoint(FinessLine line) {
            if (line instanceof FinessLine.Point point && ours.contains(point.finess())) {
                points.put(point.finess(), point);
            }
        }

        private void take(FinessLine.Place line) {
            var category = categories.find(line.category()).filter(Categories.Category::inSector);
            if (category.isEmpty()) {
                leftOut.merge(LeftOut.CATEGORY, 1, Integer::sum);
                return;
            }
            var commune = FinessTerritory.commune(communes, line.departement(), line.commune());
            if (FinessTerritory.isBeyond(line.departement(), line.commune())) {
                leftOut.merge(LeftOut.TERRITORY, 1, Integer::sum);
                return;
            }
            var covered =
                    commune.map(one -> platforms.covers(platform.id(), one)).orElse(touches(line.departement()));
            if (!covered) {
                leftOut.merge(LeftOut.TERRITORY, 1, Integer::sum);
            } else if (!platform.settings().contains(category.get().setting())) {
                leftOut.merge(LeftOut.SETTING, 1, Integer::sum);
            } else if (commune.isEmpty()) {
                problem(SheetProblem.refused(
                        line.number(),
                        "commune (colonnes 13 et 14)",
                        line.departement() + " " + line.commune(),
                        "Aucune commune n’a ce code dans la liste officielle. Vérifiez-le dans l’annuaire FINESS."));
            } else if (!Identifiers.isFiness(line.finess())) {
                problem(SheetProblem.refused(
                        line.number(), "n° FINESS (colonne 2)", line.finess(), "Un numéro FINESS a 9 caractères."));
            } else if (line.name().isBlank()) {
                problem(SheetProblem.refused(
                        line.number(), "nom (colonnes 4 et 5)", "", "La structure n’a pas de nom."));
            } else {
                kept.add(new FinessPlace(line, category.get(), commune.get()));
                ours.add(line.finess());
            }
        }

        private boolean touches(String departement) {
            return touched.computeIfAbsent(
                    departement,
                    code -> communes.ofDepartement(FinessTerritory.departement(code)).stream()
                            .anyMatch(commune -> platforms.covers(platform.id(), commune)));
        }

        private void problem(SheetProblem problem) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(problem);
            }
        }

        Survey survey() {
            var planning = new Planning(structures.all(platform.id()));
            var plans = new ArrayList<Plan>();
            for (var place : kept) {
                var plan = planning.plan(new Incoming(
                        place.line().number(),
                        Source.FINESS,
                        place.facts(degrees(place)),
                        place.commune().name(),
                        place.entity()));
                if (plan instanceof Plan.Refused refused) {
                    problem(refused.problem());
                } else {
                    place.warnings().forEach(this::problem);
                }
                plans.add(plan);
            }
            return new Survey(read, leftOut, plans, problems);
        }

        private Optional<Projection.Degrees> degrees(FinessPlace place) {
            var point = points.get(place.line().finess());
            if (point == null) {
                return Optional.empty();
            }
            var degrees = Projection.degrees(point.x(), point.y(), place.commune());
            if (degrees.isEmpty()) {
                problem(SheetProblem.warning(
                        place.line().number(),
                        "coordonnées",
                        point.x() + " ; " + point.y(),
                        "Ce point est loin de la commune : la structure est placée au centre de "
                                + place.commune().name() + "."));
            }
            return degrees;
        }
    }
}
