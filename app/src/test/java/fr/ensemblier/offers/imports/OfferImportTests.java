package fr.ensemblier.offers.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.offers.OfferWorld;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// R-E3: a spreadsheet of offers, with columns to map, a dry run, duplicates that are proposed; each line obeys what
/// the form obeys (R-M11).
@WholeApplication
class OfferImportTests {

    private static final String TITLES = "Référence;Métier;Contrat;Heures;Début;Salaire;Texte;Commune;Type de lieu\n";

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
    void publishesEachLineWhollyOrNotAtAllAndTwiceIsOnce() {
        var file = TITLES + """
                A1;Aide à domicile;CDI;28;dès que possible;12,60 € / h;Une équipe qui prend le temps.;;
                A2;Aide à domicile;CDI;28;dès que possible;;;;
                A3;Sorcier;CDI;28;dès que possible;12,60 € / h;;;
                A4;Aide à domicile;CDI;28;31/02/2027;12,60 € / h;;;
                A5;Aide à domicile;Bénévolat;28;;12,60 € / h;;;
                A6;Aide à domicile;CDD;60;dès que possible;12,60 € / h;Femme uniquement.;Villeperdue;
                """;
        var report = run(world.employer, file, "PUBLISH", "LATER");

        assertThat(report)
                .contains("1 offre importée")
                .contains("Indiquez un salaire")
                .contains("Ce métier est inconnu")
                .contains("Indiquez une date")
                .contains("Contrat inconnu")
                .contains("Indiquez la durée du CDD")
                .contains("La loi limite la semaine à 48 heures")
                .contains("ouvert aux femmes et aux hommes")
                .contains("Villeperdue");
        assertThat(states()).containsExactly("PUBLISHED");
        assertThat(run(world.employer, file, "PUBLISH", "LATER")).contains("Rien n’a changé");
        assertThat(states()).containsExactly("PUBLISHED");
    }

    @Test
    void keepsDraftsAndSaysWhatTheyLack() {
        var report = run(world.employer, TITLES + "B1;Aide à domicile;CDI;;;;;;\n", "DRAFT", "LATER");

        assertThat(report).contains("1 offre importée", "À vérifier", "Avant de publier : Indiquez un salaire");
        assertThat(states()).containsExactly("DRAFT");
    }

    @Test
    void knowsALineWithoutReferenceByWhatItSays() {
        var file = "Métier;Contrat;Heures;Début;Salaire\nAide à domicile;CDI;28;dès que possible;12,60 € / h\n";
        run(world.employer, file, "PUBLISH", "LATER");

        assertThat(run(world.employer, file, "PUBLISH", "LATER")).contains("Rien n’a changé");
        assertThat(states()).hasSize(1);
    }

    @Test
    void proposesWhatResemblesAndDoesWhatAHumanSays() {
        var one = TITLES + "C1;Aide à domicile;CDI;28;dès que possible;12,60 € / h;;;\n";
        var like = TITLES + "C2;Aide à domicile;CDI;20;dès que possible;12,60 € / h;;;\n";
        run(world.employer, one, "DRAFT", "LATER");

        assertThat(run(world.employer, like, "DRAFT", "LATER")).contains("Rien n’a changé", "Double possible");
        assertThat(states()).hasSize(1);
        assertThat(run(world.employer, like, "DRAFT", "SAME")).contains("Rien n’a changé");
        assertThat(run(world.employer, like, "DRAFT", "DIFFERENT")).contains("Rien n’a changé");
        assertThat(states()).hasSize(1);
        assertThat(run(world.employer, like.replace("C2", "C3"), "DRAFT", "DIFFERENT"))
                .contains("1 offre importée");
        assertThat(states()).hasSize(2);
    }

    @Test
    void replacesUnderTheSameReferenceOnlyWhenAsked() {
        run(world.employer, TITLES + "D1;Aide à domicile;CDI;28;dès que possible;12,60 € / h;;;\n", "PUBLISH", "LATER");
        var changed = TITLES + "D1;Aide à domicile;CDI;30;dès que possible;12,60 € / h;;;\n";

        assertThat(run(world.employer, changed, "PUBLISH", "LATER")).contains("Rien n’a changé", "dit autre chose");
        assertThat(hours()).containsExactly("28.0");
        assertThat(run(world.employer, changed, "PUBLISH", "SAME")).contains("1 offre importée", "offre remplacée");
        assertThat(hours()).containsExactly("30.0");
        assertThat(run(world.employer, changed, "PUBLISH", "SAME")).contains("Rien n’a changé");
    }

    /// R-E5: what was written by hand since is said before it is replaced, and what nobody saw is not replaced.
    @Test
    void saysWhatWasWrittenByHandAndReplacesOnlyWhatWasSeen() {
        run(world.employer, TITLES + "F1;Aide à domicile;CDI;28;dès que possible;12,60 € / h;;;\n", "PUBLISH", "LATER");
        var first = prepared(
                world.employer, TITLES + "F1;Aide à domicile;CDI;30;dès que possible;12,60 € / h;;;\n", "PUBLISH");
        var seen = text(get(world.employer, "/" + first));
        assertThat(seen).contains("même référence").doesNotContain("efface ce qui y a été écrit");

        set("training_text = 'Écrit à la main'");
        assertThat(decided(world.employer, first, "SAME", seen))
                .contains("Rien n’a changé", "a été modifiée ici après l’aperçu");
        assertThat(column("training_text")).containsExactly("Écrit à la main");

        var second = prepared(
                world.employer, TITLES + "F1;Aide à domicile;CDI;31;dès que possible;12,60 € / h;;;\n", "PUBLISH");
        var warned = text(get(world.employer, "/" + second));
        assertThat(warned).contains("la remplacer efface ce qui y a été écrit");
        assertThat(decided(world.employer, second, "SAME", warned)).contains("offre remplacée");
        assertThat(hours()).containsExactly("31.0");
    }

    /// The 51st place of a name is found as the first.
    @Test
    void findsOnePlaceAmongManyOfAName() {
        var name = "Admr " + UUID.randomUUID().toString().replaceAll("\\d", "x");
        Actors.machine(
                "test",
                () -> jdbc.sql("""
                insert into establishment (platform_id, id, organisation_id, name, family, setting, commune,
                        commune_name, lat, lon, source, created_at)
                select platform_id, gen_random_uuid(), organisation_id, :name || case when n = 60 then '' else ' a' || n end,
                       family, setting, commune, commune_name, lat, lon, source, created_at
                  from establishment, generate_series(1, 60) n
                 where id = :id
                """)
                        .param("name", name)
                        .param("id", world.establishment)
                        .update());

        assertThat(run(world.team, "Structure;Métier\n%s;Aide à domicile\n".formatted(name), "DRAFT", "LATER"))
                .contains("1 offre importée");
        assertThat(run(world.employer, "Structure;Métier\n%s;Auxiliaire de vie\n".formatted(name), "DRAFT", "LATER"))
                .doesNotContain("introuvable");
        assertThat(mvc.get()
                        .uri("/equipe/offres?q=" + name.substring(5))
                        .with(SignedIn.as(world.team))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains(name + ", Bordeaux");
    }

    @Test
    void leavesTheSecondLineOfOneReferenceAside() {
        var twice = TITLES + "E1;Aide à domicile;CDI;28;;;;;\nE1;Aide à domicile;CDI;30;;;;;\n";

        assertThat(run(world.employer, twice, "DRAFT", "LATER")).contains("La ligne 2 dit la même chose");
        assertThat(states()).hasSize(1);
    }

    /// R-M2
    @Test
    void placesASectorByItsCommunesAndAPrivateHomeByItsCommune() {
        var file = "Métier;Contrat;Communes du secteur;Commune;Type de lieu\n"
                + "Aide à domicile;CDI;Pessac, Talence;;\nAide à domicile;CESU;;Mérignac;chez une personne\n";
        run(world.employer, file, "DRAFT", "LATER");

        assertThat(column("place_kind || ' ' || commune || ' ' || array_to_string(sector_communes, ',')"))
                .containsExactlyInAnyOrder("SECTOR 33318 33318,33522", "PRIVATE_HOME 33281 ");
    }

    @Test
    void findsTheStructureOfATeamsLineByNumberOrName() {
        var finess = "33" + UUID.randomUUID().toString().replaceAll("\\D", "0").substring(0, 7);
        Actors.machine(
                "test",
                () -> jdbc.sql("update establishment set finess = :f, name = :n where id = :id")
                        .param("f", finess)
                        .param("n", "Maison " + finess)
                        .param("id", world.establishment)
                        .update());
        var file = "FINESS;Structure;Métier\n%s;;Aide à domicile\n;Introuvable %s;Aide à domicile\n;;Aide à domicile\n"
                .formatted(finess, finess);

        assertThat(run(world.team, file, "DRAFT", "LATER"))
                .contains("1 offre importée", "Cette structure est introuvable", "Écrivez la structure");
        assertThat(run(
                        world.team,
                        "Structure;Métier\nMaison %s;Auxiliaire de vie\n".formatted(finess),
                        "DRAFT",
                        "LATER"))
                .doesNotContain("introuvable");
        assertThat(states()).isNotEmpty();
    }

    /// An employer writes for her own structure only (R-P7).
    @Test
    void refusesAnothersStructureToAnEmployer() {
        var other = new OfferWorld(jdbc, clock);
        var name = "Autre " + UUID.randomUUID();
        Actors.machine(
                "test",
                () -> jdbc.sql("update establishment set name = :n where id = :id")
                        .param("n", name)
                        .param("id", other.establishment)
                        .update());

        assertThat(run(world.employer, "Structure;Métier\n%s;Aide à domicile\n".formatted(name), "DRAFT", "LATER"))
                .contains("introuvable");
        assertThat(states()).isEmpty();
    }

    private List<String> states() {
        return column("state");
    }

    private List<String> hours() {
        return column("weekly_hours::text");
    }

    private List<String> column(String sql) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select " + sql + " from job_offer where organisation_id = :o")
                        .param("o", world.organisation)
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    private static String base(Actor actor) {
        return (actor instanceof Actor.Team ? "/equipe" : "/employeur") + "/offres/import";
    }

    private MvcTestResult sent(Actor actor, String text) {
        return mvc.post()
                .uri(base(actor))
                .multipart()
                .file(new MockMultipartFile("file", "offres.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .with(SignedIn.as(actor))
                .exchange();
    }

    private UUID keep(Actor actor, String text) {
        var location = Objects.requireNonNull(sent(actor, text).getResponse().getRedirectedUrl());
        return UUID.fromString(location.split("/")[4]);
    }

    private String run(Actor actor, String text, String fate, String decision) {
        return text(get(actor, "/" + imported(actor, text, fate, decision) + "/rapport"))
                .replace('\u00A0', ' ');
    }

    private void set(String change) {
        Actors.machine(
                "test",
                () -> jdbc.sql("update job_offer set " + change + ", version = version + 1 where organisation_id = :o")
                        .param("o", world.organisation)
                        .update());
    }

    private UUID imported(Actor actor, String text, String fate, String decision) {
        var id = prepared(actor, text, fate);
        decided(actor, id, decision, text(get(actor, "/" + id)));
        return id;
    }

    /// What the human decides who saw that preview.
    private String decided(Actor actor, UUID id, String decision, String preview) {
        var post = mvc.post().uri(base(actor) + "/" + id).param("double-2", decision);
        var seen = Pattern.compile("name=\"(vu-\\d+)\" value=\"([^\"]+)\"").matcher(preview);
        while (seen.find()) {
            post = post.param(seen.group(1), seen.group(2));
        }
        assertThat(post.with(SignedIn.as(actor)).exchange()).hasStatus3xxRedirection();
        return text(get(actor, "/" + id + "/rapport")).replace('\u00A0', ' ');
    }

    private UUID prepared(Actor actor, String text, String fate) {
        var id = keep(actor, text);
        assertThat(get(actor, "/" + id + "/colonnes")).hasStatusOk();
        var columns = mvc.post().uri(base(actor) + "/" + id + "/colonnes").param("suite", fate);
        var titles = List.of(text.lines().findFirst().orElse("").split(";"));
        for (var guess : Column.guess(titles).entrySet()) {
            columns = columns.param(guess.getKey().field(), guess.getValue().toString());
        }
        assertThat(columns.with(SignedIn.as(actor)).exchange()).hasStatus3xxRedirection();
        return id;
    }

    private MvcTestResult get(Actor actor, String address) {
        return mvc.get().uri(base(actor) + address).with(SignedIn.as(actor)).exchange();
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
