package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Kept;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-P6, article 15 of the GDPR: she reads all that is kept about her, and who received what.
@WholeApplication
class AllThatIsKeptTests {

    private static final Map<String, String> LEFT_OUT = Map.of(
            "access_link", "hashes of secrets that open her space: nothing to read, and no use to her",
            "person_archive", "made when her space is closed: she reads nothing here any more");

    @Autowired
    List<Kept> kept;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void answersForEveryTableWithAKeyOfAPerson() {
        var answered = new TreeSet<String>();
        kept.forEach(one -> answered.addAll(one.tables()));
        var keyed = Actors.machine(
                "test", () -> jdbc.sql("""
                        select distinct c.table_name
                          from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                           and c.column_name in ('person_id', 'card_key', 'subject_key', 'log_key', 'absorbed')
                           and c.table_name not like 'organisation%'
                        """).query((row, _) -> row.getString(1)).list());

        assertThat(keyed).isNotEmpty();
        var forgotten = new TreeSet<>(keyed);
        forgotten.removeAll(answered);
        forgotten.removeAll(LEFT_OUT.keySet());
        assertThat(forgotten)
                .as("tables with a key of a person that no Kept tells her of")
                .isEmpty();
    }

    /// What hindered her, with the words, also once lifted; what was corrected; the mandate; no talk that did not take
    /// place.
    @Test
    void tellsWhatWasLiftedAndCorrected() {
        var her = Actors.machine("test", () -> Given.submitted(jdbc));
        Actors.machine("test", () -> {
            jdbc.sql("""
                    insert into barrier (platform_id, id, person_id, kind, detail, said_by, said_at, lifted_on)
                    values ('33', gen_random_uuid(), :id, 'HOUSING', 'Chez une amie', 'Claire', now(), current_date)
                    """).param("id", her.person()).update();
            jdbc.sql("""
                    insert into person_event (platform_id, id, person_id, kind, title, detail, at, by, withdrawn_at)
                    values ('33', :id, :id, 'CALL', 'Appel', 'Erreur de dossier', now(), 'Claire', now())
                    """).param("id", her.person()).update();
            return jdbc.sql("""
                    insert into person_event_correction (platform_id, id, event_id, person_id, was_title, was_at, was_withdrawn,
                                                         at, by)
                    values ('33', gen_random_uuid(), :id, :id, 'Rendez-vous', now(), false, now(), 'Claire')
                    """).param("id", her.person()).update();
        });

        assertThat(mvc.get().uri("/mon-espace/donnees/lire").with(SignedIn.as(her)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Chez une amie",
                        "levé le",
                        "avant\u00A0: Rendez-vous",
                        "Mandat pour répondre à ma place",
                        "Venue par")
                .doesNotContain("Erreur de dossier");
    }

    @Test
    void tellsWhoReceivedHerNameAndWhichMessagesLeft() {
        var her = Actors.machine("test", () -> Given.submitted(jdbc));
        var card = Actors.machine(
                "test",
                () -> jdbc.sql("select card_key from person where id = :id")
                        .param("id", her.person())
                        .query(UUID.class)
                        .single());
        var place = UUID.randomUUID();
        var organisation = UUID.randomUUID();
        var employer = "SAVS le Cerisier " + place.toString().substring(0, 8);
        Actors.machine("test", () -> {
            jdbc.sql("insert into organisation (platform_id, id, name, source, created_at)"
                            + " values ('33', ?, ?, 'TEAM', now())")
                    .params(organisation, employer)
                    .update();
            jdbc.sql("""
                    insert into establishment (platform_id, id, organisation_id, name, family, setting, commune, commune_name,
                                               lat, lon, source, created_at)
                    values ('33', ?, ?, ?, 'EHPAD', 'ESTABLISHMENT', '33063', 'Bordeaux', 44.8, -0.6, 'TEAM', now())
                    """).params(place, organisation, employer).update();
            jdbc.sql("""
                    insert into contact (platform_id, id, match_id, offer_id, organisation_id, establishment_id,
                        card_platform_id, card_key, state, message, asked_by, asked_at, sent_at, answered_at, answered_by,
                        reach_before)
                    values ('33', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), ?, ?, '33', ?, 'ACCEPTED',
                        'Venez nous voir', 'Paul', now(), now(), now(), 'Zoé', now() + interval '7 days')
                    """).params(organisation, place, card).update();
            jdbc.sql("""
                    insert into hire (platform_id, id, person_id, organisation_id, employer_name, brought_by, occupation,
                        contract_class, starts_on, still_looking, declared_by, declared_name, declared_at)
                    values ('33', gen_random_uuid(), ?, ?, ?, 'MATCH', 'aide-a-domicile', 'CDI', current_date, false,
                        'PERSON', 'Zoé', now())
                    """).params(her.person(), organisation, employer).update();
            return jdbc.sql("""
                    insert into notice (platform_id, id, key, to_kind, to_id, title, body, at)
                    values ('33', gen_random_uuid(), ?, 'PERSON', ?, 'Une rencontre vous attend', '', now())
                    """)
                    .params("test:" + place, her.person().toString())
                    .update();
        });

        for (var address : List.of("/mon-espace/donnees/lire", "/mon-espace/donnees.json")) {
            assertThat(mvc.get().uri(address).with(SignedIn.as(her)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Mes rencontres", employer, "rencontre acceptée", "a reçu mon nom", "Mes embauches")
                    .contains("Une rencontre vous attend", "Qui je suis", "Secretname")
                    .doesNotContain("card_key", "person_event");
        }
    }
}
