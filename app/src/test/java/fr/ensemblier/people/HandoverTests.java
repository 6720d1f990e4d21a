package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.OpenTasks;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// R-W2: at most one adviser in charge, nobody without having accepted; she is told and may prefer another; who is
/// absent has somebody who stands in at once.
@WholeApplication
class HandoverTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OpenTasks tasks;

    @Autowired
    List<Job> jobs;

    @Autowired
    Clock clock;

    private Actor.Team sofiane;
    private Actor.Team claire;
    private Actor.Team head;
    private Actor.Candidate her;

    @BeforeEach
    void team() {
        sofiane = member("Sofiane", "ADVISER");
        claire = member("Claire", "ADVISER");
        head = member("Hélène", "HEAD");
        her = Actors.machine("test", () -> Given.submitted(jdbc));
        set(
                "update person set email = id || '@example.invalid', last_name = 'R' || left(id::text, 8) where id = ?",
                her.person());
        follow(her, sofiane);
    }

    @Test
    void nothingChangesBeforeTheColleagueAccepts() {
        task(her, sofiane);
        assertThat(propose(sofiane, claire, her, "")).hasStatus3xxRedirection();
        assertThat(adviser()).isEqualTo(sofiane.account().toString());
        assertThat(count(
                        "select count(*) from task where for_id = ? and kind = 'handover.asked' and done_at is null",
                        claire))
                .isOne();

        assertThat(post(claire, handover() + "/accepter", "person", her.person().toString()))
                .hasStatus3xxRedirection();

        assertThat(adviser()).isEqualTo(claire.account().toString());
        assertThat(count(
                        "select count(*) from task where for_id = ? and kind = 'handover.asked' and done_at is null",
                        claire))
                .isZero();
        assertThat(count("select count(*) from task where for_id = ? and kind = 'test' and done_at is null", claire))
                .as("what is to do goes with her")
                .isOne();
        assertThat(text("select title from outgoing_message where person_id = ? order by created_at desc limit 1"))
                .isEqualTo("Claire vous accompagne maintenant");
        assertThat(post(claire, handover() + "/refuser", "why", "trop tard")).hasStatus3xxRedirection();
        assertThat(adviser()).isEqualTo(claire.account().toString());
        assertThat(get(sofiane, "/equipe/personnes?conseiller=passees"))
                .bodyText()
                .contains(called());
    }

    @Test
    void whoRefusesSaysWhyAndNothingChanges() {
        propose(sofiane, claire, her, "");

        assertThat(post(claire, handover() + "/refuser", "why", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi");
        assertThat(post(claire, handover() + "/refuser", "why", "Je pars en congé"))
                .hasStatus3xxRedirection();

        assertThat(adviser()).isEqualTo(sofiane.account().toString());
        assertThat(get(sofiane, handover())).bodyText().contains("Je pars en congé");
    }

    /// R-W2: whom nobody follows is taken by an adviser herself, given by a head, and never taken from a colleague.
    @Test
    void whoWaitsIsAssignedAmongOthers() {
        var id = her.person().toString();
        assertThat(assign(claire, id, claire)).hasStatus3xxRedirection();
        assertThat(adviser())
                .as("followed by Sofiane")
                .isEqualTo(sofiane.account().toString());

        set("update person set adviser_id = null, adviser_name = null where id = ?", her.person());
        set(
                "insert into person (platform_id, id, log_key, card_key, first_name, commune, commune_name, lat, lon, situation,"
                        + " situation_on, source, last_contact_at, created_at, created_by, adviser_since)"
                        + " select platform_id, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'Avant', commune,"
                        + " commune_name, lat, lon, situation, situation_on, source, now(), now(), 'test', now() - interval '9 years'"
                        + " from person, generate_series(1, 101) where id = ?",
                her.person());
        assertThat(assign(claire, id, sofiane)).hasStatus(422).bodyText().contains("Choisissez qui suit", "checked");
        assertThat(assign(claire, "", claire)).hasStatus(422).bodyText().contains("Cochez au moins une personne");
        assertThat(assign(head, id, claire)).hasStatus3xxRedirection();
        assertThat(adviser()).isEqualTo(claire.account().toString());
        assertThat(text("select title from outgoing_message where person_id = ? order by created_at desc limit 1"))
                .isEqualTo("Claire vous accompagne maintenant");
    }

    private MvcTestResult assign(Actor.Team by, String person, Actor.Team to) {
        return mvc.post()
                .uri("/equipe/relais/attribuer")
                .param("person", person)
                .param("adviser", to.account().toString())
                .with(SignedIn.as(by))
                .exchange();
    }

    /// Only the colleague who is asked answers, only the one in charge or a head proposes and takes back.
    @Test
    void othersNeitherAnswerNorPropose() {
        assertThat(propose(claire, head, her, sofiane.account().toString())).hasStatus(403);
        propose(sofiane, claire, her, "");

        assertThat(post(
                        sofiane,
                        handover() + "/accepter",
                        "person",
                        her.person().toString()))
                .hasStatus(403);
        assertThat(get(member("Maylis", "ADVISER"), handover())).hasStatus(404);
        assertThat(post(claire, handover() + "/retirer", "", "")).hasStatus(403);
        assertThat(propose(sofiane, head, her, "")).as("proposed already").hasStatus(422);
        assertThat(post(head, handover() + "/retirer", "", "")).hasStatus3xxRedirection();
        assertThat(post(claire, handover() + "/accepter", "person", her.person().toString()))
                .hasStatus3xxRedirection();
        assertThat(adviser()).isEqualTo(sofiane.account().toString());
    }

    /// The database refuses a second proposal too.
    @Test
    void nobodyIsProposedTwice() {
        propose(sofiane, claire, her, "");
        var first = handover().substring(handover().lastIndexOf('/') + 1);

        assertThatThrownBy(() -> Actors.machine(
                        "test", () -> jdbc.sql("""
                                with other as (
                                    insert into handover select platform_id, gen_random_uuid(), from_account, from_name, to_account,
                                           to_name, back_on, words, state, proposed_at, proposed_by
                                      from handover where id = ?::uuid returning platform_id, id)
                                insert into handover_person select platform_id, id, ?, 'PROPOSED' from other
                                """).params(first, her.person()).update()))
                .hasMessageContaining("handover_once");
    }

    /// For a time: on the day of the return she goes back, by the machine; a day that has passed is refused.
    @Test
    void oneForATimeComesBack() {
        var tomorrow = Paris.today(clock).plusDays(1).toString();
        assertThat(proposeUntil(Paris.today(clock).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("jour du retour");
        assertThat(proposeUntil(tomorrow)).hasStatus3xxRedirection();
        post(claire, handover() + "/accepter", "person", her.person().toString());
        set("update handover set back_on = current_date - 1 where to_account = ?", claire.account());

        daily();

        assertThat(adviser()).isEqualTo(sofiane.account().toString());
        assertThat(get(claire, handover())).bodyText().contains("au jour prévu");
    }

    /// Who leaves the team leaves nobody with a name that nobody answers to.
    @Test
    void whoLeavesTheTeamLeavesNobodyBehind() {
        propose(sofiane, claire, her, "");

        assertThat(post(head, "/equipe/reglages/equipe/" + sofiane.account() + "/retirer", "", ""))
                .hasStatus3xxRedirection();

        await(() -> adviser() == null);
        assertThat(
                        text(
                                "select h.state from handover h join handover_person p on p.handover_id = h.id where p.person_id = ?"))
                .isEqualTo("WITHDRAWN");
        assertThat(get(head, "/equipe/personnes?conseiller=aucun&q=" + called()))
                .bodyText()
                .contains("À attribuer, ");
    }

    /// An adviser takes who waits; a colleague's person is asked for, not taken.
    @Test
    void nobodyTakesAColleaguesPerson() {
        assertThat(post(claire, file() + "/suivi", "adviser", "moi")).hasStatus3xxRedirection();
        assertThat(adviser()).isEqualTo(sofiane.account().toString());

        post(sofiane, file() + "/suivi", "adviser", "");
        assertThat(adviser()).isNull();
        post(claire, file() + "/suivi", "adviser", "moi");
        assertThat(adviser()).isEqualTo(claire.account().toString());
    }

    @Test
    void sheReadsWhoSupportsHerAndMayPreferSomebodyElse() {
        assertThat(get(her, "/mon-espace/accompagnement")).bodyText().contains("Sofiane");
        assertThat(mvc.post()
                        .uri("/mon-espace/accompagnement")
                        .param("words", "")
                        .with(SignedIn.as(her)))
                .hasStatus3xxRedirection();

        assertThat(text("select title from task where person_id = ? and kind = 'adviser.change' and done_at is null"))
                .contains("préfère être suivie par quelqu’un d’autre");
    }

    /// She who stands in sees the tasks of the absent one, on those days only; one stand-in a day.
    @Test
    void whoStandsInSeesTheTasksOfBoth() {
        task(her, sofiane);
        var today = Paris.today(clock);
        assertThat(sees(claire)).isFalse();

        assertThat(standIn(claire, today.toString(), today.plusDays(3).toString()))
                .hasStatus3xxRedirection();
        assertThat(standIn(head, today.plusDays(3).toString(), today.plusDays(9).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Claire remplace Sofiane");

        assertThat(sees(claire)).isTrue();
        assertThat(get(claire, "/equipe/a-faire?q=" + called())).bodyText().contains("Essai de relais");
        assertThat(adviser())
                .as("she stays with him")
                .isEqualTo(sofiane.account().toString());
        set(
                "update stand_in set until_on = from_on, from_on = from_on - 9 where absent_account = ?",
                sofiane.account());
        set("update stand_in set until_on = current_date - 1 where absent_account = ?", sofiane.account());
        assertThat(sees(claire)).isFalse();
    }

    /// A name that nobody else of the shared database has.
    private String called() {
        return "R" + her.person().toString().substring(0, 8);
    }

    private boolean sees(Actor.Team who) {
        return Actors.as(who, () -> tasks.of(who, "test", 50)).stream()
                .anyMatch(line -> her.person().equals(line.person()));
    }

    private MvcTestResult standIn(Actor.Team by, String from, String until) {
        return mvc.post()
                .uri("/equipe/relais/remplacements")
                .param("absent", sofiane.account().toString())
                .param("by", by.account().toString())
                .param("from", from)
                .param("until", until)
                .with(SignedIn.as(sofiane))
                .exchange();
    }

    private MvcTestResult propose(Actor.Team by, Actor.Team to, Actor.Candidate who, String from) {
        return mvc.post()
                .uri("/equipe/relais/nouveau")
                .param("de", from)
                .param("to", to.account().toString())
                .param("person", who.person().toString())
                .param("words", "Elle habite ton secteur.")
                .with(SignedIn.as(by))
                .exchange();
    }

    private MvcTestResult proposeUntil(String day) {
        return mvc.post()
                .uri("/equipe/relais/nouveau")
                .param("to", claire.account().toString())
                .param("which", "toutes")
                .param("length", "jusque")
                .param("backOn", day)
                .param("words", "Pendant mon congé.")
                .with(SignedIn.as(sofiane))
                .exchange();
    }

    private MvcTestResult post(Actor by, String address, String name, String value) {
        var request = mvc.post().uri(address).with(SignedIn.as(by));
        return (name.isEmpty() ? request : request.param(name, value)).exchange();
    }

    private MvcTestResult get(Actor by, String address) {
        return mvc.get().uri(address).with(SignedIn.as(by)).exchange();
    }

    private void daily() {
        var job = jobs.stream()
                .filter(one -> one.name().equals("people.handovers"))
                .findFirst()
                .orElseThrow();
        Actors.machine(job.name(), job::run);
    }

    private String handover() {
        return "/equipe/relais/"
                + text(
                        "select p.handover_id::text from handover_person p join handover h on h.id = p.handover_id where p.person_id = ? order by h.proposed_at desc limit 1");
    }

    private String file() {
        return "/equipe/personnes/" + her.person();
    }

    private String adviser() {
        return text("select adviser_id::text from person where id = ?");
    }

    private String text(String sql) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(sql).param(her.person()).query((row, _) -> row.getString(1)).list().stream()
                        .map(java.util.Optional::ofNullable)
                        .findFirst()
                        .flatMap(one -> one)
                        .orElse(null));
    }

    private int count(String sql, Actor.Team of) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(sql)
                        .param(of.account().toString())
                        .query(Integer.class)
                        .single());
    }

    private void set(String sql, UUID id) {
        Actors.machine("test", () -> jdbc.sql(sql).param(id).update());
    }

    private void follow(Actor.Candidate who, Actor.Team by) {
        Actors.machine(
                "test",
                () -> jdbc.sql("update person set adviser_id = ?, adviser_name = ? where id = ?")
                        .params(by.account(), by.name(), who.person())
                        .update());
    }

    private void task(Actor.Candidate about, Actor.Team whose) {
        Actors.machine(
                "test",
                () -> jdbc.sql("""
                insert into task (platform_id, id, key, kind, for_kind, for_id, person_id, title, href, due_on, opened_at)
                values ('33', gen_random_uuid(), ?, 'test', 'ACCOUNT', ?, ?, ?, '/equipe', current_date, now())
                """)
                        .params(
                                UUID.randomUUID().toString(),
                                whose.account().toString(),
                                about.person(),
                                "Essai de relais " + called())
                        .update());
    }

    private Actor.Team member(String name, String role) {
        var id = UUID.randomUUID();
        Actors.machine("test", () -> {
            jdbc.sql("insert into account (id, email, name, created_at) values (?, ?, ?, now())")
                    .params(id, id + "@example.invalid", name)
                    .update();
            return jdbc.sql("""
                    insert into membership (id, account_id, role, platform_id, since)
                    values (gen_random_uuid(), ?, ?, '33', now())
                    """).params(id, role).update();
        });
        return new Actor.Team(id, name, Given.GIRONDE, role.equals("HEAD"));
    }

    private static void await(java.util.function.BooleanSupplier done) {
        var end = System.nanoTime() + java.time.Duration.ofSeconds(10).toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
