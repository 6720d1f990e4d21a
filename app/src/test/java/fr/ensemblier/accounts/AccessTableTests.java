package fr.ensemblier.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actors;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Every address by every role ([EveryAddress]), and what only a checked act gives, asked of the database itself.
@WholeApplication
class AccessTableTests extends EveryAddress {

    @Autowired
    MockMvcTester mvc;

    private final JdbcClient jdbc;

    AccessTableTests(@Autowired JdbcClient jdbc) {
        super(jdbc);
        this.jdbc = jdbc;
    }

    /// A team, an employer or a person cannot write herself a role or an identity, even by SQL of her own.
    @Test
    void givesNobodyWhatOnlyACheckedActGives() {
        var own = new Rows(jdbc, "33");
        var far = new Rows(jdbc, "69");
        for (var actor : List.of(own.employer(), own.candidate(), own.referrer(), own.team(), own.head())) {
            var changed = Actors.as(
                    actor,
                    () -> jdbc.sql("update membership set role = 'HEAD' where account_id in (?, ?)")
                            .params(own.account, far.account)
                            .update());
            assertThat(changed).as(actor.kind()).isZero();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> Actors.as(
                            actor, () -> jdbc.sql("""
                                    insert into revealed_identity (platform_id, contact_id, organisation_id, name, revealed_at)
                                    values ('69', gen_random_uuid(), ?, 'x', now())
                                    """).param(own.organisation).update()))
                    .as(actor.kind())
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }

    @Test
    void headEndsARoleAndTellsHer() {
        var own = new Rows(jdbc, "33");
        assertThat(status(mvc.post(), own, "/second-facteur")).isEqualTo(302);
        assertThat(machine("select count(*) from account where totp_secret is null and id = ?", own.account))
                .isEqualTo("1");
        assertThat(status(mvc.post(), own, "/retirer")).isEqualTo(302);
        assertThat(machine("select count(*) from membership where ended_at is null and account_id = ?", own.account))
                .isEqualTo("0");
        assertThat(machine(
                        "select count(*) from outgoing_message where recipient = ?::text || '@example.invalid'",
                        own.account))
                .isEqualTo("2");
        assertThat(machine(
                        "select string_agg(act, ' ' order by at) from audit_entry where subject_key = ?", own.account))
                .isEqualTo("account.factors-reset account.left");
        assertThat(status(mvc.get(), own, "/retirer")).isEqualTo(404);
    }

    private static int status(MockMvcTester.MockMvcRequestBuilder request, Rows own, String act) {
        return request.uri("/equipe/reglages/equipe/" + own.account + act)
                .header("Sec-Fetch-Site", "same-origin")
                .with(SignedIn.as(own.head()))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String machine(String sql, UUID id) {
        return Actors.machine(
                "test", () -> jdbc.sql(sql).param(id).query(String.class).single());
    }
}
