package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// R-W2: whom nobody follows is taken or given, never from a colleague.
@WholeApplication
class AssigningTests extends AroundATeam {

    /// R-W2: whom nobody follows is taken by an adviser herself, given by a head, and never taken from a colleague.
    @Test
    void whoWaitsIsAssignedAmongOthers() {
        var id = her.person().toString();
        assertThat(assign(claire, id, claire)).hasStatus3xxRedirection();
        assertThat(adviser())
                .as("followed by Sofiane")
                .isEqualTo(sofiane.account().toString());

        set("update person set adviser_id = null, adviser_name = null where id = ?", her.person());
        set(
                "insert into person (platform_id, id, log_key, card_key, first_name, commune, commune_name, lat, lon, situation,"
                        + " situation_on, source, last_contact_at, created_at, created_by, adviser_since)"
                        + " select platform_id, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'Avant', commune,"
                        + " commune_name, lat, lon, situation, situation_on, source, now(), now(), 'test', now() - interval '9 years'"
                        + " from person, generate_series(1, 101) where id = ?",
                her.person());
        assertThat(assign(claire, id, sofiane)).hasStatus(422).bodyText().contains("Choisissez qui suit", "checked");
        assertThat(assign(claire, "", claire)).hasStatus(422).bodyText().contains("Cochez au moins une personne");
        assertThat(assign(head, id, claire)).hasStatus3xxRedirection();
        assertThat(adviser()).isEqualTo(claire.account().toString());
        assertThat(text("select title from outgoing_message where person_id = ? order by created_at desc limit 1"))
                .isEqualTo("Claire vous accompagne maintenant");
    }

    private MvcTestResult assign(Actor.Team by, String person, Actor.Team to) {
        return mvc.post()
                .uri("/equipe/relais/attribuer")
                .param("person", person)
                .param("adviser", to.account().toString())
                .with(SignedIn.as(by))
                .exchange();
    }
}
