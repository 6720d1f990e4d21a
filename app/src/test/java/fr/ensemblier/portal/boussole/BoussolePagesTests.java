package fr.ensemblier.portal.boussole;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.offers.OfferWorld;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A3: the offers near a place, without script, on a partner's site and as a feed.
@WholeApplication
class BoussolePagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    OfferWorld world;

    @BeforeEach
    void begin() {
        world = new OfferWorld(jdbc, clock);
    }

    @Test
    void standsInAFrameOfAPartnerAndNothingElseDoes() {
        var frame = get("/offres/integration?communeText=Bordeaux");

        assertThat(frame).hasStatusOk().bodyText().contains("target=\"_blank\"").doesNotContain("connexion");
        assertThat(frame.getResponse().getHeader("Content-Security-Policy"))
                .contains("frame-ancestors *", "default-src 'none'");
        assertThat(frame.getResponse().getHeader("X-Frame-Options")).isNull();
        var page = get("/offres");
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(page.getResponse().getHeader("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void givesTheTeamTheLinesToPaste() {
        assertThat(mvc.get().uri("/equipe/offres/integration").with(SignedIn.as(world.team)))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;iframe", "/offres/integration", "/offres/flux.xml");
    }

    @Test
    void tellsTheLatestOffersAsAWellFormedFeed() throws Exception {
        world.published(1, Paris.today(clock).plusDays(20));
        var answer = get("/offres/flux.xml");

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).startsWith("application/rss+xml");
        var feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
        assertThat(feed.getElementsByTagName("item").getLength()).isBetween(1, 100);
        assertThat(feed.getElementsByTagName("pubDate").item(0).getTextContent())
                .matches("\\w{3}, \\d{2} .* \\+0\\d00");
    }

    /// R-E2: an address written by hand is answered.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "apres=zzz",
                "apres=1_x",
                "jusqua=-1",
                "lat=abc&lon=1",
                "lat=999&lon=-999",
                "metier=nulle-part",
                "commune=99999",
                "f=rien&f=rien",
                "tri=hasard",
                "communeText=%3Cscript%3E"
            })
    void answersAddressesWrittenByHand(String query) {
        assertThat(get("/offres?" + query)).hasStatusOk().bodyText().doesNotContain("<script>alert");
        assertThat(get("/offres/points.json?" + query)).hasStatusOk();
        assertThat(get("/offres/flux.xml?" + query)).hasStatusOk();
    }

    @Test
    void leadsAVisitorWithoutProfileToOneAndKeepsTheOffer() {
        var id = world.published(1, Paris.today(clock).plusDays(20));

        assertThat(mvc.post().uri("/p/{slug}/offres/{id}/interet", slug(), id))
                .hasStatusOk()
                .bodyText()
                .contains("Créer mon profil", "profil?offre=" + id);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(java.net.URI.create("/p/" + slug() + address)).exchange();
    }

    private String slug() {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select slug from platform where id = '33'")
                        .query((row, _) -> row.getString(1))
                        .single());
    }
}
