package fr.ensemblier.portal.boussole;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferEnded;
import fr.ensemblier.offers.OfferWorld;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
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

    @Autowired
    fr.ensemblier.platforms.Platforms platforms;

    OfferWorld world;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void begin() {
        world = new OfferWorld(jdbc, clock);
    }

    /// The board reads again what rows written past the application say.
    private JobOfferId published() {
        var id = world.published(1, Paris.today(clock).plusDays(20));
        events.publishEvent(new OfferEnded(PlatformId.of("33"), id));
        return id;
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
        published();
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

    /// R-T2: a name that several communes share is asked, the rest of the search stays.
    @Test
    void asksWhichCommune() {
        assertThat(get("/offres?commune=&communeText=Saint-Denis&jusqua=10&f=sans-nuit"))
                .hasStatusOk()
                .bodyText()
                .contains("quelle commune", "commune=93066&amp;jusqua=10&amp;f=sans-nuit");
    }

    /// R-E2
    @Test
    void saysThatAnOccupationIsNotKnownAndAsksWhichOneIsMeant() {
        assertThat(get("/offres?metierText=astronaute"))
                .bodyText()
                .contains("n’est pas un métier de cette liste", "value=\"astronaute\"");
        assertThat(get("/offres?metierText=aide"))
                .bodyText()
                .contains("Assistant de vie aux familles", "metier=aide-a-domicile");
        assertThat(get("/offres/metiers?q=aide")).bodyText().startsWith("[{\"value\":\"aide-");
    }

    /// Nothing found is no dead end: a wider circle, near occupations, the platform of the place, the profile.
    @Test
    void leadsFurtherWhenThereIsNothing() {
        assertThat(get("/offres?commune=29019&jusqua=5&metier=orthophoniste"))
                .bodyText()
                .contains("Aucune offre", "La plateforme de Brest", "Créer mon profil")
                .doesNotContain("plus proche à la plus lointaine", "data-v=\"carte\"");
    }

    /// No filter that would find nothing, and each way named leads to as many offers as it says.
    @Test
    void namesOnlyWaysThatLeadSomewhere() throws Exception {
        published();
        var page = get("/offres?commune=29019&jusqua=5&metier=orthophoniste")
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("<span class=\"n\">0</span>");
        var way = java.util.regex.Pattern.compile("href=\"/p/[a-z]+(/offres[^\"]*)\">Voir les (\\d+\u00a0offres) ")
                .matcher(page);
        assertThat(way.find()).isTrue();
        do {
            assertThat(get(way.group(1).replace("&amp;", "&"))).bodyText().contains("<b>" + way.group(2) + "</b>");
        } while (way.find());
    }

    /// A platform that has no offer at all says so, and not that a filter is in the way.
    @Test
    void aPlatformWithoutOffersSaysThatItHasNone() {
        published();
        assertThat(mvc.get().uri("/p/loiret/offres"))
                .hasStatusOk()
                .bodyText()
                .contains("Pas encore d’offre publiée ici", "Écrivez votre commune", "\u00a0km, ")
                .doesNotContain("avec ces filtres", "href=\"/p/loiret/offres\">Voir", "<span class=\"n\">0</span>");
    }

    /// What is far from the main communes is counted too, and the figure opens those very offers.
    @Test
    void countsWhatIsFarFromTheMainCommunes() throws Exception {
        published();
        var home = mvc.get().uri("/p/{slug}", slug()).exchange().getResponse().getContentAsString();
        var line = java.util.regex.Pattern.compile("(/offres\\?ailleurs=oui)\">.*?num\">([^<]+)<")
                .matcher(home);
        if (line.find()) {
            assertThat(get(line.group(1)))
                    .bodyText()
                    .contains("<b>" + line.group(2) + "</b>", "Loin des grandes villes");
        }
        assertThat(get("/offres?ailleurs=oui")).hasStatusOk().bodyText().contains("Loin des grandes villes");
    }

    /// She who has a profile is not asked to create one; who works here is not asked whether the offer pleases her.
    @Test
    void speaksToWhoIsSignedIn() {
        var id = published();
        var candidate =
                new fr.ensemblier.foundation.Actor.Candidate(java.util.UUID.randomUUID(), "Amina", PlatformId.of("33"));
        for (var address : java.util.List.of("/p/gironde", "/p/gironde/offres/" + id)) {
            assertThat(mvc.get().uri(address).with(SignedIn.as(candidate)))
                    .bodyText()
                    .contains("mon espace")
                    .doesNotContain("Créer mon profil", "Inscrire ma structure");
            assertThat(mvc.get().uri(address).with(SignedIn.as(world.team)))
                    .bodyText()
                    .contains("Revenir à mon espace")
                    .doesNotContain("Créer mon profil", "Cela m’intéresse", "Inscrire ma structure");
        }
        assertThat(mvc.get().uri("/").with(SignedIn.as(world.team))).bodyText().doesNotContain("href=\"/connexion\"");
    }

    /// What is typed comes back, but not without end.
    @Test
    void repeatsOnlyTheBeginningOfALongText() throws Exception {
        var page = get("/offres?metierText=" + "x".repeat(3000) + "&communeText=" + "y".repeat(3000))
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("x".repeat(100), "y".repeat(100)).doesNotContain("x".repeat(101), "y".repeat(101));
    }

    /// A name that begins those of several: the ones of the territory are among the answers (R-T2), also when chosen.
    @Test
    void namesTheCommunesOfTheTerritoryFirst() {
        assertThat(get("/offres?communeText=Saint-Médard"))
                .bodyText()
                .contains("quelle commune", "Saint-Médard-en-Jalles");
        assertThat(get("/offres?communeText=Saint-Médard&commune=33449"))
                .bodyText()
                .contains("de Saint-Médard-en-Jalles")
                .doesNotContain("quelle commune");
    }

    /// R-T1: offers of a platform that gave up matching are not shown next door, since nobody would answer there.
    @Test
    void showsNoOfferOfAPlatformThatGaveUpMatching() {
        var id = published();
        assertThat(get("/offres/" + id)).hasStatusOk();
        Actors.machine("test", () -> {
            jdbc.sql("update platform set missions = array_remove(missions, 'C') where id = '33'")
                    .update();
            platforms.refresh();
            events.publishEvent(new OfferEnded(PlatformId.of("33"), id));
            return id;
        });
        try {
            assertThat(mvc.get().uri("/p/autonomy/offres?commune=33063&jusqua=100"))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(id.toString());
            assertThat(mvc.get().uri("/p/autonomy/offres/" + id)).hasStatus(410);
        } finally {
            Actors.machine("test", () -> {
                jdbc.sql("update platform set missions = array_append(missions, 'C') where id = '33'")
                        .update();
                platforms.refresh();
                events.publishEvent(new OfferEnded(PlatformId.of("33"), id));
                return id;
            });
        }
    }

    /// Nearer, what was gathered parts; all offers are on the map at each step.
    @Test
    void partsWhatIsGatheredWhenOneLooksNearer() throws Exception {
        published();
        var counts = java.util.regex.Pattern.compile("\"kind\":\"(?:job|out)\",\"count\":(\\d+)");
        for (var zoom : java.util.List.of("", "6", "9", "14", "99", "x")) {
            var points = get("/offres/points.json?zoom=" + zoom).getResponse().getContentAsString();
            var total = counts.matcher(points)
                    .results()
                    .mapToInt(one -> Integer.parseInt(one.group(1)))
                    .sum();
            assertThat(get("/offres"))
                    .bodyText()
                    .contains("<b>" + fr.ensemblier.ui.French.plural(total, "offre", "offres") + "</b>");
        }
    }

    /// The offer leads back to the very search, with its filters.
    @Test
    void keepsTheSearchThroughAnOffer() {
        var id = published();
        var search = "commune=33063&jusqua=50&f=sans-nuit&f=temps-plein";

        assertThat(get("/offres/" + id + "?" + search))
                .bodyText()
                .contains("/offres?" + search.replace("&", "&amp;") + "\"", "Revenir à ma recherche");
        assertThat(get("/offres/" + id + "?commune=x%22onload&suite=//mal.fr"))
                .bodyText()
                .contains("/offres\">")
                .doesNotContain("mal.fr");
    }

    /// What was chosen stands first, each with its cross.
    @Test
    void showsTheChosenFiltersFirst() {
        published();
        var page = get("/offres?f=sans-nuit");

        assertThat(page).bodyText().contains("aria-label=\"Filtres choisis\"").doesNotContain("Aide du quotidien</a>");
        assertThat(page)
                .bodyText()
                .containsSubsequence("Filtres choisis", "Pas de nuit", "aria-label=\"Filtres\"", "Sans permis");
    }

    /// The figures of the home are those of the pages that they open.
    @Test
    void countsAroundAPlaceAsTheHomeDoes() throws Exception {
        published();
        var home = mvc.get().uri("/p/{slug}", slug()).exchange().getResponse().getContentAsString();
        var line = java.util.regex.Pattern.compile("(/offres\\?commune=\\d+&amp;jusqua=10)\">.*?num\">([^<]+)<")
                .matcher(home);

        assertThat(line.find()).isTrue();
        do {
            assertThat(get(line.group(1).replace("&amp;", "&"))).bodyText().contains("<b>" + line.group(2) + "</b>");
        } while (line.find());
    }

    /// R-T1: where no offer is published, nothing counts to zero, and those that have some are named.
    @Test
    void aPlatformWithoutOffersNamesThoseThatHaveSome() {
        published();

        assertThat(mvc.get().uri("/p/loiret"))
                .bodyText()
                .contains("Pas encore d’offre publiée ici", "Les plus proches qui publient des offres")
                .containsPattern("publient des offres</h2>\\s*<ul class=\"rows\">\\s*<li><a[^>]* href=\"/p/[a-z-]+\">")
                .doesNotContain(", 0\u00a0offre", "0\u00a0offre</small>", "Les offres par lieu", "sur la carte");
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
