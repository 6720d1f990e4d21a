package fr.ensemblier.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.platforms.Platforms;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-T1, R-E4: where nobody is in the team yet, nothing is taken from a visitor and no answer is promised.
@WholeApplication
class NobodyAnswersTests {

    private static final String CORSICA = "/p/corse";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Platforms platforms;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/profil",
                "/rappel",
                "/rappel/merci",
                "/structure",
                "/offres",
                "/profil/lien",
                "/orienter",
                "/orienter/x/nouvelle"
            })
    void opensNothingThatSomebodyWouldHaveToAnswer(String address) {
        assertThat(mvc.get().uri(CORSICA + address)).hasStatus(404);
    }

    /// Also by a request made by hand.
    @Test
    void keepsNothingThatIsSentToIt() {
        assertThat(mvc.post()
                        .uri(CORSICA + "/rappel")
                        .param("name", "Essai")
                        .param("phone", "06 39 98 41 55")
                        .param("slot", "ANY")
                        .param("channel", "CALL"))
                .hasStatus(404);
        assertThat(mvc.post().uri(CORSICA + "/profil").param("firstName", "Essai"))
                .hasStatus(404);
        assertThat(mvc.post().uri(CORSICA + "/structure/demande").param("name", "Essai"))
                .hasStatus(404);
        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("select count(*) from task where platform_id = '20'")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void saysSoAndNamesThoseWhoAnswer() {
        assertThat(mvc.get().uri(CORSICA))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "ne reçoit pas encore de demandes sur ce site",
                        "Trouver qui m’aide",
                        CORSICA + "/metiers",
                        "Les plus proches qui publient des offres")
                .doesNotContain(
                        CORSICA + "/profil",
                        CORSICA + "/rappel",
                        CORSICA + "/structure",
                        CORSICA + "/offres",
                        "Créer mon profil");
        for (var page :
                java.util.List.of("/metiers/aide-a-domicile", "/employeurs", "/qui-sommes-nous", "/accessibilite")) {
            assertThat(mvc.get().uri(CORSICA + page))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(CORSICA + "/profil", CORSICA + "/rappel", CORSICA + "/structure");
        }
    }

    /// R-T2
    @Test
    void theEntranceSaysItBeforeTheClick() {
        assertThat(mvc.get().uri("/?commune=2A004"))
                .bodyText()
                .contains(
                        "votre plateforme ne reçoit pas encore de demandes ici",
                        "Pas encore ouverte",
                        "France Travail");
    }

    @Test
    void opensAsSoonAsSomebodyIsThereAndClosesWhenNobodyIsLeft() {
        var account = UUID.randomUUID();
        Actors.machine("test", () -> {
            jdbc.sql("insert into account (id, email, name, created_at) values (:id, :email, 'Une conseillère', now())")
                    .param("id", account)
                    .param("email", account + "@essais.invalid")
                    .update();
            jdbc.sql("""
                    insert into membership (id, account_id, role, platform_id, since)
                    values (gen_random_uuid(), :account, 'ADVISER', '20', now())
                    """).param("account", account).update();
        });
        try {
            platforms.refresh();
            assertThat(mvc.get().uri(CORSICA + "/rappel")).hasStatusOk();
            assertThat(mvc.get().uri(CORSICA)).bodyText().contains(CORSICA + "/profil");
        } finally {
            Actors.machine(
                    "test",
                    () -> jdbc.sql("update membership set ended_at = now() where account_id = :account")
                            .param("account", account)
                            .update());
            platforms.refresh();
        }
        assertThat(mvc.get().uri(CORSICA + "/rappel")).hasStatus(404);
    }
}
