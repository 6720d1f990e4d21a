package fr.ensemblier.organisations.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.model.DoubtfulNumbers;
import fr.ensemblier.organisations.model.Identifiers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-E3: a number whose key is false is taken with a warning, and stays to be checked until somebody corrects it.
@WholeApplication
class DoubtfulNumbersTests {

    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final Actor.Team TEAM = new Actor.Team(UUID.randomUUID(), "Claire Essai", GIRONDE, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DoubtfulNumbers numbers;

    private final String name = "EHPAD Faux " + UUID.randomUUID();

    @Test
    void opensATaskAndAFilterForAFalseKeyAndEndsWithTheCorrection() {
        var place = create();
        numbers(place, "7" + digits(6) + "XX");
        assertThat(doubtful(place)).isFalse();
        var stem = "33" + digits(6);
        var right = stem + Identifiers.key(stem);
        numbers(place, stem + (char) ('0' + (right.charAt(8) - '0' + 1) % 10));
        assertThat(doubtful(place)).isTrue();

        Actors.as(TEAM, () -> numbers.look(GIRONDE));
        assertThat(task()).isEqualTo("/equipe/employeurs?numero=faux");
        assertThat(mvc.get().uri("/equipe/employeurs?numero=faux&q={q}", name).with(SignedIn.as(TEAM)))
                .hasStatusOk()
                .bodyText()
                .contains(name, "Numéro à vérifier");

        numbers(place, right);
        assertThat(doubtful(place)).isFalse();
        assertThat(mvc.get().uri("/equipe/employeurs?numero=faux&q={q}", name).with(SignedIn.as(TEAM)))
                .hasStatusOk()
                .bodyText()
                .contains("Aucun employeur ne correspond");
    }

    /// The database and the import judge alike.
    @ParameterizedTest
    @ValueSource(
            strings = {"330788130", "330781204", "2A0000154", "73282932000074", "73282932000075", "35600000049837"})
    void judgesKeysAsTheImportDoes(String number) {
        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("select number_key_fits(:n)")
                                .param("n", number)
                                .query(Boolean.class)
                                .single()))
                .isEqualTo(Identifiers.keyFits(number));
    }

    private String digits(int count) {
        return "%019d"
                .formatted(UUID.randomUUID().getMostSignificantBits() & Long.MAX_VALUE)
                .substring(19 - count);
    }

    private UUID create() {
        var organisation = UUID.randomUUID();
        var place = UUID.randomUUID();
        Actors.machine("test", () -> {
            jdbc.sql("""
                    insert into organisation (platform_id, id, name, source, created_at)
                    values ('33', :id, :name, 'TEAM', now())
                    """).param("id", organisation).param("name", name).update();
            jdbc.sql("""
                    insert into establishment (platform_id, id, organisation_id, name, family, setting, commune,
                                               commune_name, lat, lon, source, created_at)
                    values ('33', :id, :o, :name, 'EHPAD', 'ESTABLISHMENT', '33063', 'Bordeaux', 44.8, -0.5, 'TEAM', now())
                    """)
                    .param("id", place)
                    .param("o", organisation)
                    .param("name", name)
                    .update();
        });
        return place;
    }

    private void numbers(UUID place, String finess) {
        Actors.machine(
                "test",
                () -> jdbc.sql("update establishment set finess = :f where id = :id")
                        .param("f", finess)
                        .param("id", place)
                        .update());
    }

    private boolean doubtful(UUID place) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select number_doubtful from establishment where id = :id")
                        .param("id", place)
                        .query(Boolean.class)
                        .single());
    }

    private String task() {
        return Actors.as(
                TEAM,
                () -> jdbc.sql(
                                "select href from task where key = 'numbers:doubtful' and platform_id = '33' and done_at is null")
                        .query(String.class)
                        .single());
    }
}
