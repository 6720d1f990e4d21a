package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.people.InPost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A9, R-P9: what somebody in post asks is invisible to her employer, on each of his pages, lists and exports, in his
/// mail and
/// at the database, until she says otherwise.
@WholeApplication
class UnseenByHerEmployerTests extends AroundAnOffer {

    private static final List<String> HER_TABLES = List.of(
            "person", "profile", "choice", "hidden_employer", "post_request", "person_event", "pathway", "trainee");

    @Autowired
    InPost inPost;

    private final String name = "Fatou" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private Actor.Team claire() {
        return new Actor.Team(UUID.randomUUID(), "Claire Test", scene.platform, false);
    }

    /// Her card was in his list, and in that of the other establishment of the same legal entity.
    @Test
    void heSeesNothingAnyMoreOnAnyPage() throws Exception {
        var sister = elsewhere();
        var siren = "000" + String.format("%06d", new Random().nextInt(1_000_000));
        set("update organisation set siren = '" + siren + "' where id = ?", scene.organisation);
        set("update organisation set siren = '" + siren + "' where id = ?", sister.organisation);
        var her = her(name);
        match();
        assertThat(bodies(scene.employer)).contains(name);

        asks(her, scene);

        await(() -> scene.count(
                        "select count(*) from candidate_card where card_key = ? and hidden_from @> array[?, ?]::uuid[]",
                        her.card(),
                        scene.organisation,
                        sister.organisation)
                == 1);
        for (var recruiter : List.of(scene.employer, sister.employer)) {
            assertThat(bodies(recruiter))
                    .doesNotContain(name)
                    .doesNotContain(her.card().toString());
            assertThat(Actors.as(
                            recruiter,
                            () -> jdbc.sql("select count(*) from candidate_card where card_key = ?")
                                    .param(her.card())
                                    .query(Integer.class)
                                    .single()))
                    .isZero();
            for (var table : HER_TABLES) {
                assertThat(Actors.as(
                                recruiter,
                                () -> jdbc.sql("select count(*) from " + table)
                                        .query(Integer.class)
                                        .single()))
                        .as(table)
                        .isZero();
            }
        }
        assertThat(match()).isZero();
        assertThat(scene.count(
                        "select count(*) from notice where to_kind = 'ORGANISATION' and to_id in (?, ?) and (title || body) like '%"
                                + name + "%'",
                        scene.organisation.toString(),
                        sister.organisation.toString()))
                .isZero();
    }

    /// Every page and export of an employer that asks for no object.
    private String bodies(Actor.Employer recruiter) throws Exception {
        var all = new StringBuilder();
        for (var address : addresses()) {
            all.append(body(mvc.get().uri(address).with(SignedIn.as(recruiter)).exchange()));
        }
        return all.toString();
    }

    private List<String> addresses() throws IOException {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/access/addresses.txt"))) {
            return Arrays.stream(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .map(line -> line.split("\\s+"))
                    .filter(parts -> parts.length > 2
                            && parts[0].equals("GET")
                            && parts[2].equals("employer")
                            && !parts[1].contains("{"))
                    .map(parts -> parts[1])
                    .toList();
        }
    }

    private static String body(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /// Without a card too: an immersion is not asked at her employer's, by her adviser or by herself.
    @Test
    void noImmersionIsAskedAtHerEmployers() throws Exception {
        var her = scene.person(name, clock.instant());
        set("delete from candidate_card where card_key = ?", her.card());
        asks(her, scene);

        assertThat(Actors.machine("test", () -> inPost.hiddenFrom(scene.platform, her.person())))
                .containsExactly(scene.organisation);
        assertThat(mvc.post()
                        .uri("/equipe/personnes/{id}/immersions/nouvelle", her.person())
                        .param("establishment", scene.establishment.toString())
                        .param("frame", "VISIT")
                        .param("occupation", "aide-a-domicile")
                        .param(
                                "talk",
                                fr.ensemblier.foundation.Paris.today(clock).toString())
                        .param("agreed", "true")
                        .with(SignedIn.as(claire()))
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ne veut pas être vue de cet employeur");
    }

    /// As long as nobody has found who her employer is, no employer sees her card.
    @Test
    void nobodySeesHerCardBeforeHerEmployerIsFound() throws Exception {
        var her = her(name);
        match();
        asks(her, "Un employeur que nul ne connaît " + name, null);

        await(() -> scene.count("select count(*) from candidate_card where card_key = ? and visible", her.card()) == 0);
        assertThat(scene.count(
                        "select count(*) from task where person_id = ? and kind = 'person.employer' and done_at is null",
                        her.person()))
                .isEqualTo(1);
        var present = scene.key("select id from hidden_employer where person_id = ?", her.person());
        assertThat(mvc.post()
                        .uri("/equipe/personnes/{p}/en-poste/employeurs/{id}/retrouver", her.person(), present)
                        .param("employer", scene.establishment.toString())
                        .param("employerText", "Les Jardins")
                        .with(SignedIn.as(claire())))
                .hasStatus(HttpStatus.FOUND);

        await(() -> scene.count("select count(*) from candidate_card where card_key = ? and visible", her.card()) == 1);
        assertThat(bodies(scene.employer)).doesNotContain(name);
        assertThat(scene.count(
                        "select count(*) from task where person_id = ? and kind = 'person.employer' and done_at is null",
                        her.person()))
                .isZero();
    }

    /// An employer that she has not named is found like one that she typed.
    @Test
    void whatStoodForAnEmployerNobodyNamedIsFound() {
        var her = her(name);
        asks(her, "", null);
        var present = scene.key("select id from hidden_employer where person_id = ?", her.person());
        assertThat(mvc.post()
                        .uri("/equipe/personnes/{p}/en-poste/employeurs/{id}/retrouver", her.person(), present)
                        .param("employer", scene.establishment.toString())
                        .param("employerText", "Les Jardins")
                        .with(SignedIn.as(claire())))
                .hasStatus(HttpStatus.FOUND);
        assertThat(scene.count(
                        "select count(*) from hidden_employer where person_id = ? and organisation_id = ?",
                        her.person(),
                        scene.organisation))
                .isEqualTo(1);
    }

    /// Found to be one that hides her already, it stays once: lifted, nothing else hides her.
    @Test
    void foundTwiceItStaysOnce() {
        var her = her(name);
        asks(her, "Un employeur que nul ne connaît " + name, null);
        var typed = scene.key("select id from hidden_employer where person_id = ?", her.person());
        asks(her, scene);
        assertThat(mvc.post()
                        .uri("/equipe/personnes/{p}/en-poste/employeurs/{id}/retrouver", her.person(), typed)
                        .param("employer", scene.establishment.toString())
                        .param("employerText", "Les Jardins")
                        .with(SignedIn.as(claire())))
                .hasStatus(HttpStatus.FOUND);
        assertThat(scene.count("select count(*) from hidden_employer where person_id = ?", her.person()))
                .isEqualTo(1);
    }

    /// Her own act, or what she says to her adviser, lifts it; who, when and how stay; she may change her mind.
    @Test
    void itIsLiftedByHerOrWithHerAgreementAndTheHistoryStays() throws Exception {
        var her = her(name);
        asks(her, scene);
        var present = scene.key("select id from hidden_employer where person_id = ?", her.person());
        assertThat(file(her)).contains("son employeur ne doit pas le savoir");

        assertThat(mvc.post()
                        .uri("/equipe/personnes/{p}/en-poste/employeurs/{id}/lever", her.person(), present)
                        .with(SignedIn.as(claire()))
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Dites comment la personne a donné son accord");
        assertThat(Actors.machine("test", () -> inPost.secret(scene.platform, her.person())))
                .isTrue();

        assertThat(mvc.post()
                        .uri("/equipe/personnes/{p}/en-poste/employeurs/{id}/lever", her.person(), present)
                        .param("agreed", "TEAM_PHONE")
                        .with(SignedIn.as(claire())))
                .hasStatus(HttpStatus.FOUND);
        await(() -> scene.count(
                        "select count(*) from candidate_card where card_key = ? and visible and hidden_from = '{}'",
                        her.card())
                == 1);
        assertThat(file(her)).doesNotContain("son employeur ne doit pas le savoir");
        assertThat(page("/equipe/personnes/" + her.person() + "/en-poste", claire()))
                .contains("accord dit à Claire Test");

        assertThat(mvc.post()
                        .uri("/mon-espace/en-poste/employeurs/{id}/cacher", present)
                        .with(SignedIn.as(her.actor())))
                .hasStatus(HttpStatus.FOUND);
        await(() -> scene.count(
                        "select count(*) from candidate_card where card_key = ? and ? = any (hidden_from)",
                        her.card(),
                        scene.organisation)
                == 1);
        var again = scene.key("select id from hidden_employer where person_id = ? and lifted_at is null", her.person());
        assertThat(mvc.post()
                        .uri("/mon-espace/en-poste/employeurs/{id}/lever", again)
                        .with(SignedIn.as(her.actor())))
                .hasStatus(HttpStatus.FOUND);
        assertThat(scene.count(
                        "select count(*) from hidden_employer where person_id = ? and lifted_how in ('TEAM_PHONE', 'HERSELF') and lifted_by is not null",
                        her.person()))
                .isEqualTo(2);
    }

    /// One who is not hers lifts nothing.
    @Test
    void nobodyElseLiftsIt() {
        var her = her(name);
        asks(her, scene);
        var present = scene.key("select id from hidden_employer where person_id = ?", her.person());
        var other = her("Nadia");

        assertThat(mvc.post()
                        .uri("/mon-espace/en-poste/employeurs/{id}/lever", present)
                        .with(SignedIn.as(other.actor())))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get()
                        .uri("/equipe/personnes/" + her.person() + "/en-poste")
                        .with(SignedIn.as(scene.employer)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private void asks(Scene.Her her, Scene employer) {
        asks(her, "Les Jardins", employer.establishment);
    }

    private void asks(Scene.Her her, String typed, @org.jspecify.annotations.Nullable UUID establishment) {
        assertThat(mvc.post()
                        .uri("/mon-espace/en-poste/nouvelle")
                        .param("kinds", "VAE")
                        .param("slot", "EVENING")
                        .param("away", "true")
                        .param("employer", establishment == null ? "" : establishment.toString())
                        .param("employerText", typed)
                        .with(SignedIn.as(her.actor())))
                .hasStatus(HttpStatus.FOUND);
    }

    private String file(Scene.Her her) throws Exception {
        return page("/equipe/personnes/" + her.person(), claire());
    }

    private String page(String uri, Actor actor) throws Exception {
        return body(mvc.get().uri(uri).with(SignedIn.as(actor)).exchange());
    }
}
