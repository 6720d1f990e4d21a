package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Two advisers, their head, and a person whom one of them follows.
abstract class AroundATeam {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    Actor.Team sofiane;
    Actor.Team claire;
    Actor.Team head;
    Actor.Candidate her;

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

    String called() {
        return "R" + her.person().toString().substring(0, 8);
    }

    MvcTestResult post(Actor by, String address, String name, String value) {
        var request = mvc.post().uri(address).with(SignedIn.as(by));
        return (name.isEmpty() ? request : request.param(name, value)).exchange();
    }

    MvcTestResult get(Actor by, String address) {
        return mvc.get().uri(address).with(SignedIn.as(by)).exchange();
    }

    String file() {
        return "/equipe/personnes/" + her.person();
    }

    String adviser() {
        return text("select adviser_id::text from person where id = ?");
    }

    String text(String sql) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(sql).param(her.person()).query((row, _) -> row.getString(1)).list().stream()
                        .map(java.util.Optional::ofNullable)
                        .findFirst()
                        .flatMap(one -> one)
                        .orElse(null));
    }

    int count(String sql, Actor.Team of) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(sql)
                        .param(of.account().toString())
                        .query(Integer.class)
                        .single());
    }

    void set(String sql, UUID id) {
        Actors.machine("test", () -> jdbc.sql(sql).param(id).update());
    }

    void follow(Actor.Candidate who, Actor.Team by) {
        Actors.machine(
                "test",
                () -> jdbc.sql("update person set adviser_id = ?, adviser_name = ? where id = ?")
                        .params(by.account(), by.name(), who.person())
                        .update());
    }

    void task(Actor.Candidate about, Actor.Team whose) {
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

    Actor.Team member(String name, String role) {
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

    static void await(java.util.function.BooleanSupplier done) {
        var end = System.nanoTime() + java.time.Duration.ofSeconds(10).toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
