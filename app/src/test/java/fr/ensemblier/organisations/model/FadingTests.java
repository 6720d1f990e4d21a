package fr.ensemblier.organisations.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actors;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R-P6: what names people and has served goes.
@WholeApplication
class FadingTests {

    @Autowired
    Fading fading;

    @Autowired
    JdbcClient jdbc;

    /// R-P6: a claim that was answered a year ago names nobody any more; one that waits stays.
    @Test
    void answeredClaimsGoAfterAYear() {
        var old = claim("REFUSED", 400);
        var recent = claim("REFUSED", 300);
        var waiting = claim("ASKED", 400);

        Actors.machine(fading.name(), fading::run);

        assertThat(there(old)).isFalse();
        assertThat(there(recent)).isTrue();
        assertThat(there(waiting)).isTrue();
    }

    private UUID claim(String state, int daysAgo) {
        var id = UUID.randomUUID();
        Actors.machine(
                "test",
                () -> jdbc.sql("""
                        insert into claim (platform_id, id, state, structure_name, commune, name, email, asked_at, answered_at,
                                           answered_by, reason)
                        values ('94', :id, :state, 'Les Essais', '94028', 'Solène', 'solene@essai.invalid',
                                now() - make_interval(days => :days),
                                case when :state <> 'ASKED' then now() - make_interval(days => :days) end,
                                case when :state <> 'ASKED' then 'Claire' end, case when :state <> 'ASKED' then 'Double' end)
                        """)
                        .param("id", id)
                        .param("state", state)
                        .param("days", daysAgo)
                        .update());
        return id;
    }

    private boolean there(UUID id) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select exists (select from claim where id = ?)")
                        .param(id)
                        .query(Boolean.class)
                        .single());
    }
}
