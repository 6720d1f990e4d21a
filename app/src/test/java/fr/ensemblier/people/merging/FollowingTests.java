package fr.ensemblier.people.merging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.People;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-E6: the match, the accepted contact and the hire of the absorbed file are those of the kept one, in its page and
/// in
/// the figures, until the undo gives them back.
@WholeApplication
class FollowingTests {

    private static final Actor.Team CLAIRE =
            new Actor.Team(UUID.randomUUID(), "Claire Test", new PlatformId("33"), false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private final UUID kept = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID offer = UUID.randomUUID();
    private final String employer = "Les Tilleuls " + offer.toString().substring(0, 8);

    @BeforeEach
    void makesTwo() {
        for (var id : new UUID[] {kept, other}) {
            TwoFiles.person(jdbc, id.equals(kept) ? "Lola" : "Lolla", id, "null", "null", "now()");
            TwoFiles.profile(jdbc, id, "'{aide-a-domicile}'", 20);
        }
        run("""
                insert into match (platform_id, id, offer_id, organisation_id, card_platform_id, card_key, origin, state,
                                   score, parts, score_version, notified_at, treat_before)
                select '33', gen_random_uuid(), :offer, gen_random_uuid(), '33', card_key, 'TEAM', 'CONTACTED', 1, '{}', '1',
                       now(), current_date + 10
                  from person where id = :other
                """);
        run("""
                insert into contact (platform_id, id, match_id, offer_id, organisation_id, establishment_id, card_platform_id,
                                     card_key, state, message, asked_by, asked_at, sent_at, answered_at, answered_by,
                                     reach_before, stage)
                select '33', :offer, m.id, :offer, m.organisation_id, gen_random_uuid(), '33', m.card_key, 'ACCEPTED',
                       'Venez', 'Paul', now(), now(), now(), 'Lolla', now() + interval '5 days', 'TO_REACH'
                  from match m where m.offer_id = :offer
                """);
        run("""
                insert into hire (platform_id, id, person_id, employer_name, brought_by, occupation, contract_class,
                                  starts_on, still_looking, declared_by, declared_name, declared_at)
                values ('33', gen_random_uuid(), :other, '%s', 'DECLARED', 'aide-a-domicile', 'PRIVE_CDI',
                        current_date - 100, false, 'TEAM', 'Claire', now())
                """.formatted(employer));
    }

    private void run(String sql) {
        Actors.machine("test", () -> jdbc.sql(filled(sql)).update());
    }

    private String one(String sql) {
        return Actors.as(CLAIRE, () -> jdbc.sql(filled(sql)).query(String.class).single());
    }

    private String filled(String sql) {
        return sql.replace(":kept", "'" + kept + "'")
                .replace(":other", "'" + other + "'")
                .replace(":offer", "'" + offer + "'");
    }

    /// Whose the match, the contact and the hire are.
    private void areOf(UUID whose) {
        assertThat(one("select person_id::text from proposed_fact where offer_id is not distinct from :offer"
                        + " or match_id in (select id from match where offer_id = :offer)"))
                .isEqualTo(whose.toString());
        assertThat(one("select person_id::text from hire_fact where organisation_name = '" + employer + "'"))
                .isEqualTo(whose.toString());
        var card = UUID.fromString(one("select card_key::text from contact where id = :offer"));
        assertThat(Actors.as(CLAIRE, () -> people.behind(card).orElseThrow().person()))
                .isEqualTo(whose);
        assertThat(one("select state from contact where id = :offer")).isEqualTo("ACCEPTED");
    }

    /// At the database, as she who keeps her space: what she reaches of the other file.
    private void hersAre(int each) {
        var her = new Actor.Candidate(kept, "Lola", new PlatformId("33"));
        for (var sql : new String[] {
            "select count(*) from match where offer_id = :offer",
            "select count(*) from contact where id = :offer",
            "select count(*) from hire where person_id = :other"
        }) {
            assertThat(Actors.as(
                            her,
                            () -> jdbc.sql(filled(sql)).query(Integer.class).single()))
                    .as(sql)
                    .isEqualTo(each);
        }
        var list = assertThat(mvc.get().uri("/mon-espace/contacts").with(SignedIn.as(her)))
                .hasStatusOk()
                .bodyText();
        var data = assertThat(mvc.get().uri("/mon-espace/donnees/lire").with(SignedIn.as(her)))
                .hasStatusOk()
                .bodyText();
        if (each == 0) {
            list.doesNotContain("/mon-espace/contacts/" + offer);
            data.doesNotContain(employer);
        } else {
            list.contains("/mon-espace/contacts/" + offer);
            data.contains(employer);
        }
    }

    @Test
    void followTheKeptFileAndComeBack() {
        areOf(other);
        hersAre(0);
        assertThat(mvc.post()
                        .uri(MergeController.COMPARE)
                        .param("garde", kept.toString())
                        .param("autre", other.toString())
                        .param("version", one("select version::text from person where id = :kept"))
                        .param("autreVersion", one("select version::text from person where id = :other"))
                        .with(SignedIn.as(CLAIRE)))
                .hasStatus(HttpStatus.FOUND);

        areOf(kept);
        hersAre(1);
        assertThat(mvc.get().uri("/equipe/personnes/" + kept).with(SignedIn.as(CLAIRE)))
                .bodyText()
                .contains(
                        "/equipe/personnes/" + other + "/rapprochements", "/equipe/personnes/" + other + "/embauches");
        assertThat(mvc.get().uri("/equipe/personnes/" + other + "/embauches").with(SignedIn.as(CLAIRE)))
                .hasStatusOk()
                .bodyText()
                .contains(employer);

        assertThat(mvc.post()
                        .uri(MergeController.COMPARE + "/" + one("select id::text from person_merge where kept = :kept")
                                + "/annuler")
                        .with(SignedIn.as(CLAIRE)))
                .hasStatus(HttpStatus.FOUND);
        areOf(other);
        hersAre(0);
        assertThat(mvc.get().uri("/equipe/personnes/" + kept).with(SignedIn.as(CLAIRE)))
                .bodyText()
                .doesNotContain("/equipe/personnes/" + other + "/embauches");
    }
}
