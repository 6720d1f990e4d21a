package fr.ensemblier.platforms.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// R-T2: the head changes the territory with dates; the public entrance, the overlaps and the history follow.
@WholeApplication
class TerritoryTests {

    private static final PlatformId FINISTERE = PlatformId.of("29");
    private static final Actor.Team HEAD = new Actor.Team(UUID.randomUUID(), "Annaïg Exemple", FINISTERE, true);
    private static final String HERE = "/equipe/reglages/territoire";

    /// Gourin, in the Morbihan, where no platform is.
    private static final String GOURIN = "56066";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Platforms platforms;

    @Autowired
    Communes communes;

    @Autowired
    TerritoryRows rows;

    @Autowired
    Clock clock;

    @AfterEach
    void theTerritoryIsTheFinistereAgain() {
        Actors.machine("test", () -> jdbc.sql("""
                delete from platform_territory where platform_id = '29' and (kind, code) <> ('DEPARTEMENT', '29')
                """).update());
        Actors.machine("test", () -> jdbc.sql("""
                update platform_territory set from_on = '2021-01-01', until_on = null where platform_id = '29'
                """).update());
        platforms.refresh();
    }

    @Test
    void aPartAddedTodayIsFoundByThePublicAtOnce() {
        assertThat(entrance(GOURIN)).contains("Pas encore de plateforme à Gourin");

        assertThat(add("COMMUNE-" + GOURIN, today(), null, "")).hasStatus3xxRedirection();

        assertThat(platforms.of(gourin())).extracting(Platform::slug).containsExactly("finistere");
        assertThat(entrance(GOURIN)).contains("À Gourin, votre plateforme est là");
        assertThat(rows(HEAD)).contains("Gourin (56110), commune seule").contains("ajout");
    }

    @Test
    void aPartToComeCountsOnItsDayOnly() {
        var day = today().plusMonths(2);

        assertThat(add("EPCI-" + gourin().epci(), day, null, "")).hasStatus3xxRedirection();

        assertThat(platforms.of(gourin())).isEmpty();
        assertThat(platforms.of(gourin(), day)).extracting(Platform::slug).containsExactly("finistere");
    }

    @Test
    void thePastIsCorrectedWithItsReasonOnly() {
        var refused = add("COMMUNE-" + GOURIN, today().minusYears(1), null, "");
        assertThat(refused).hasStatus(422).bodyText().contains("dites pourquoi");
        assertThat(platforms.of(gourin())).isEmpty();

        assertThat(add("COMMUNE-" + GOURIN, today().minusYears(1), null, "Oubliée à l’ouverture"))
                .hasStatus3xxRedirection();
        assertThat(platforms.of(gourin(), today().minusMonths(3))).isNotEmpty();
        assertThat(rows(HEAD)).contains("Oubliée à l’ouverture");
    }

    @Test
    void whatIsAlreadyThereIsRefusedAndWhatWasTypedStays() {
        var brest = communes.find("29019").orElseThrow();
        assertThat(add("COMMUNE-" + brest.code(), today(), null, ""))
                .hasStatus(422)
                .bodyText()
                .contains("déjà dans votre territoire, par Finistère (29)");
        assertThat(add("", null, null, ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez dans la liste", "premier jour");
        assertThat(add("DEPARTEMENT-35", today(), today().minusDays(1), ""))
                .hasStatus(422)
                .bodyText()
                .contains("Le dernier jour vient après le premier");
    }

    @Test
    void anEndedPartLeavesAHoleThatIsSaidBeforeItOpens() {
        var end = today().plusMonths(1);

        assertThat(change("DEPARTEMENT-29-2021-01-01", LocalDate.of(2021, 1, 1), end))
                .hasStatus3xxRedirection();

        assertThat(platforms.of(communes.find("29019").orElseThrow())).isNotEmpty();
        assertThat(platforms.of(communes.find("29019").orElseThrow(), end.plusDays(1)))
                .isEmpty();
        assertThat(rows(HEAD))
                .contains("votre plateforme ne couvre aucune commune")
                .contains("aucune plateforme");
    }

    /// Two platforms of one commune: the entrance proposes both, the settings say so.
    @Test
    void anOverlapIsSaidToTheHeadAndToThePublic() {
        assertThat(add("COMMUNE-14118", today(), null, "")).hasStatus3xxRedirection();

        assertThat(platforms.of(communes.find("14118").orElseThrow()))
                .extracting(Platform::slug)
                .containsExactlyInAnyOrder("calvados", "finistere");
        assertThat(entrance("14118")).contains("2 plateformes peuvent vous aider");
        assertThat(rows(HEAD)).contains("couvre aussi 1 commune");
    }

    /// R-E6: each change can be taken back, and the history says so.
    @Test
    void aChangeIsUndone() {
        add("COMMUNE-" + GOURIN, today(), null, "");
        var change = Actors.as(HEAD, () -> rows.history(FINISTERE)).getFirst();

        assertThat(mvc.post()
                        .uri(HERE + "/changements/" + change.id() + "/annuler")
                        .with(SignedIn.as(HEAD)))
                .hasStatus3xxRedirection();

        assertThat(platforms.of(gourin())).isEmpty();
        assertThat(rows(HEAD)).contains("partie retirée").contains("Annulation");
    }

    /// R-E5
    @Test
    void theSecondOfTwoHeadsIsTold() {
        var part = Actors.as(HEAD, () -> rows.parts(FINISTERE)).getFirst();
        assertThat(change("DEPARTEMENT-29-2021-01-01", part.span().from(), today().plusYears(2)))
                .hasStatus3xxRedirection();
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        Actors.as(HEAD, () -> rows.change(FINISTERE, part.area(), part.span(), null, "", "Une autre")))
                .isInstanceOf(fr.ensemblier.foundation.Outdated.class);
    }

    @Test
    void theListProposesCommunesTheirIntercommunalityAndDepartements() {
        var answer = mvc.get()
                .uri(HERE + "/completion?q=Quimper")
                .with(SignedIn.as(HEAD))
                .exchange();
        assertThat(answer).hasStatusOk().bodyText().contains("COMMUNE-29232", "EPCI-200068120", "Intercommunalité");
        assertThat(mvc.get().uri(HERE + "/completion?q=971").with(SignedIn.as(HEAD)))
                .bodyText()
                .contains("DEPARTEMENT-971");
    }

    @Test
    void isTheHeadsOnly() {
        var adviser = new Actor.Team(UUID.randomUUID(), "Maxime", FINISTERE, false);
        assertThat(mvc.get().uri(HERE).with(SignedIn.as(adviser))).hasStatus(403);
        assertThat(mvc.post().uri(HERE + "/DEPARTEMENT-29-2021-01-01/retirer").with(SignedIn.as(adviser)))
                .hasStatus(403);
        var other = new Actor.Team(UUID.randomUUID(), "Autre", PlatformId.of("14"), true);
        assertThat(mvc.get().uri(HERE + "/DEPARTEMENT-29-2021-01-01").with(SignedIn.as(other)))
                .hasStatus(404);
        // R-P7: the database itself refuses the territory of another platform.
        assertThat(Actors.as(
                        other,
                        () -> jdbc.sql("update platform_territory set until_on = '2026-01-01' where platform_id = '29'")
                                .update()))
                .isZero();
    }

    private MvcTestResult add(String place, @Nullable LocalDate from, @Nullable LocalDate until, String reason) {
        return mvc.post()
                .uri(HERE)
                .with(SignedIn.as(HEAD))
                .param("place", place)
                .param("from", from == null ? "" : from.toString())
                .param("until", until == null ? "" : until.toString())
                .param("reason", reason)
                .exchange();
    }

    private MvcTestResult change(String part, LocalDate from, LocalDate until) {
        return mvc.post()
                .uri(HERE + "/" + part)
                .with(SignedIn.as(HEAD))
                .param("from", from.toString())
                .param("until", until.toString())
                .exchange();
    }

    private String rows(Actor.Team head) {
        return text(mvc.get().uri(HERE).with(SignedIn.as(head)).exchange());
    }

    private String entrance(String commune) {
        return text(mvc.get().uri("/?commune=" + commune).exchange());
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ');
    }

    private Commune gourin() {
        return communes.find(GOURIN).orElseThrow();
    }

    private LocalDate today() {
        return Paris.today(clock);
    }
}
