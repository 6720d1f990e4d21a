package fr.ensemblier.platforms.support;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.OwnRole;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.platforms.SupportKind;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-T3: kind of support and own roles, dated, written by the head or the national level, read in the directory.
@WholeApplication
class SupportTests {

    private static final String HERE = "/equipe/reglages/soutien";
    private static final Actor.National NATIONAL = new Actor.National(UUID.randomUUID(), "Nadia Réseau");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Platforms platforms;

    @Test
    void theHeadSaysIt() {
        var head = new Actor.Team(UUID.randomUUID(), "Hélène", PlatformId.of("44"), true);
        assertThat(mvc.post()
                        .uri(HERE)
                        .with(SignedIn.as(head))
                        .param("kind", "ARS")
                        .param("roles", "RECRUITER", "EMPLOYER")
                        .param("from", "2026-01-01"))
                .hasStatus3xxRedirection();
        var platform = platforms.get(PlatformId.of("44"));
        assertThat(platform.support()).isEqualTo(SupportKind.ARS);
        assertThat(platform.ownRoles()).containsExactlyInAnyOrder(OwnRole.RECRUITER, OwnRole.EMPLOYER);
        assertThat(mvc.get().uri("/national/annuaire?soutien=ARS").with(SignedIn.as(NATIONAL)))
                .hasStatusOk()
                .bodyText()
                .contains("Plateforme de Loire-Atlantique", "Recruteur, employeur");
    }

    @Test
    void theNationalLevelSaysItAndADayToComeWaits() {
        assertThat(mvc.post()
                        .uri("/national/annuaire/nievre")
                        .with(SignedIn.as(NATIONAL))
                        .param("kind", "NONE")
                        .param("from", "2099-01-01"))
                .hasStatus3xxRedirection();
        assertThat(platforms.get(PlatformId.of("58")).support()).isEqualTo(SupportKind.CNSA);
        assertThat(mvc.get().uri("/national/annuaire/nievre").with(SignedIn.as(NATIONAL)))
                .bodyText()
                .contains("2099", "Nadia Réseau");
        assertThat(mvc.post()
                        .uri("/national/annuaire/nievre/2099-01-01/retirer")
                        .with(SignedIn.as(NATIONAL)))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/national/annuaire/nievre").with(SignedIn.as(NATIONAL)))
                .bodyText()
                .contains("Retirée le", "par Nadia Réseau", "Remettre cette ligne");
    }

    /// R-E6: a line that was taken away holds no more, is remembered, and can be put back.
    @Test
    void aLineThatWasTakenAwayComesBack() {
        var head = new Actor.Team(UUID.randomUUID(), "Hélène", PlatformId.of("14"), true);
        var before = platforms.get(PlatformId.of("14")).support();
        mvc.post()
                .uri(HERE)
                .with(SignedIn.as(head))
                .param("kind", "OTHER")
                .param("from", "2026-02-01")
                .exchange();
        assertThat(platforms.get(PlatformId.of("14")).support()).isEqualTo(SupportKind.OTHER);

        mvc.post().uri(HERE + "/2026-02-01/retirer").with(SignedIn.as(head)).exchange();
        assertThat(platforms.get(PlatformId.of("14")).support()).isEqualTo(before);
        mvc.post().uri(HERE + "/2026-02-01/remettre").with(SignedIn.as(head)).exchange();
        assertThat(platforms.get(PlatformId.of("14")).support()).isEqualTo(SupportKind.OTHER);
    }

    @Test
    void refusesAnEmptyAnswerAndTheSecondOfTwo() {
        var head = new Actor.Team(UUID.randomUUID(), "Hélène", PlatformId.of("95"), true);
        assertThat(mvc.post().uri(HERE).with(SignedIn.as(head)).param("from", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un soutien", "Indiquez depuis quel jour");
        var seen = "2020-01-01T00:00:00Z";
        for (var kind : new String[] {"OTHER", "ARS"}) {
            var answer = mvc.post()
                    .uri(HERE)
                    .with(SignedIn.as(head))
                    .param("kind", kind)
                    .param("from", "2026-02-01")
                    .param("seen", seen)
                    .exchange();
            assertThat(answer).hasStatus(kind.equals("OTHER") ? 302 : 409);
        }
        assertThat(platforms.get(PlatformId.of("95")).support()).isEqualTo(SupportKind.OTHER);
    }

    @Test
    void theDirectoryIsTheNationalLevelsOnly() {
        var head = new Actor.Team(UUID.randomUUID(), "Hélène", PlatformId.of("95"), true);
        assertThat(mvc.get().uri("/national/annuaire").with(SignedIn.as(head))).hasStatus(403);
        assertThat(mvc.get().uri("/national/annuaire/tableur").with(SignedIn.as(NATIONAL)))
                .hasStatusOk()
                .bodyText()
                .contains("Autonomy;", "Organisme de formation, recruteur");
    }
}
