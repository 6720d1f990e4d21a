package fr.ensemblier.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/// A9, R-W1, R-E6: the VAE of a group: employers asked, body chosen, begun together, given up.
class VaeGroupsTests extends GoingForAVae {

    private String sounded(String group) {
        return at.text("""
                select coalesce(string_agg(concat_ws(' ', organisation_id, sounded_on, answer), ','), '')
                  from vae_group_employer where group_id = ?
                """, InTraining.id(group));
    }

    /// An employer of one place, both of one id.
    private UUID structure(String name) {
        var id = UUID.randomUUID();
        at.sql(
                "insert into organisation (platform_id, id, name, source, created_at) values ('33', ?, ?, 'TEAM', now())",
                id,
                name);
        at.sql("""
                insert into establishment (platform_id, id, organisation_id, name, family, setting, commune, commune_name, lat,
                                           lon, source, created_at)
                values ('33', ?, ?, ?, 'SAD', 'HOME', '33063', 'Bordeaux', 44.85, -0.57, 'TEAM', now())
                """, id, id, name);
        return id;
    }

    /// Employers asked with the OPCO, the body, the people of several employers together.
    @Test
    void aGroupIsFollowedTogether() {
        var name = "VAE " + UUID.randomUUID();
        assertThat(at.post("/equipe/formations/vae/groupes/nouveau", "name", name))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez le diplôme", "Écrivez le jour", name);
        var group = InTraining.to(at.post(
                "/equipe/formations/vae/groupes/nouveau",
                "name",
                name,
                "certification",
                "DEAES",
                "opco",
                "SANTE",
                "since",
                at.today.minusDays(9).toString()));
        var vae = begun("COLLECTIVE", "DEAES", "group", InTraining.id(group).toString());
        assertThat(at.post(group + "/commencer", "day", at.today.minusDays(8).toString()))
                .hasStatus(422);
        InTraining.to(
                at.post(group + "/organisme", "day", at.today.minusDays(8).toString(), "body", "Institut fictif"));
        InTraining.to(at.post(group + "/commencer", "day", at.today.toString()));
        assertThat(at.get("/equipe/personnes/" + person + "/formations?ajouter=vae"))
                .bodyText()
                .contains("id=\"vae\"><details open>");
        assertThat(at.get(group)).bodyText().contains("Secretname", "Institut fictif", "Opco Santé");
        assertThat(at.get(vae)).bodyText().contains(name);
        assertThat(at.post(
                        "/equipe/personnes/" + at.person() + "/formations/vae",
                        "vaeKind",
                        "INDIVIDUAL",
                        "certification",
                        "DEAES",
                        "since",
                        at.today.toString(),
                        "group",
                        InTraining.id(group).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Un groupe se choisit seulement");
    }

    /// R-E2: what was typed for a group is still there when it is refused.
    @Test
    void aGroupKeepsWhatWasTyped() {
        var group = group();
        assertThat(at.post(group + "/organisme", "day", "", "body", "Institut Cormoran"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez le jour", "value=\"Institut Cormoran\"");
        assertThat(at.post(group + "/abandonner", "left", at.today.minusDays(10).toString(), "reason", "FEW"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "avant ce qui précède", "<option value=\"FEW\" selected>", "value=\"" + at.today.minusDays(10));
        assertThat(at.post(group + "/employeurs", "employerText", "Nulle part", "sounded", at.today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une structure dans la liste", "value=\"Nulle part\"");
    }

    /// A group stops for reasons of a group, on its day.
    @Test
    void aGroupStopsForItsOwnReasons() {
        var group = group();
        assertThat(at.get(group)).bodyText().contains("Pas assez d’employeurs").doesNotContain("Session annulée");
        var on = at.today.minusDays(3).toString();
        assertThat(at.post(group + "/abandonner", "left", on, "reason", "ABSENCE"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi");
        InTraining.to(at.post(group + "/abandonner", "left", on, "reason", "EMPLOYERS"));
        assertThat(at.text("select state || ' ' || ended_on from vae_group where id = ?", InTraining.id(group)))
                .isEqualTo("GIVEN_UP " + on);
        assertThat(at.get(group)).bodyText().contains("pas assez d’employeurs");
    }

    /// R-E6: an employer noted by mistake is taken out, an answer is awaited again; two of one name are asked apart.
    @Test
    void anEmployerNotedByMistakeIsTakenOut() {
        var group = group();
        var name = "Les Cormorans " + UUID.randomUUID();
        var first = structure(name);
        var second = structure(name);
        var day = at.today.minusDays(2).toString();
        assertThat(at.post(group + "/employeurs", "employerText", name, "sounded", day))
                .hasStatus(422);
        assertThat(at.post(
                        group + "/employeurs",
                        "employer",
                        second.toString(),
                        "sounded",
                        at.today.minusDays(10).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("avant ce qui précède");
        InTraining.to(at.post(group + "/employeurs", "employer", second.toString(), "sounded", day));
        assertThat(sounded(group)).isEqualTo(second + " " + day + " AWAITED");

        var field = "answered-" + second;
        assertThat(at.post(
                        group + "/employeurs/" + second,
                        "answer",
                        "YES",
                        field,
                        at.today.plusDays(1).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("date passée");
        assertThat(at.post(
                        group + "/employeurs/" + second,
                        "answer",
                        "YES",
                        field,
                        at.today.minusDays(3).toString()))
                .as("before it was asked")
                .hasStatus(422)
                .bodyText()
                .contains("avant ce qui précède");
        assertThat(at.post(group + "/employeurs/" + second, "answer", "YES")).hasStatus(422);
        var answered = at.today.minusDays(1).toString();
        InTraining.to(at.post(group + "/employeurs/" + second, "answer", "YES", field, answered));
        assertThat(at.text("select answered_on::text from vae_group_employer where organisation_id = ?", second))
                .isEqualTo(answered);
        assertThat(at.get(group)).bodyText().contains("consulté le", "réponse le");
        InTraining.to(at.post(group + "/employeurs/" + second, "answer", "AWAITED"));
        assertThat(sounded(group)).endsWith("AWAITED");
        InTraining.to(at.post(group + "/employeurs/" + second, "answer", "NONE"));
        assertThat(sounded(group)).isEmpty();

        InTraining.to(at.post(group + "/employeurs", "employer", first.toString(), "sounded", day));
        InTraining.to(at.post(group + "/abandonner", "left", at.today.toString(), "reason", "FEW"));
        assertThat(at.post(group + "/employeurs/" + first, "answer", "NONE")).hasStatus(422);
        assertThat(sounded(group)).startsWith(first.toString());
    }

    /// R-W1: a group that is given up leaves nobody behind: each goes on alone or in another group; no group begins
    /// empty.
    @Test
    void whoseGroupIsGivenUpGoesOn() {
        var group = group();
        var day = at.today.minusDays(3).toString();
        InTraining.to(at.post(group + "/organisme", "day", day, "body", "Institut fictif"));
        assertThat(at.post(group + "/commencer", "day", day))
                .hasStatus(422)
                .bodyText()
                .contains("Personne n’a de VAE");
        var vae = begun("COLLECTIVE", "DEAES", "group", InTraining.id(group).toString());
        assertThat(at.get(vae)).bodyText().doesNotContain("Continuer sans le groupe");
        assertThat(at.post(vae + "/seule")).as("it goes on").hasStatus(422);
        assertThatThrownBy(() ->
                        at.sql("update vae set kind = 'INDIVIDUAL', group_id = null where id = ?", InTraining.id(vae)))
                .isInstanceOf(DataIntegrityViolationException.class);

        InTraining.to(at.post(group + "/abandonner", "left", at.today.toString(), "reason", "FEW"));
        var other = group();
        assertThat(at.get(group)).bodyText().contains("Le groupe est abandonné", vae);
        assertThat(at.get(vae)).bodyText().contains("Abandonné le", "Continuer sans le groupe", "dans un autre groupe");
        assertThat(at.post(
                        vae + "/groupe", "groupe-reason", InTraining.id(group).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un groupe");
        InTraining.to(
                at.post(vae + "/groupe", "groupe-reason", InTraining.id(other).toString()));
        assertThat(at.text("select group_id::text from vae where id = ?", InTraining.id(vae)))
                .isEqualTo(InTraining.id(other).toString());

        InTraining.to(at.post(other + "/abandonner", "left", at.today.toString(), "reason", "FEW"));
        InTraining.to(at.post(vae + "/seule"));
        assertThat(at.text(
                        "select kind || ' ' || (group_id is null) || ' ' || state from vae where id = ?",
                        InTraining.id(vae)))
                .isEqualTo("INDIVIDUAL true PROJECT");
    }

    /// The place that was chosen is the one that is shown, with the organisation it is of.
    @Test
    void theStructureThatWasChosenIsNamed() {
        var group = group();
        var place = structure("Aile du Cormoran " + UUID.randomUUID());
        at.sql("update organisation set name = 'Association Grand Large' where id = ?", place);
        InTraining.to(at.post(group + "/employeurs", "employer", place.toString(), "sounded", at.today.toString()));
        assertThat(at.get(group)).bodyText().contains("Aile du Cormoran", "(Association Grand Large)");
    }
}
