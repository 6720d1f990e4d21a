package fr.ensemblier.people.merging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actors;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R-E6: a person of two joined files is one person in the figures that count distinct persons.
@WholeApplication
class CountedOnceTests {

    @Autowired
    JdbcClient jdbc;

    private final UUID kept = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID offer = UUID.randomUUID();

    private void run(String sql) {
        Actors.machine(
                "test",
                () -> jdbc.sql(sql.replace(":kept", "'" + kept + "'")
                                .replace(":other", "'" + other + "'")
                                .replace(":offer", "'" + offer + "'"))
                        .update());
    }

    private String counted(String view) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select count(*) || ' ' || count(distinct person_key) from " + view)
                        .query(String.class)
                        .single());
    }

    private String hires(String view) {
        return counted(
                view + " where hire_id in (select id from hire where person_id in ('" + kept + "', '" + other + "'))");
    }

    private String proposed(String view) {
        return counted(view + " where match_id in (select id from match where offer_id = '" + offer + "')");
    }

    @Test
    void countsAJoinedPersonOnce() {
        for (var id : new UUID[] {kept, other}) {
            TwoFiles.person(jdbc, "Lola", id, "null", "null", "now()");
            TwoFiles.profile(jdbc, id, "'{aide-a-domicile}'", 20);
            run("""
                    insert into hire (platform_id, id, person_id, employer_name, brought_by, occupation, contract_class,
                                      starts_on, still_looking, declared_by, declared_name, declared_at)
                    values ('33', gen_random_uuid(), '%s', 'Les Tilleuls', 'DECLARED', 'aide-a-domicile', 'PRIVE_CDI',
                            current_date - 100, false, 'TEAM', 'Claire', now())
                    """.formatted(id));
            run("""
                    insert into match (platform_id, id, offer_id, organisation_id, card_platform_id, card_key, origin, state,
                                       score, parts, score_version, notified_at, treat_before)
                    select '33', gen_random_uuid(), :offer, gen_random_uuid(), '33', card_key, 'TEAM', 'TO_TREAT', 1, '{}', '1',
                           now(), current_date + 10
                      from person where id = '%s'
                    """.formatted(id));
        }
        for (var view : new String[] {"hire_fact", "hire_national"}) {
            assertThat(hires(view)).isEqualTo("2 2");
        }

        run("update person set merged_into = :kept, archived_at = now() where id = :other");

        for (var view : new String[] {"hire_fact", "hire_national"}) {
            assertThat(hires(view)).as(view).isEqualTo("2 1");
        }
        for (var view : new String[] {"proposed_fact", "proposed_national"}) {
            assertThat(proposed(view)).as(view).isEqualTo("2 1");
        }
    }
}
