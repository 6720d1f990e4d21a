package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// R-P2, R-P7: a recruiter who was let in for one place of her organisation neither sees nor writes what is
/// of another, on her pages, by a hand-made request, and at the database.
@WholeApplication
class PlacedRecruiterTests extends AroundAnOffer {

    private final UUID other = UUID.randomUUID();
    private UUID match = other;
    private UUID contact = other;
    private UUID hers = other;
    private RequestPostProcessor here = SignedIn.as(new Actor.Visitor());
    private RequestPostProcessor elsewhere = here;

    @BeforeEach
    void twoPlacesOfOneOrganisation() {
        var first = her("Amina");
        contact = asked(first);
        hers = her("Nadia").card();
        match();
        match = scene.key("select id from match where card_key = ?", hers);
        Actors.machine(
                "test",
                () -> jdbc.sql("""
                insert into establishment (platform_id, id, organisation_id, name, family, setting, commune, commune_name,
                                           lat, lon, source, created_at)
                select platform_id, :id, organisation_id, 'Autre lieu', family, setting, commune, commune_name, lat, lon,
                       source, created_at
                  from establishment where id = :place
                """)
                        .param("id", other)
                        .param("place", scene.establishment)
                        .update());
        here = SignedIn.as(recruiter(scene.establishment));
        elsewhere = SignedIn.as(recruiter(other));
    }

    @Test
    void seesWhatIsOfHerPlaceAndNothingOfAnother() {
        for (var address : List.of(
                "/employeur/contacts/" + contact,
                "/employeur/profils/" + match + "/contact",
                "/employeur/offres/" + scene.offer,
                "/employeur/offres/" + scene.offer + "/modifier",
                "/employeur/structure/lieux/" + scene.establishment)) {
            assertThat(mvc.get().uri(address).with(here)).as(address).hasStatusOk();
            assertThat(mvc.get().uri(address).with(elsewhere)).as(address).hasStatus(404);
        }
        for (var address : List.of("/employeur", "/employeur/profils", "/employeur/contacts", "/employeur/messages")) {
            assertThat(mvc.get().uri(address).with(elsewhere))
                    .as(address)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Amina", "Nadia");
        }
        assertThat(mvc.get().uri("/employeur/profils").with(here))
                .hasStatusOk()
                .bodyText()
                .contains("Nadia");
        assertThat(mvc.get().uri("/employeur/offres").with(elsewhere))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/employeur/offres/" + scene.offer);
    }

    @Test
    void aHandMadeRequestOfHersChangesNothing() {
        assertThat(mvc.post()
                        .uri("/employeur/profils/" + match + "/contact")
                        .param("message", "Bonjour")
                        .with(elsewhere))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/employeur/structure/lieux/" + scene.establishment)
                        .param("phone", "0536490001")
                        .param("version", "0")
                        .with(elsewhere))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/employeur/offres/" + scene.offer + "/fermer")
                        .param("reason", "OTHER")
                        .with(elsewhere))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/employeur/structure/collegues")
                        .param("name", "Paul")
                        .param("email", "paul@essai.invalid")
                        .with(elsewhere))
                .hasStatus(403);
        assertThat(scene.count("select count(*) from contact where card_key = ?", hers))
                .isZero();
    }

    @Test
    void theDatabaseRefusesHerToo() {
        for (var table : List.of("job_offer where state <> 'PUBLISHED' and", "match where", "contact where")) {
            assertThat(rows(other, table)).as(table).isZero();
        }
        assertThat(rows(scene.establishment, "match where")).isPositive();
        assertThat(rows(scene.establishment, "contact where")).isPositive();
        assertThat(Actors.as(
                        recruiter(other),
                        () -> jdbc.sql("update job_offer set title = 'x' where organisation_id = ?")
                                .param(scene.organisation)
                                .update()))
                .isZero();
    }

    private int rows(UUID place, String table) {
        return Actors.as(
                recruiter(place),
                () -> jdbc.sql("select count(*) from " + table + " organisation_id = ?")
                        .param(scene.organisation)
                        .query(Integer.class)
                        .single());
    }

    private Actor.Employer recruiter(UUID place) {
        return new Actor.Employer(
                UUID.randomUUID(), "Pia Essai", scene.platform, scene.organisation, true, Set.of(place));
    }
}
