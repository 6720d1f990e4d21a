package fr.ensemblier.organisations.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.organisations.model.Facts;
import fr.ensemblier.organisations.model.Identifiers;
import fr.ensemblier.organisations.model.Source;
import fr.ensemblier.organisations.model.Structure;
import fr.ensemblier.organisations.model.Structures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-E6: a double of an organisation is proposed, compared, put together with all that hangs on it, and put apart
/// again.
@WholeApplication
class MergingTests {

    private static final PlatformId PLATFORM = new PlatformId("94");
    private static final Actor.Team TEAM = new Actor.Team(UUID.randomUUID(), "Claire Essai", PLATFORM, false);
    private static final String HERE = "/equipe/employeurs/doubles";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Structures structures;

    @Autowired
    Establishments establishments;

    private final String word = "zq" + UUID.randomUUID().toString().substring(0, 8);
    private final String siren = siren();
    private final UUID account = UUID.randomUUID();
    private final UUID offer = UUID.randomUUID();
    private UUID kept = new UUID(0, 0);
    private UUID merged = new UUID(0, 0);
    private UUID twice = new UUID(0, 0);
    private UUID only = new UUID(0, 0);

    @BeforeEach
    void twoRowsOfOneEmployer() {
        Actors.as(TEAM, () -> {
            kept = structures.addOrganisation(PLATFORM, "Association " + word, "", "", null, Source.FINESS);
            merged = structures.addOrganisation(PLATFORM, "Asso " + word, siren, "", "NON_PROFIT", Source.SPREADSHEET);
            structures.add(PLATFORM, kept, facts("EHPAD " + word + " les pins"), Source.FINESS);
            twice = structures.add(PLATFORM, merged, facts("Résidence " + word + " les pins"), Source.SPREADSHEET);
            only = structures.add(PLATFORM, merged, facts("Foyer des chênes " + word.substring(5)), Source.SPREADSHEET);
        });
        Actors.machine("test", () -> {
            jdbc.sql("""
                    insert into account (id, email, name, created_at)
                    values (:id, :id || '@example.invalid', 'Maylis Roux', now())
                    """).param("id", account).update();
            jdbc.sql("""
                    insert into membership (id, account_id, role, platform_id, organisation_id, since)
                    values (gen_random_uuid(), :id, 'EMPLOYER', '94', :organisation, now())
                    """).param("id", account).param("organisation", merged).update();
            jdbc.sql("""
                    insert into job_offer (platform_id, id, state, organisation_id, establishment_id, occupation, title,
                                           place_kind, commune, commune_name, lat, lon, contract_class, openings,
                                           weekly_hours, start_on, pay_low, pay_period, created_by, created_at)
                    values ('94', :id, 'DRAFT', :organisation, :place, 'aide-soignant', 'Aide-soignant (F/H)', 'STRUCTURE',
                            '94028', 'Créteil', -50, -50, 'PRIVE_CDI', 1, 35, current_date, 13, 'HOUR', 'Test', now())
                    """)
                    .param("id", offer)
                    .param("organisation", merged)
                    .param("place", only)
                    .update();
        });
    }

    @Test
    void isProposedAndComparedSideBySide() {
        assertThat(body(HERE)).contains("Association " + word).contains("Nom proche à Créteil");
        assertThat(body(HERE + "/" + kept + "/" + merged))
                .contains("Asso " + word)
                .contains(siren)
                .contains("Maylis Roux")
                .contains("Lequel garder");
    }

    @Test
    void everythingFollowsAndComesBack() {
        assertThat(merge()).hasStatus3xxRedirection();

        var places = Actors.as(TEAM, () -> structures.ofOrganisation(PLATFORM, kept));
        assertThat(places).extracting(Structure::id).contains(twice, only);
        assertThat(places)
                .filteredOn(Structure::closed)
                .extracting(Structure::id)
                .containsExactly(twice);
        assertThat(text("select siren || '/' || sector from organisation where id = ?", kept))
                .isEqualTo(siren + "/NON_PROFIT");
        assertThat(text("select merged_into::text from organisation where id = ?", merged))
                .isEqualTo(kept.toString());
        soon("select organisation_id::text from job_offer where id = ?", offer, kept);
        soon("select organisation_id::text from membership where account_id = ? and ended_at is null", account, kept);
        // R-P9: a person who hid one of the two hid both.
        assertThat(Actors.as(TEAM, () -> establishments.sameLegalEntity(kept))).contains(merged);
        assertThat(body("/equipe/employeurs/" + merged)).contains("Réuni avec un autre employeur");

        var merge = UUID.fromString(text("select id::text from organisation_merge where kept = ?", kept));
        assertThat(mvc.post().uri(HERE + "/" + merge + "/annuler").with(SignedIn.as(TEAM)))
                .hasStatus3xxRedirection();

        assertThat(Actors.as(TEAM, () -> structures.ofOrganisation(PLATFORM, merged)))
                .extracting(Structure::id)
                .containsExactlyInAnyOrder(twice, only);
        assertThat(text("select coalesce(siren, 'aucun') from organisation where id = ?", kept))
                .isEqualTo("aucun");
        assertThat(text("select coalesce(closed_on::text, 'ouvert') from establishment where id = ?", twice))
                .isEqualTo("ouvert");
        soon("select organisation_id::text from job_offer where id = ?", offer, merged);
        soon("select organisation_id::text from membership where account_id = ? and ended_at is null", account, merged);
        assertThat(body(HERE)).contains("Annulé");
    }

    /// R-P9: who hid one of the two is hidden from those who recruit for both now, at the database.
    @Test
    void whoHidOneIsHiddenFromBoth() {
        var card = hider(merged);
        var recruiter = new Actor.Employer(account, "Maylis Roux", PLATFORM, kept, true);
        Actors.machine(
                "test",
                () -> jdbc.sql("""
                insert into match (platform_id, id, offer_id, organisation_id, card_platform_id, card_key, origin, state, score,
                                   parts, score_version, notified_at, treat_before)
                values ('94', gen_random_uuid(), :offer, :kept, '94', :card, 'TEAM', 'TO_TREAT', 50, '{}', '1', now(), current_date + 5)
                """)
                        .param("offer", offer)
                        .param("kept", kept)
                        .param("card", card)
                        .update());
        assertThat(sees(recruiter, card)).isTrue();

        merge();

        await().untilAsserted(() -> assertThat(sees(recruiter, card)).isFalse());
    }

    private boolean sees(Actor actor, UUID card) {
        return Actors.as(
                actor,
                () -> jdbc.sql("select exists (select from candidate_card where card_key = :card)")
                        .param("card", card)
                        .query(Boolean.class)
                        .single());
    }

    /// The card of somebody who is shown, and hid an employer.
    private UUID hider(UUID organisation) {
        var person = UUID.randomUUID();
        var card = UUID.randomUUID();
        Actors.machine("test", () -> {
            jdbc.sql("""
                    insert into person (platform_id, id, log_key, card_key, first_name, last_name, phone, commune, commune_name,
                        lat, lon, situation, situation_on, source, last_contact_at, created_at, created_by)
                    values ('94', :id, gen_random_uuid(), :card, 'Zoé', 'Secretname', '+33639980000', '94028',
                        'Créteil', -50, -50, 'JOB_SEEKER', current_date, 'SELF', now(), now(), 'Zoé')
                    """).param("id", person).param("card", card).update();
            jdbc.sql("""
                    insert into profile (platform_id, person_id, state, occupations, submitted_at, validated_at)
                    values ('94', :id, 'VALIDATED', '{aide-a-domicile}', now(), now())
                    """).param("id", person).update();
            jdbc.sql("""
                    insert into choice (platform_id, id, person_id, kind, granted, scope, text_version, how, noted_by, at)
                    values ('94', gen_random_uuid(), :id, 'BE_SHOWN', true, 'PLATFORM', '1', 'HERSELF', 'elle-même', now())
                    """).param("id", person).update();
            jdbc.sql("""
                    insert into hidden_employer (platform_id, id, person_id, organisation_id, name, said_at)
                    values ('94', gen_random_uuid(), :id, :organisation, 'Asso', now())
                    """)
                    .param("id", person)
                    .param("organisation", organisation)
                    .update();
            jdbc.sql("select keep_card('94', :id, array[:organisation])")
                    .param("id", person)
                    .param("organisation", organisation)
                    .query((row, _) -> row.getString(1))
                    .list();
        });
        return card;
    }

    /// The last merge is undone first: places would go to one employer and their offers stay with another.
    @Test
    void mergesAreUndoneTheLastOneFirst() {
        merge();
        var third = Actors.as(
                TEAM, () -> structures.addOrganisation(PLATFORM, "Groupe " + word, "", "", null, Source.TEAM));
        Actors.as(TEAM, () -> structures.add(PLATFORM, third, facts("Siège " + word), Source.TEAM));
        assertThat(mvc.post()
                        .uri(HERE + "/" + kept + "/" + third)
                        .param("kept", third.toString())
                        .with(SignedIn.as(TEAM)))
                .hasStatus3xxRedirection();
        assertThat(text("select merged_into::text from organisation where id = ?", merged))
                .isEqualTo(third.toString());
        assertThat(Actors.as(TEAM, () -> establishments.sameLegalEntity(third))).contains(kept, merged);

        undo(kept);
        assertThat(text("select merged_into::text from organisation where id = ?", merged))
                .as("not before the later one")
                .isEqualTo(third.toString());
        undo(third);
        assertThat(text("select merged_into::text from organisation where id = ?", merged))
                .isEqualTo(kept.toString());
        undo(kept);
        assertThat(text("select coalesce(merged_into::text, 'alone') from organisation where id = ?", merged))
                .isEqualTo("alone");
    }

    private void undo(UUID into) {
        var merge = text("select id::text from organisation_merge where kept = ?", into);
        assertThat(mvc.post().uri(HERE + "/" + merge + "/annuler").with(SignedIn.as(TEAM)))
                .hasStatus3xxRedirection();
    }

    /// R-E6, R-T3: a number corrected since stays, and what is the platform itself stays so.
    @Test
    void anUndoTakesBackWhatTheMergeFilledAndNothingElse() {
        Actors.machine(
                "test",
                () -> jdbc.sql("update organisation set own = true where id = :id")
                        .param("id", merged)
                        .update());
        merge();
        assertThat(text("select own::text from organisation where id = ?", kept))
                .isEqualTo("true");
        Actors.machine(
                "test",
                () -> jdbc.sql("update organisation set siren = '552032534' where id = :id")
                        .param("id", kept)
                        .update());

        undo(kept);
        assertThat(text("select siren || ' ' || own from organisation where id = ?", kept))
                .isEqualTo("552032534 false");
    }

    /// R-E6: who recruited for both does so again after the undo; who was invited to the merged one joins that one.
    @Test
    void whoBelongedToBothAndWhoWasInvitedComeBackToo() {
        var invited = UUID.randomUUID();
        Actors.machine("test", () -> {
            jdbc.sql("""
                    insert into membership (id, account_id, role, platform_id, organisation_id, since)
                    values (gen_random_uuid(), :id, 'EMPLOYER', '94', :organisation, now())
                    """).param("id", account).param("organisation", kept).update();
            jdbc.sql("""
                    insert into access_link (id, kind, secret_hash, platform_id, email, name, role, organisation_id,
                                             created_at, expires_at)
                    values (:id, 'INVITATION', :id::text, '94', 'i@example.invalid', 'Inès Roux', 'EMPLOYER', :organisation,
                            now(), now() + interval '7 days')
                    """).param("id", invited).param("organisation", merged).update();
        });
        merge();
        soon("select organisation_id::text from access_link where id = ?", invited, kept);
        assertThat(roles()).isEqualTo(kept.toString());

        var merge = UUID.fromString(text("select id::text from organisation_merge where kept = ?", kept));
        mvc.post().uri(HERE + "/" + merge + "/annuler").with(SignedIn.as(TEAM)).exchange();

        soon("select organisation_id::text from access_link where id = ?", invited, merged);
        assertThat(roles().split(",")).containsExactlyInAnyOrder(kept.toString(), merged.toString());
    }

    /// R-E6: an access that was taken away meanwhile is not given back by the undo.
    @Test
    void whoLostHerAccessMeanwhileDoesNotGetItBack() {
        Actors.machine(
                "test",
                () -> jdbc.sql("""
                        insert into membership (id, account_id, role, platform_id, organisation_id, since)
                        values (gen_random_uuid(), :id, 'EMPLOYER', '94', :organisation, now())
                        """)
                        .param("id", account)
                        .param("organisation", kept)
                        .update());
        merge();
        await().atMost(Duration.ofSeconds(20)).until(() -> roles().equals(kept.toString()));
        Actors.machine(
                "test",
                () -> jdbc.sql("update membership set ended_at = now() where account_id = :id and ended_at is null")
                        .param("id", account)
                        .update());
        var merge = UUID.fromString(text("select id::text from organisation_merge where kept = ?", kept));
        mvc.post().uri(HERE + "/" + merge + "/annuler").with(SignedIn.as(TEAM)).exchange();

        soon("select organisation_id::text from job_offer where id = ?", offer, merged);
        assertThat(roles()).isEmpty();
    }

    private String roles() {
        return text("""
                select coalesce(string_agg(organisation_id::text, ','), '') from membership
                 where account_id = ? and ended_at is null
                """, account);
    }

    /// An import that names the merged one finds the one that was kept.
    @Test
    void anImportDoesNotBringTheDoubleBack() {
        merge();
        assertThat(Actors.as(TEAM, () -> structures.organisation(PLATFORM, "", siren, "")))
                .contains(kept);
        assertThat(Actors.as(TEAM, () -> structures.organisation(PLATFORM, "", "", "Asso " + word)))
                .contains(kept);
    }

    @Test
    void whatIsNotTheSameIsNotProposedAgain() {
        assertThat(mvc.post()
                        .uri(HERE + "/" + kept + "/" + merged + "/differents")
                        .with(SignedIn.as(TEAM)))
                .hasStatus3xxRedirection();
        assertThat(body(HERE)).doesNotContain("Association " + word);
    }

    @Test
    void refusesWithoutAChoiceASecondTimeAndByAnotherTeam() {
        assertThat(mvc.post().uri(HERE + "/" + kept + "/" + merged).with(SignedIn.as(TEAM)))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez celui que vous gardez");
        var other = new Actor.Team(UUID.randomUUID(), "Autre", new PlatformId("69"), true);
        assertThat(mvc.get().uri(HERE + "/" + kept + "/" + merged).with(SignedIn.as(other)))
                .hasStatus(404);
        merge();
        assertThat(merge()).hasStatus(404);
        var undo = text("select id::text from organisation_merge where kept = ?", kept);
        assertThat(mvc.post().uri(HERE + "/" + undo + "/annuler").with(SignedIn.as(other)))
                .hasStatus(404);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult merge() {
        return mvc.post()
                .uri(HERE + "/" + kept + "/" + merged)
                .param("kept", kept.toString())
                .with(SignedIn.as(TEAM))
                .exchange();
    }

    private void soon(String sql, UUID key, UUID expected) {
        await().atMost(Duration.ofSeconds(20)).until(() -> text(sql, key).equals(expected.toString()));
    }

    private String text(String sql, UUID key) {
        return Actors.machine(
                "test", () -> jdbc.sql(sql).param(key).query(String.class).single());
    }

    private String body(String address) {
        var answer = mvc.get().uri(address).with(SignedIn.as(TEAM)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00A0', ' ');
    }

    private static Facts facts(String name) {
        return new Facts(name, "", "EHPAD", "ESTABLISHMENT", "", "", "", "94028", "", "", "", "");
    }

    private static String siren() {
        var start = "000%05d".formatted(ThreadLocalRandom.current().nextInt(99_999));
        return start + Identifiers.key(start);
    }
}
