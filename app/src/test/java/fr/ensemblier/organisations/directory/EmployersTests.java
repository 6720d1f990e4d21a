package fr.ensemblier.organisations.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.organisations.model.Facts;
import fr.ensemblier.organisations.model.Source;
import fr.ensemblier.organisations.model.Structures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The list and the page of employers: R-E5, R-E6, R-P7, R-P9.
@WholeApplication
class EmployersTests {

    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final Actor.Team TEAM = new Actor.Team(UUID.randomUUID(), "Claire Essai", GIRONDE, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Structures structures;

    @Autowired
    Establishments establishments;

    private final String word = "mot" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?tri=recents",
                "?tri=recents&apres=00000000-0000-4000-8000-000000000001|abc",
                "?cadre=HOME&secteur=PUBLIC&recruteur=avec&source=FINESS",
                "?commune=33063&autour=true",
                "?fermees=true&famille=SAD",
                "?apres=n%27importe|quoi",
                "?q=99%27%20or%201=1"
            })
    void showsTheListUnderEveryFilter(String query) {
        assertThat(mvc.get()
                        .uri("/equipe/employeurs" + query)
                        .with(SignedIn.as(TEAM))
                        .exchange())
                .hasStatusOk();
    }

    @Test
    void pagesForwardsAndBackwardsByKeyset() {
        for (var n = 0; n < 53; n++) {
            create("%s numéro %02d".formatted(word, n));
        }
        var first = body("/equipe/employeurs?q=" + word);
        assertThat(first)
                .contains("53 employeurs")
                .contains(word + " numéro 00")
                .doesNotContain(word + " numéro 50");
        var next = link(first, "next");
        var second = body(next);
        assertThat(second).contains(word + " numéro 52").doesNotContain(word + " numéro 49");
        assertThat(body(link(second, "prev"))).contains(word + " numéro 00").doesNotContain(word + " numéro 50");
        var csv = mvc.get()
                .uri("/equipe/employeurs/export.csv?q=" + word)
                .with(SignedIn.as(TEAM))
                .exchange();
        assertThat(new String(csv.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).lines())
                .hasSize(54);
    }

    @Test
    void findsAPlaceByItsWordsWithoutAccents() {
        create("Résidence Été " + word);
        assertThat(establishments.search(GIRONDE, "ete " + word + " bordeaux", 5))
                .hasSize(1);
        assertThat(establishments.search(GIRONDE, "hiver " + word, 5)).isEmpty();
    }

    @Test
    void correctsWithHistoryAndUndoAndTellsTheSecondEditor() {
        var organisation = create("Avant " + word);
        var place =
                establishments.ofOrganisation(GIRONDE, organisation).getFirst().id();
        var address = "/equipe/employeurs/%s/lieux/%s/corriger".formatted(organisation, place);
        assertThat(correct(address, "0").getResponse().getStatus()).isEqualTo(302);
        assertThat(correct(address, "0").getResponse().getStatus()).isIn(302, 409);
        var page = body("/equipe/employeurs/" + organisation);
        assertThat(page).contains("Après " + word).contains("Annuler cette correction");
        var undo = page.substring(page.indexOf("/corrections/") + 13).split("/")[0];
        mvc.post()
                .uri("/equipe/employeurs/%s/corrections/%s/annuler".formatted(organisation, undo))
                .with(SignedIn.as(TEAM))
                .exchange();
        assertThat(establishments
                        .ofOrganisation(GIRONDE, organisation)
                        .getFirst()
                        .name())
                .isEqualTo("Avant " + word);
        assertThat(correct(address, "0").getResponse().getStatus()).isEqualTo(409);
    }

    /// What closing touches is said before; what was closed before for itself stays closed when the employer opens
    /// again.
    @Test
    void closesAndOpensWhatItSaid() {
        var organisation = create(word + " fermé");
        var other =
                Actors.as(TEAM, () -> structures.add(GIRONDE, organisation, facts(word + " second lieu"), Source.TEAM));
        var offer = UUID.randomUUID();
        Actors.machine(
                "test",
                () -> jdbc.sql("""
                insert into job_offer (platform_id, id, state, organisation_id, establishment_id, occupation, title, place_kind,
                                       commune, commune_name, lat, lon, contract_class, openings, weekly_hours, start_on,
                                       pay_low, pay_period, created_by, created_at, published_at, expires_on)
                select '33', :id, 'PUBLISHED', organisation_id, id, 'aide-a-domicile', 'Aide (F/H)', 'STRUCTURE', '33063',
                       'Bordeaux', lat, lon, 'PRIVE_CDI', 1, 30, current_date, 13, 'HOUR', 'Test', now(), now(),
                       current_date + 30
                  from establishment where organisation_id = :organisation and id <> :other
                """)
                        .param("id", offer)
                        .param("organisation", organisation)
                        .param("other", other)
                        .update());
        var here = "/equipe/employeurs/" + organisation;
        post(here + "/lieux/" + other + "/fermer");

        assertThat(body(here + "/fermer").replace('\u00A0', ' '))
                .contains("1 offre en ligne se ferme, avec la raison « Structure fermée ».");
        post(here + "/fermer");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(value("select close_reason from job_offer where id = :id", offer))
                        .isEqualTo("PLACE_CLOSED"));
        assertThat(mvc.get().uri(here + "/inviter").with(SignedIn.as(TEAM))).hasStatus(404);
        assertThat(mvc.post()
                        .uri(here + "/inviter")
                        .param("name", "Anne")
                        .param("email", "anne@example.invalid")
                        .with(SignedIn.as(TEAM)))
                .hasStatus(404);

        post(here + "/rouvrir");
        assertThat(value(
                        "select count(*)::text from establishment where organisation_id = :id and closed_on is null",
                        organisation))
                .isEqualTo("1");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(value("select state from job_offer where id = :id", offer))
                        .isEqualTo("PUBLISHED"));
    }

    /// Nothing is put under an employer that is closed.
    @Test
    void refusesAPlaceOfAClosedEmployer() {
        var organisation = create(word + " ancien");
        post("/equipe/employeurs/" + organisation + "/fermer");

        assertThat(mvc.post()
                        .uri("/equipe/employeurs/nouveau")
                        .param("entity", word + " ancien")
                        .param("name", word + " nouveau lieu")
                        .param("family", "SAD")
                        .param("commune", "33063")
                        .param("anyway", "true")
                        .with(SignedIn.as(TEAM)))
                .hasStatus(422)
                .bodyText()
                .contains("Cet employeur est fermé", word + " nouveau lieu");
        assertThat(value("select count(*)::text from establishment where organisation_id = :id", organisation))
                .isEqualTo("1");
    }

    /// R-T1: platform 31 matches nobody, so it lets no recruiter in, whatever is sent.
    @Test
    void invitesNobodyWhereMatchingIsNotEngaged() {
        var haute = new PlatformId("31");
        var team = new Actor.Team(UUID.randomUUID(), "Claire Essai", haute, false);
        var organisation =
                Actors.as(team, () -> structures.addOrganisation(haute, word + " 31", "", "", null, Source.TEAM));

        assertThat(mvc.post()
                        .uri("/equipe/employeurs/" + organisation + "/inviter")
                        .param("name", "Anne Roux")
                        .param("email", word + "@example.invalid")
                        .with(SignedIn.as(team)))
                .hasStatus(404);
        assertThat(value("select count(*)::text from access_link where organisation_id = :id", organisation))
                .isEqualTo("0");
    }

    private void post(String address) {
        assertThat(mvc.post().uri(address).with(SignedIn.as(TEAM))).hasStatus3xxRedirection();
    }

    private String value(String sql, UUID id) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(sql)
                        .param("id", id)
                        .query((row, _) -> String.valueOf(row.getString(1)))
                        .single());
    }

    @Test
    void refusesAFormWithWordsBesideEachField() {
        var answer = mvc.post()
                .uri("/equipe/employeurs/nouveau")
                .param("name", "")
                .param("siret", "12")
                .param("email", "x")
                .param("commune", "75056")
                .with(SignedIn.as(TEAM))
                .exchange();
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Un SIRET a 14 chiffres")
                .contains("Choisissez le type de structure")
                .contains("pas dans votre territoire");
    }

    @Test
    void proposesTheOneThatLooksTheSameBeforeCreating() {
        create("EHPAD " + word);
        var answer = mvc.post()
                .uri("/equipe/employeurs/nouveau")
                .param("name", "EHPAD " + word)
                .param("family", "EHPAD")
                .param("commune", "33063")
                .with(SignedIn.as(TEAM))
                .exchange();
        assertThat(answer).hasStatus(422).bodyText().contains("Une structure semblable existe");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult correct(String address, String version) {
        return mvc.post()
                .uri(address)
                .param("name", "Après " + word)
                .param("family", "EHPAD")
                .param("commune", "33063")
                .param("version", version)
                .with(SignedIn.as(TEAM))
                .exchange();
    }

    private UUID create(String name) {
        return Actors.as(TEAM, () -> {
            var organisation = structures.addOrganisation(GIRONDE, name, "", "", null, Source.TEAM);
            structures.add(GIRONDE, organisation, facts(name), Source.TEAM);
            return organisation;
        });
    }

    private static Facts facts(String name) {
        return new Facts(name, "", "EHPAD", "ESTABLISHMENT", "", "", "", "33063", "", "", "", "");
    }

    private String body(String address) {
        var answer = mvc.get()
                .uri(java.net.URI.create(address))
                .with(SignedIn.as(TEAM))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace('\u00A0', ' ')
                .replace("&#34;", "\"");
    }

    private static String link(String page, String rel) {
        var at = page.indexOf("rel=\"" + rel + "\"");
        return page.substring(page.indexOf("href=\"", at) + 6).split("\"")[0].replace("&amp;", "&");
    }
}
