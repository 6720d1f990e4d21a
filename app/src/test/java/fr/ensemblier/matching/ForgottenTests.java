package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.model.Endings;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.placements.Hires;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// R-P6: nothing that a person wrote, and nothing that names her, outlives her file in contacts and hires; past
/// counts do not change.
@WholeApplication
class ForgottenTests extends AroundAnOffer {

    @Autowired
    Endings endings;

    @Test
    void herWordsAndHerNameGoWithHerFile() {
        var her = her("Amina");
        var contact = asked(her);
        Readings.across(() -> answers.accept(contact, "PERSON", "Amina", null, "Je suis libre le mardi"));
        var said = new Endings.Hired(
                Paris.today(clock).minusDays(3),
                null,
                "PRIVE_CDI",
                BigDecimal.valueOf(30),
                Hires.Looking.ANOTHER_POST,
                null);
        Readings.across(() -> endings.hired(contact, readings.offer(scene.offer), said, "PERSON", "Amina"));
        mvc.post()
                .uri("/mon-espace/embauches/{id}", scene.key("select id from hire where contact_id = ?", contact))
                .param("answer", "THERE")
                .param("comment", "Tout va bien chez moi")
                .with(SignedIn.as(her.actor()))
                .exchange();
        var facts = facts(her, contact);

        mvc.post()
                .uri("/equipe/personnes/{id}/effacer", her.person())
                .param("reason", "Elle le demande")
                .param("why", "Elle le demande")
                .with(SignedIn.as(new Actor.Team(UUID.randomUUID(), "Anne Roux", scene.platform, true)))
                .exchange();

        await(() ->
                scene.count("select count(*) from contact where id = ? and called = 'Cette personne'", contact) == 1);
        await(() -> scene.count(
                        "select count(*) from hire_check c join hire h on h.id = c.hire_id where h.contact_id = ? and comment is not null",
                        contact)
                == 0);
        assertThat(scene.count("select count(*) from revealed_identity where contact_id = ?", contact))
                .isZero();
        assertThat(scene.count(
                        "select count(*) from contact_entry where contact_id = ? and (text is not null or by = 'Amina')",
                        contact))
                .isZero();
        assertThat(scene.count(
                        "select count(*) from notice where to_kind = 'ORGANISATION' and key like ?", "%:" + contact))
                .isZero();
        assertThat(scene.count(
                        "select count(*) from hire where contact_id = ? and (declared_name = 'Amina' or looking_said_by = 'Amina')",
                        contact))
                .isZero();
        assertThat(facts(her, contact)).isEqualTo(facts);
    }

    /// The counts of S01, S02 and S06.
    private String facts(Scene.Her her, UUID contact) {
        return scene.count("select count(*) from proposed_fact where person_key = ?", her.card()) + " proposed, "
                + scene.count(
                        "select count(*) from hire_fact f join hire h on h.id = f.hire_id where h.contact_id = ?",
                        contact)
                + " hired, "
                + scene.count("select count(*) from employer_act_fact where act_id = ?", contact) + " acts";
    }
}
