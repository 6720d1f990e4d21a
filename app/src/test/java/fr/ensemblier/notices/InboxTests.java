package fr.ensemblier.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What nobody has seen stays new; a message is read in its paragraphs.
@WholeApplication
class InboxTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final UUID organisation = UUID.randomUUID();
    private final Actor.Employer paul =
            new Actor.Employer(UUID.randomUUID(), "Paul Test", new PlatformId("33"), organisation, true);

    private void told(String title) {
        Actors.machine(
                "test",
                () -> jdbc.sql("""
                        insert into notice (platform_id, id, key, to_kind, to_id, title, body, at)
                        values ('33', gen_random_uuid(), :key, 'ORGANISATION', :to, :title, E'Bonjour.\\n\\nÀ jeudi.', now())
                        """)
                        .param("key", "test:" + UUID.randomUUID())
                        .param("to", organisation.toString())
                        .param("title", title)
                        .update());
    }

    private String fresh() {
        return Actors.machine(
                "test",
                () -> jdbc.sql(
                                "select coalesce(string_agg(title, ' '), '') from notice where to_id = :to and read_at is null")
                        .param("to", organisation.toString())
                        .query(String.class)
                        .single());
    }

    @Test
    void marksReadWhatWasShownAndNothingElse() {
        told("Rencontre");
        told("Embauche");

        assertThat(mvc.get().uri("/employeur/messages?q=rencontre").with(SignedIn.as(paul)))
                .hasStatusOk()
                .bodyText()
                .contains("<p class=\"mb-1\">Bonjour.</p>", "<p class=\"mb-1\">À jeudi.</p>");
        assertThat(fresh()).isEqualTo("Embauche");

        assertThat(mvc.get().uri("/employeur/messages").with(SignedIn.as(paul))).hasStatusOk();
        assertThat(fresh()).isEmpty();
    }
}
