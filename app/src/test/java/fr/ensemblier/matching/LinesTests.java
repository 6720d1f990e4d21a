package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.matching.model.Readings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// R-M4: what agrees is said to agree, and only a gap is shown as one.
@WholeApplication
class LinesTests extends AroundAnOffer {

    @Autowired
    Lines lines;

    @Test
    void whoIsFreeEarlierFitsAndWhoIsFreeLaterIsToSettle() {
        set("update job_offer set start_on = current_date + 20, training_offered = true where id = ?", scene.offer);
        var her = her("Amina");

        set("update candidate_card set available_on = current_date - 1 where card_key = ?", her.card());
        assertThat(point(her, "Début").agrees()).isTrue();
        set("update candidate_card set available_on = current_date + 40 where card_key = ?", her.card());
        assertThat(point(her, "Début").agrees()).isFalse();
        set("update candidate_card set wants_training = false where card_key = ?", her.card());
        assertThat(all(her)).extracting(Lines.Line::point).doesNotContain("Formation");
    }

    /// The time from a commune to itself says nothing in a sector.
    @Test
    void whoLivesInTheSectorIsSaidToBeInIt() {
        set("update job_offer set place_kind = 'SECTOR', sector_communes = '{33063,33318}' where id = ?", scene.offer);
        assertThat(point(her("Amina"), "Trajet").theirs()).isEqualTo("Dans le secteur");
    }

    private Lines.Line point(Scene.Her her, String point) {
        return all(her).stream()
                .filter(line -> line.point().equals(point))
                .findFirst()
                .orElseThrow();
    }

    private java.util.List<Lines.Line> all(Scene.Her her) {
        return Readings.across(() -> {
            var offer = readings.offer(scene.offer);
            var card = readings.card(her.card()).orElseThrow();
            return lines.of(card, offer, market.explain(card, offer));
        });
    }
}
