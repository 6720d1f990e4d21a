package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// C7: each rule of the adviser's day, on the home, for her own people; a rule that concerns nobody says nothing, and
/// its link leads to those whom it counts.
@WholeApplication
class DayRulesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Actor.Team claire;
    private UUID person;
    private String name = "";

    @BeforeEach
    void aPersonOfHers() {
        claire = new Actor.Team(UUID.randomUUID(), "Claire", new PlatformId("33"), false);
        person = UUID.randomUUID();
        name = "R" + person.toString().substring(0, 8);
        sql("""
                insert into person (platform_id, id, log_key, card_key, first_name, last_name, commune, commune_name, lat, lon,
                    situation, situation_on, source, last_contact_at, created_at, created_by, adviser_id, adviser_name)
                values ('33', :id, gen_random_uuid(), gen_random_uuid(), 'Zoé', :name, '33063', 'Bordeaux', 44.8, -0.6,
                    'OTHER', current_date, 'OTHER', now(), now(), 'Claire', :claire, 'Claire')
                """);
        sql("""
                insert into profile (platform_id, person_id, state, occupations, submitted_at, validated_at)
                values ('33', :id, 'VALIDATED', '{aide-a-domicile}', now(), now())
                """);
    }

    @Test
    void whoIsFineIsNotWatched() {
        assertThat(home())
                .doesNotContain("sans nouvelles", "finit dans le mois", "plus que prévu", "précision attendue");
    }

    /// C5, C7: who begins a training soon, and who misses hours of it.
    @Test
    void whoBeginsATrainingOrMissesHours() {
        sql("""
                insert into training (platform_id, id, source, title, body_name, changed_at, changed_by)
                values ('33', :id, 'TEAM', 'Essai', 'Centre', now(), 'Claire')
                """);
        sql("insert into training_action (platform_id, id, training_id, source_key) values ('33', :id, :id, '1')");
        sql("""
                insert into training_session (platform_id, id, action_id, source_key, starts_on)
                values ('33', :id, :id, '1', current_date + 5)
                """);
        sql("""
                insert into trainee (platform_id, id, person_id, session_id, state, since_on, admitted_on, noted_at, noted_by)
                values ('33', :id, :id, :id, 'ADMITTED', current_date, current_date, now(), 'Claire')
                """);
        assertThat(home()).contains("1 personne commence bientôt une formation");
        assertThat(page("/equipe/formations/personnes?etat=ADMITTED&quand=bientot&conseiller=" + claire.account()))
                .contains(name);

        sql("update training_session set starts_on = current_date - 20 where id = :id");
        sql(
                "update trainee set state = 'ENTERED', since_on = current_date - 20, admitted_on = current_date - 20, entered_on = current_date - 20 where id = :id");
        sql("""
                insert into attendance (platform_id, trainee_id, on_day, planned, attended, noted_by, noted_at)
                values ('33', :id, current_date - 2, 7, 3, 'Claire', now())
                """);
        assertThat(home()).contains("1 personne manque des heures de formation").doesNotContain("commence bientôt");
        assertThat(page("/equipe/formations/personnes?risque=oui&conseiller=" + claire.account()))
                .contains(name);
    }

    @Test
    void whoSaysNothingForLong() {
        sql("update person set last_contact_at = now() - interval '200 days' where id = :id");
        assertThat(home()).contains("1 personne sans nouvelles");
        assertThat(page("/equipe/personnes?silence=oui&tri=silence&conseiller=" + claire.account()))
                .contains(name);
    }

    @Test
    void whoOwesAnAnswer() {
        sql("update profile set state = 'ASKED_MORE', answer_message = 'Quand ?' where person_id = :id");
        assertThat(home()).doesNotContain("précision attendue");
        sql("update person set last_contact_at = now() - interval '20 days' where id = :id");
        assertThat(home()).contains("1 précision attendue depuis deux semaines");
    }

    @Test
    void whoseContractEnds() {
        sql("""
                insert into hire (platform_id, id, person_id, employer_name, brought_by, occupation, contract_class, starts_on, ends_on,
                    still_looking, declared_by, declared_name, declared_at)
                values ('33', gen_random_uuid(), :id, 'Les Lilas', 'DECLARED', 'aide-a-domicile', 'PRIVE_CDD', current_date - 60,
                    current_date + 12, false, 'TEAM', 'Claire', now())
                """);
        assertThat(home()).contains("1 contrat finit dans le mois");
        assertThat(page("/equipe/embauches?etat=finissent&conseiller=" + claire.account()))
                .contains(name);
    }

    @Test
    void whoseStepOverruns() {
        sql("""
                insert into pathway (platform_id, id, person_id, template_id, name, state, opened_on, opened_by, opened_at)
                values ('33', :pathway, :id, null, 'Essai', 'OPEN', current_date - 40, 'Claire', now())
                """);
        sql("""
                insert into pathway_step (platform_id, id, pathway_id, position, kind, title, acts, optional, closes, state, days, begun_on)
                values ('33', gen_random_uuid(), :pathway, 1, 'TALK', 'Entretien', 'TEAM', false, 'Noté', 'UNDERWAY', 5, current_date - 30)
                """);
        assertThat(home()).contains("1 étape dure plus que prévu");
        assertThat(page("/equipe/parcours?etat=LATE&conseiller=" + claire.account()))
                .contains(name);
    }

    /// C10: whoever came yesterday is noted; the list shows her.
    @Test
    void whoCameIsNoted() {
        assertThat(home()).doesNotContain("à noter");
        sql("""
                insert into appointment (platform_id, id, person_id, adviser_id, adviser_name, kind, starts_at, ends_at, booked_how,
                    booked_by, booked_at, state)
                values ('33', gen_random_uuid(), :id, :claire, 'Claire', 'FIRST_TALK', now() - interval '26 hours',
                    now() - interval '25 hours', 'TEAM', 'Claire', now() - interval '3 days', 'BOOKED')
                """);
        assertThat(home()).contains("1 rendez-vous passé à noter");
        assertThat(page("/equipe/rendez-vous?quand=anoter")).contains(name);
    }

    @Test
    void whomNobodyFollows() {
        sql(
                "update person set adviser_id = null, adviser_name = null, adviser_since = now() - interval '300 days' where id = :id");
        assertThat(home()).containsPattern("personnes? à attribuer, la plus ancienne depuis");
        assertThat(page("/equipe/personnes?conseiller=aucun&q=" + name)).contains("À attribuer");
    }

    private String home() {
        return page("/equipe");
    }

    private String page(String address) {
        var answer = mvc.get().uri(address).with(SignedIn.as(claire)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ');
    }

    private void sql(String sql) {
        Actors.machine("test", () -> {
            var statement = jdbc.sql(sql);
            if (sql.contains(":id")) {
                statement = statement.param("id", person);
            }
            if (sql.contains(":name")) {
                statement = statement.param("name", name);
            }
            if (sql.contains(":claire")) {
                statement = statement.param("claire", claire.account());
            }
            if (sql.contains(":pathway")) {
                statement = statement.param(
                        "pathway", UUID.nameUUIDFromBytes(person.toString().getBytes()));
            }
            return statement.update();
        });
    }
}
