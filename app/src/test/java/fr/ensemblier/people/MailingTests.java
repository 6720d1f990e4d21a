package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.people.model.Letters;
import fr.ensemblier.people.model.Persons;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// C13: a message to a list leaves once, to those who want it, and says who received it.
@WholeApplication
class MailingTests extends AroundATeam {

    final String id = UUID.randomUUID().toString();
    final String subject = "Réunion " + id.substring(0, 8);

    Actor.Candidate phoned;
    Actor.Candidate silent;

    @Autowired
    Letters letters;

    @Autowired
    Parameters parameters;

    @Autowired
    Persons persons;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void others() {
        phoned = Actors.machine("test", () -> Given.submitted(jdbc));
        silent = Actors.machine("test", () -> Given.submitted(jdbc));
        set("update person set phone = '+33556000000' where id = ?", silent.person());
    }

    /// The criteria of the list choose; what is typed stays when something is missing (R-E2).
    @Test
    void whoIsWrittenToIsTheListAndWhatWasTypedStays() {
        assertThat(get(sofiane, "/equipe/personnes/ecrire?q=" + called()))
                .hasStatusOk()
                .bodyText()
                .contains("1\u00A0personne", called(), "checked");
        assertThat(send(sofiane, "apercu", Map.of("subject", "", "words", "Venez nombreux"), her))
                .hasStatus(422)
                .bodyText()
                .contains("Donnez un objet", "Venez nombreux");
        assertThat(send(sofiane, "apercu", Map.of("words", "Bonjour {{prenom}}"), her))
                .hasStatus(422)
                .bodyText()
                .contains("arriverait tel quel");
        assertThat(send(sofiane, "apercu", Map.of("words", "Votre numéro 2 85 07 33 063 123 45"), her))
                .as("R-P5")
                .hasStatus(422);
        assertThat(send(sofiane, "apercu", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez au moins une personne");
    }

    /// Before it leaves: to how many, by which way, who is left out and why.
    @Test
    void thePreviewSaysWhoIsLeftOutAndWhy() {
        var archived = Actors.machine("test", () -> Given.submitted(jdbc));
        set("update person set archived_at = now() where id = ?", archived.person());
        assertThat(send(sofiane, "apercu", Map.of(), her, phoned, silent, archived))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Ce message part à 1\u00A0personne",
                        "le message n’a pas de SMS",
                        "Ni courriel ni téléphone portable",
                        "Dossier archivé",
                        "Bonjour Zoé,",
                        sofiane.account() + "@example.invalid");
        assertThat(send(sofiane, "apercu", Map.of("brief", "Réunion mardi à 9 h"), her, phoned, silent))
                .bodyText()
                .contains("Ce message part à 2\u00A0personnes", "1 par courriel, 1 par SMS");
        assertThat(count("select count(*) from mailing where by_account = ?::uuid", sofiane))
                .isZero();
    }

    /// R-E4: a double click, a second tab and a retry send nothing twice; other words under the same key are not lost.
    @Test
    void itLeavesOnce() {
        var first = send(sofiane, "envoyer", Map.of("brief", "Réunion mardi"), her, phoned);
        assertThat(first).hasStatus3xxRedirection().redirectedUrl().isEqualTo("/equipe/personnes/messages/" + id);
        assertThat(send(sofiane, "envoyer", Map.of("brief", "Réunion mardi"), her, phoned))
                .hasStatus3xxRedirection();
        assertThat(send(sofiane, "envoyer", Map.of("id", UUID.randomUUID().toString()), her))
                .as("a second tab")
                .hasStatus(422)
                .bodyText()
                .contains("Aucune de ces personnes");
        assertThat(send(sofiane, "envoyer", Map.of("words", "Un autre texte"), her))
                .hasStatus(422)
                .bodyText()
                .contains("Un premier texte est déjà parti", "Un autre texte");
        assertThat(text("select count(*) from outgoing_message where person_id = ?"))
                .isEqualTo("1");
        assertThat(text("select reply_to from outgoing_message where person_id = ?"))
                .isEqualTo(sofiane.account() + "@example.invalid");
        assertThat(text("select body from outgoing_message where person_id = ?"))
                .isEqualTo("Bonjour Zoé,\n\nVenez nombreux.\n\nÀ mardi.\n\nSofiane");
        assertThat(get(claire, "/equipe/personnes/messages/" + id))
                .as("the whole team reads what was sent, as it reads the list")
                .bodyText()
                .contains(subject, called(), "Par courriel", "Par SMS", "Va partir");
        assertThat(get(claire, "/equipe/personnes/messages")).bodyText().contains(subject, "2\u00A0personnes");
    }

    /// R-P4: it opens nobody's file. R-P6: it is no contact with her. Her time line says it.
    @Test
    void itOpensNoFileAndIsNoContact() {
        var before = text("select last_contact_at::text from person where id = ?");
        send(sofiane, "envoyer", Map.of(), her);
        assertThat(text("select last_contact_at::text from person where id = ?"))
                .isEqualTo(before);
        assertThat(text("select count(*) from audit_entry a join person p on p.log_key = a.subject_key where p.id = ?"))
                .isEqualTo("0");
        assertThat(text("select title || ' ' || detail from person_event where person_id = ? and kind = 'MAILING'"))
                .isEqualTo("Message à plusieurs, par courriel " + subject);
    }

    /// R-M7: opening the link asks; RFC 8058: the POST of a mail program is enough. R-P1: the choice has its history.
    @Test
    void sheWantsNoMoreOfThem() {
        send(sofiane, "envoyer", Map.of(), her);
        var stop = text("select stop_href from outgoing_message where person_id = ?");
        assertThat(stop).startsWith("/p/gironde/ne-plus-recevoir/");
        assertThat(mvc.get().uri(stop)).hasStatusOk().bodyText().contains("Ne plus recevoir ces messages");
        assertThat(text("select count(*) from choice where person_id = ?")).isEqualTo("0");
        assertThat(mvc.post().uri("/p/isere/ne-plus-recevoir/" + stop.substring(stop.lastIndexOf('/') + 1)))
                .hasStatus(404);

        var heard = text("select last_contact_at::text from person where id = ?");
        assertThat(mvc.post().uri(stop).param("List-Unsubscribe", "One-Click"))
                .as("no redirect, as RFC 8058 wants")
                .hasStatusOk();
        assertThat(text("select last_contact_at::text from person where id = ?"))
                .isEqualTo(heard);
        assertThat(mvc.post().uri(stop)).hasStatusOk().bodyText().contains("Vous ne recevez plus");

        assertThat(text("select title from person_event where person_id = ? and kind = 'CHOICE'"))
                .as("no agreement is withdrawn that nobody gave")
                .isEqualTo("Refus : Recevoir les messages de l’équipe");
        assertThat(text("select count(*) from choice where person_id = ? and kind = 'TEAM_MESSAGES' and not granted"))
                .isEqualTo("1");
        assertThat(get(sofiane, "/equipe/personnes/messages/" + id)).bodyText().contains("N’en veut plus");
        assertThat(get(sofiane, file())).bodyText().contains("Recevoir les messages de l’équipe");
        assertThat(get(her, "/mon-espace/accords")).bodyText().contains("Recevoir les messages de l’équipe");
        assertThat(send(sofiane, "envoyer", Map.of("id", UUID.randomUUID().toString(), "words", "Une suite"), her))
                .hasStatus(422);

        Actors.machine(
                "test",
                () -> transactions.execute(_ -> {
                    letters.write(
                            persons.get(Given.GIRONDE, her.person()),
                            "test:" + id,
                            "Votre rendez-vous",
                            List.of("Demain"));
                    return true;
                }));
        assertThat(text("select count(*) from outgoing_message where person_id = ? and title = 'Votre rendez-vous'"))
                .as("what concerns her alone still comes")
                .isEqualTo("1");

        assertThat(get(sofiane, "/equipe/personnes/ecrire?q=" + called()))
                .bodyText()
                .contains("Ne veut pas de ces messages", "autre ne veut pas de ces messages")
                .doesNotContain("value=\"" + her.person() + "\" checked");
        assertThat(mvc.post()
                        .uri("/mon-espace/accords")
                        .param("kind", "TEAM_MESSAGES")
                        .param("granted", "true")
                        .with(SignedIn.as(her)))
                .hasStatus3xxRedirection();
        assertThat(send(sofiane, "envoyer", Map.of("id", UUID.randomUUID().toString(), "words", "Une suite"), her))
                .hasStatus3xxRedirection();
        assertThat(get(her, "/mon-espace/donnees")).hasStatusOk();
    }

    /// R-E2: the list has grown too long since she began to write.
    @Test
    void whatWasTypedStaysWhenTheListHasGrown() {
        most("insert into parameter select name, '33', current_date, 0, meaning from parameter"
                + " where name = 'people.mailing-a-day' and platform_id is null order by valid_from desc limit 1");
        try {
            assertThat(send(sofiane, "apercu", Map.of("subject", ""), her))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Donnez un objet", "Venez nombreux", "value=\"" + her.person() + "\"");
            assertThat(get(sofiane, "/equipe/personnes/ecrire?q=" + called()))
                    .as("nobody is left out without a word")
                    .hasStatusOk()
                    .bodyText()
                    .contains("Cette liste est trop longue", "Choisissez avec les filtres")
                    .doesNotContain("name=\"person\"");
            assertThat(send(sofiane, "apercu", Map.of()))
                    .as("nobody is ticked, and the words stay")
                    .hasStatus(422)
                    .bodyText()
                    .contains("Cette liste est trop longue", "Cochez au moins une personne", "Venez nombreux", subject);
        } finally {
            most("delete from parameter where name = 'people.mailing-a-day' and platform_id = '33'");
        }
    }

    private void most(String sql) {
        Actors.machine(
                "test",
                () -> transactions.execute(_ -> {
                    jdbc.sql(sql).update();
                    parameters.changed();
                    return true;
                }));
    }

    /// A dated parameter says to how many a member of the team writes in a day.
    @Test
    void aDayHasALimit() {
        set(
                "insert into mailing select '33', gen_random_uuid(), 'x', 'x', null, true, 'x', 'x', ?, 'Sofiane', now(), 300, 0, 0",
                sofiane.account());
        assertThat(send(sofiane, "envoyer", Map.of(), her))
                .hasStatus(422)
                .bodyText()
                .contains("c’est le maximum", "Venez nombreux");
        assertThat(send(sofiane, "apercu", Map.of(), her))
                .as("said before it is sent")
                .bodyText()
                .contains("Ce message est pour", "c’est le maximum")
                .doesNotContain("Envoyer à cette personne");
        assertThat(send(claire, "envoyer", Map.of(), her)).hasStatus3xxRedirection();
    }

    /// A form that lost its key is one message, with all its rows.
    @Test
    void aFormWithoutItsKeyIsOneMessage() {
        assertThat(send(sofiane, "envoyer", Map.of("id", "", "brief", "Réunion mardi"), her, phoned))
                .hasStatus3xxRedirection();
        assertThat(text("select count(distinct x.mailing_id) from mailing_person x where x.person_id = ?"))
                .isEqualTo("1");
    }

    /// R-P6: who is erased is not on the list any more; the count stays.
    @Test
    void whoIsErasedLeavesTheListAndTheCountStays() {
        send(sofiane, "envoyer", Map.of("brief", "Réunion"), her, phoned);
        assertThat(post(head, file() + "/effacer", "why", "Demandé au téléphone ce matin"))
                .hasStatus3xxRedirection();
        assertThat(text("select count(*) from mailing_person where person_id = ?"))
                .isEqualTo("0");
        assertThat(
                        text(
                                "select count(*) from outgoing_message where person_id = ? and title like 'Réunion%' and state <> 'WAITING'"))
                .isEqualTo("0");
        assertThat(get(sofiane, "/equipe/personnes/messages/" + id))
                .bodyText()
                .contains("1\u00A0personne dont le dossier a été archivé ou effacé");
    }

    /// R-E6: her rows follow a merge, and go back with its undo; what she said of messages too.
    @Test
    void herRowsFollowAMerge() {
        send(sofiane, "envoyer", Map.of("brief", "Réunion"), her);
        post(her, "/mon-espace/accords?granted=false", "kind", "TEAM_MESSAGES");
        var kept = phoned.person();
        assertThat(mvc.post()
                        .uri("/equipe/personnes/reunir")
                        .param("garde", kept.toString())
                        .param("autre", her.person().toString())
                        .param(
                                "version",
                                text("select version::text from person where id <> ? and id = '" + kept + "'"))
                        .param("autreVersion", text("select version::text from person where id = ?"))
                        .with(SignedIn.as(sofiane)))
                .hasStatus3xxRedirection();
        assertThat(text("select count(*) from mailing_person where person_id = ?"))
                .isEqualTo("0");
        assertThat(send(
                        sofiane,
                        "apercu",
                        Map.of("id", UUID.randomUUID().toString(), "words", "Une suite", "brief", "Suite"),
                        phoned))
                .bodyText()
                .contains("Ne veut pas des messages");
    }

    private MvcTestResult send(Actor.Team by, String where, Map<String, String> typed, Actor.Candidate... whom) {
        var request = mvc.post().uri("/equipe/personnes/ecrire/" + where).with(SignedIn.as(by));
        var all = new java.util.HashMap<>(
                Map.of("id", id, "subject", subject, "words", "Venez nombreux.\r\n\r\nÀ mardi.", "greets", "true"));
        all.putAll(typed);
        for (var field : all.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        for (var one : whom) {
            request = request.param("person", one.person().toString());
        }
        return request.exchange();
    }
}
