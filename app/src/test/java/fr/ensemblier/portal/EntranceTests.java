package fr.ensemblier.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The national entrance: from a commune, typed in any way, to the platforms that cover it (R-T2).
@WholeApplication
class EntranceTests {

    private final HttpClient browser = HttpClient.newHttpClient();
    private final int port;

    @Autowired
    EntranceTests(@LocalServerPort int port) {
        this.port = port;
    }

    /// R-T2
    @Test
    void theEntranceLeadsToThePlatformOfACommune() throws Exception {
        assertThat(get("/?commune=33063").body()).contains("À Bordeaux, votre plateforme est là", "/p/gironde");
    }

    /// R-T2: no script, only what was typed.
    @Test
    void theEntranceUnderstandsWhatIsTyped() throws Exception {
        assertThat(get("/?commune=&communeText=Versailles").body()).contains("/p/autonomy");
    }

    /// R-T2
    @Test
    void theEntranceSaysWhenThereIsNoPlatform() throws Exception {
        assertThat(answer("/?commune=75056"))
                .contains("Pas encore de plateforme à Paris", "/p/autonomy", "Val-de-Marne");
        assertThat(answer("/?commune=79191"))
                .contains("Pas encore de plateforme à Niort", "a fermé", "les plus proches");
    }

    /// R-T2: no dead end.
    @Test
    void theEntranceSaysWhoElseCanHelp() throws Exception {
        assertThat(answer("/?commune=13055"))
                .contains(
                        "Pas encore de plateforme à Marseille",
                        "https://www.francetravail.fr/",
                        "https://www.unml.info/",
                        "Aller sur ce site");
    }

    /// R-T1, R-T2: what the platform does not do is said before the click.
    @Test
    void theEntranceSaysThatAPlatformPublishesNoOffers() throws Exception {
        assertThat(answer("/?commune=31555"))
                .contains("informe et met en réseau", "/p/haute-garonne", "Elle ne publie pas d’offres")
                .doesNotContain("Elle connaît les employeurs");
    }

    /// R-T2: a name that several communes share is asked, not guessed.
    @Test
    void theEntranceAsksWhichCommune() throws Exception {
        assertThat(answer("/?commune=&communeText=Saint-Denis"))
                .contains("laquelle", "/?commune=93066#reponse", "Seine-Saint-Denis", "/?commune=97411#reponse")
                .doesNotContain("plateforme est là");
    }

    /// R-E2: an empty answer is not a first visit.
    @Test
    void anEmptyAnswerAsksForTheCommune() throws Exception {
        var answer = get("/?commune=&communeText=");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Écrivez le nom de votre commune", "id=\"commune-error\"");
    }

    /// R-E2
    @Test
    void anUnknownCommuneIsSaidAndKept() throws Exception {
        var answer = get("/?communeText=Zzzzville");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Nous ne connaissons pas la commune", "Zzzzville");
    }

    @Test
    void completionAnswersWithCodeLabelAndDepartement() throws Exception {
        assertThat(get("/communes/completion?q=naucel").body())
                .contains("{\"value\":\"12169\",\"label\":\"Naucelle (12800)\",\"detail\":\"Aveyron\"}");
        assertThat(get("/communes/completion?q=lang&pres=33").body()).startsWith("[{\"value\":\"33227\"");
        assertThat(get("/communes/completion?q=").body()).isEqualTo("[]");
        assertThat(get("/").headers().firstValue("content-language")).hasValue("fr-FR");
    }

    private String answer(String path) throws IOException, InterruptedException {
        var body = get(path).body();
        return body.substring(body.indexOf("id=\"reponse\""), body.indexOf("id=\"plateformes\""));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address(path))
                        .header("Accept", "text/html,*/*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
