package fr.ensemblier.portal.home;

import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.ui.French;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The occupations of a platform by field (R-T1); `counts` is null where nothing is counted.
@Component
class HomeFields {

    private static final int FEW = 4;
    private static final int FIELDS = 4;

    private final Occupations occupations;

    HomeFields(Occupations occupations) {
        this.occupations = occupations;
    }

    /// The four fields, each with the occupations that have most offers.
    List<HomePage.FieldCard> few(Platform platform, @Nullable Map<String, Long> counts) {
        return fields(platform, counts, FEW).subList(0, FIELDS);
    }

    /// The fifth class stands apart: it holds no field of its own, but work in all of them.
    HomePage.FieldCard support(Platform platform, @Nullable Map<String, Long> counts) {
        return fields(platform, counts, occupations.all().size()).get(FIELDS);
    }

    /// All fields and all their occupations, for a list to choose from.
    List<HomePage.FieldCard> all(Platform platform) {
        return fields(platform, null, occupations.all().size());
    }

    private List<HomePage.FieldCard> fields(Platform platform, @Nullable Map<String, Long> counts, int most) {
        return occupations.fields().stream()
                .map(field -> new HomePage.FieldCard(
                        field.name(),
                        field.summary(),
                        field.colour(),
                        field.pictogram(),
                        occupations.all().stream()
                                .filter(occupation -> occupation.field().equals(field))
                                .filter(occupation -> platform.worksIn(occupation.setting()))
                                .map(occupation -> occupationLine(platform, occupation, counts))
                                .sorted(Comparator.comparingLong((HomePage.OccupationLine line) ->
                                        counts == null ? 0 : -counts.getOrDefault(line.code(), 0L)))
                                .limit(most)
                                .toList()))
                .toList();
    }

    private static HomePage.OccupationLine occupationLine(
            Platform platform, Occupation occupation, @Nullable Map<String, Long> counts) {
        return new HomePage.OccupationLine(
                occupation.code(),
                occupation.name(),
                platform.base() + "/metiers/" + occupation.code(),
                occupation.pictogram(),
                counts == null || !counts.containsKey(occupation.code())
                        ? null
                        : French.plural(counts.getOrDefault(occupation.code(), 0L), "offre", "offres"));
    }
}
