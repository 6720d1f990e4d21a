package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.model.Endings;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.placements.Hires;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What the tests of a hire that is cancelled share: hiring, cancelling, taking back.
abstract class AroundAHire extends AroundAnOffer {

    @Autowired
    Endings endings;

    RequestPostProcessor adviser;

    @BeforeEach
    void signIn() {
        adviser = SignedIn.as(new Actor.Team(UUID.randomUUID(), "Claire Bessière", scene.platform, true));
    }

    void openings(int openings) {
        set("update job_offer set openings = " + openings + " where id = ?", scene.offer);
        market.refreshOffer(scene.offer);
    }

    UUID hired(UUID contact, Hires.Looking looking) {
        return hired(contact, looking, scene);
    }

    UUID hired(UUID contact, Hires.Looking looking, Scene at) {
        var said = new Endings.Hired(Paris.today(clock), null, "PRIVE_CDI", BigDecimal.valueOf(30), looking, null);
        return Readings.across(() -> endings.hired(contact, readings.offer(at.offer), said, "PERSON", "Amina"))
                .orElseThrow();
    }

    void cancel(UUID hire) {
        assertThat(mvc.post()
                        .uri("/equipe/embauches/{id}/annuler", hire)
                        .param("why", "Elle n’est jamais venue")
                        .with(adviser)
                        .exchange())
                .hasStatus3xxRedirection();
    }

    void takeBack(UUID hire) {
        var change = scene.key("select id from hire_change where hire_id = ? order by at desc limit 1", hire);
        assertThat(mvc.post()
                        .uri("/equipe/embauches/{id}/changements/{change}/annuler", hire, change)
                        .with(adviser)
                        .exchange())
                .hasStatus3xxRedirection();
    }

    void act(UUID contact, String act) {
        assertThat(mvc.post()
                        .uri("/equipe/contacts/{id}/" + act, contact)
                        .with(adviser)
                        .exchange())
                .hasStatus3xxRedirection();
    }

    MvcTestResult page(UUID contact) {
        return mvc.get().uri("/equipe/contacts/{id}", contact).with(adviser).exchange();
    }

    int task(UUID contact) {
        return scene.count("select count(*) from task where key = ? and done_at is null", "contact.reopen:" + contact);
    }

    boolean offer(String where) {
        return scene.count("select count(*) from job_offer where id = ? and " + where, scene.offer) == 1;
    }

    boolean profile(Scene.Her her, String where) {
        return scene.count("select count(*) from profile where person_id = ? and " + where, her.person()) == 1;
    }
}
