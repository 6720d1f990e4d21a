package fr.ensemblier.portal.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.OccupationField;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// A6: suggestions follow from what she likes, with their reasons.
class SuggestingTests {

    private final Suggesting suggesting = new Suggesting();

    private final List<Occupation> occupations =
            fr.ensemblier.foundation.ReferenceTable.read("occupations.csv").stream()
                    .map(line -> occupation(line.text("code"), line.flag("regulated")))
                    .toList();

    @Test
    void everyOccupationSaysWhatItsDayIsMadeOf() {
        assertThat(occupations)
                .allSatisfy(one -> assertThat(suggesting.day(one.code()))
                        .as(one.code())
                        .isNotEmpty()
                        .doesNotHaveDuplicates());
    }

    @Test
    void whoLikesToCookIsShownTheKitchen() {
        assertThat(first(Map.of(Trait.COOK, Taste.YES, Trait.MOVE, Taste.YES, Trait.TEAM, Taste.YES), true))
                .isEqualTo("cuisinier-de-collectivite");
        assertThat(first(Map.of(Trait.DRIVE, Taste.YES, Trait.LISTEN, Taste.YES, Trait.HEALTH, Taste.NO), false))
                .isEqualTo("conducteur-accompagnateur");
    }

    @Test
    void withoutStudiesNoDiplomaOfTheLawIsAsked() {
        var found = suggesting.of(occupations, Map.of(Trait.HEALTH, Taste.YES, Trait.CARE, Taste.YES), false, 50);

        assertThat(found).isNotEmpty().noneMatch(one -> one.occupation().regulated());
    }

    /// Whatever she answers: nothing with a part that she refuses and that cannot be left out, each with a reason, the
    /// better before the worse.
    @Property
    void neverWhatSheRefusesAndAlwaysWithAReason(@ForAll Map<Trait, Taste> answers, @ForAll boolean studies) {
        var tastes = new EnumMap<Trait, Taste>(Trait.class);
        tastes.putAll(new HashMap<>(answers));
        var found = suggesting.of(occupations, tastes, studies, 50);

        assertThat(found).allSatisfy(one -> {
            assertThat(suggesting.day(one.occupation().code()))
                    .noneMatch(trait -> trait.needed() && tastes.get(trait) == Taste.NO);
            assertThat(one.liked()).isNotEmpty();
        });
        assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    private String first(Map<Trait, Taste> tastes, boolean studies) {
        return suggesting
                .of(occupations, tastes, studies, 1)
                .getFirst()
                .occupation()
                .code();
    }

    private static Occupation occupation(String code, boolean regulated) {
        return new Occupation(
                code,
                new OccupationField("QUOTIDIEN", "Quotidien", "", "vert"),
                code,
                code,
                code,
                code,
                code,
                "K1304",
                "K1304",
                List.of(),
                regulated,
                Set.of(),
                "BOTH",
                code,
                List.of(),
                List.of(),
                Set.of());
    }
}
