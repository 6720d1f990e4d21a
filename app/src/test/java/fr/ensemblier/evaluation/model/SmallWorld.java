package fr.ensemblier.evaluation.model;

import fr.ensemblier.foundation.Actors;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of a platform of its own, so few that the figures can be counted by hand.
final class SmallWorld {

    final String platform;

    private final JdbcClient jdbc;

    SmallWorld(JdbcClient jdbc) {
        this(jdbc, "t" + UUID.randomUUID().toString().substring(0, 8));
    }

    SmallWorld(JdbcClient jdbc, String platform) {
        this.jdbc = jdbc;
        this.platform = platform;
    }

    UUID organisation(String family, String sector) {
        var id = UUID.randomUUID();
        run(jdbc.sql("""
                insert into organisation (platform_id, id, name, sector, source, created_at)
                values (:platform, :id, 'Les Tilleuls', :sector, 'TEAM', now())
                """).param("id", id).param("sector", sector));
        run(jdbc.sql("""
                insert into establishment (platform_id, id, organisation_id, name, family, setting, commune, commune_name,
                                           lat, lon, source, created_at)
                values (:platform, :id, :id, 'Les Tilleuls', :family, 'ESTABLISHMENT', '33063', 'Bordeaux',
                        44.8, -0.6, 'TEAM', now())
                """).param("id", id).param("family", family));
        return id;
    }

    UUID person() {
        var id = UUID.randomUUID();
        run(jdbc.sql("""
                insert into person (platform_id, id, log_key, card_key, first_name, last_name, commune, commune_name,
                                    lat, lon, situation, situation_on, source, last_contact_at, created_at, created_by)
                values (:platform, :id, :log, :id, 'Amina', 'Diallo', '33063', 'Bordeaux', 44.8, -0.6, 'JOB_SEEKER',
                        '2026-01-01', 'SELF', now(), now(), 'test')
                """).param("id", id).param("log", UUID.randomUUID()));
        return id;
    }

    void born(UUID person, int year) {
        run(jdbc.sql("update person set birth_year = :year where platform_id = :platform and id = :id")
                .param("id", person)
                .param("year", year));
    }

    void talked(UUID person, LocalDate first) {
        run(jdbc.sql("update person set first_talk_on = cast(:on as date) where platform_id = :platform and id = :id")
                .param("id", person)
                .param("on", first.toString()));
    }

    void barrier(UUID person, String kind, LocalDate said, @Nullable LocalDate lifted) {
        run(jdbc.sql("""
                insert into barrier (platform_id, id, person_id, kind, said_by, said_at, lifted_on)
                values (:platform, :id, :person, :kind, 'Claire', cast(:said as timestamp) at time zone 'Europe/Paris',
                        cast(:lifted as date))
                """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("kind", kind)
                .param("said", said + " 09:00")
                .param("lifted", lifted == null ? null : lifted.toString()));
    }

    void need(UUID organisation, String occupation, int headcount, LocalDate on) {
        run(jdbc.sql("""
                insert into hiring_need (platform_id, id, organisation_id, establishment_id, occupation, headcount, horizon,
                                         difficulty, collected_by, collected_name, collected_at)
                values (:platform, :id, :organisation, :organisation, :occupation, :headcount, 'M3', 'HARD', 'TEAM', 'Claire',
                        cast(:on as timestamp) at time zone 'Europe/Paris')
                """)
                .param("id", UUID.randomUUID())
                .param("organisation", organisation)
                .param("occupation", occupation)
                .param("headcount", headcount)
                .param("on", on + " 00:30"));
    }

    UUID offer(
            UUID organisation,
            String occupation,
            int openings,
            int filled,
            LocalDate published,
            @Nullable LocalDate closed) {
        var id = UUID.randomUUID();
        run(jdbc.sql("""
                insert into job_offer (platform_id, id, state, organisation_id, establishment_id, occupation, title, place_kind,
                                       commune, commune_name, lat, lon, contract_class, weekly_hours, start_on, pay_low,
                                       pay_period, openings, filled, created_by, created_at, published_at, expires_on,
                                       closed_at, close_reason)
                values (:platform, :id, case when cast(:closed as text) is null then 'PUBLISHED' else 'CLOSED' end,
                        :organisation, :organisation, :occupation, 'Un poste (F/H)', 'STRUCTURE', '33063', 'Bordeaux', 44.8,
                        -0.6, 'PRIVE_CDI', 35, '2026-12-01', 12, 'HOUR', :openings, :filled, 'test', now(),
                        cast(:published as timestamp) at time zone 'Europe/Paris', '2027-12-01',
                        cast(:closed as timestamp) at time zone 'Europe/Paris',
                        case when cast(:closed as text) is null then null else 'FILLED_PLATFORM' end)
                """)
                .param("id", id)
                .param("organisation", organisation)
                .param("occupation", occupation)
                .param("openings", openings)
                .param("filled", filled)
                .param("published", published + " 10:00")
                .param("closed", closed == null ? null : closed + " 10:00"));
        return id;
    }

    void match(
            UUID offer,
            UUID organisation,
            UUID person,
            LocalDate shown,
            LocalDate before,
            @Nullable LocalDate contacted) {
        match(offer, organisation, platform, person, shown, before, contacted);
    }

    void match(
            UUID offer,
            UUID organisation,
            String home,
            UUID person,
            LocalDate shown,
            LocalDate before,
            @Nullable LocalDate contacted) {
        var id = UUID.randomUUID();
        run(jdbc.sql("""
                insert into match (platform_id, id, offer_id, organisation_id, card_platform_id, card_key, origin, state, score,
                                   parts, score_version, notified_at, treat_before)
                values (:platform, :id, :offer, :organisation, :home, :person, 'ENGINE', 'TO_TREAT', 50, '{}', '1',
                        cast(:shown as timestamp) at time zone 'Europe/Paris', cast(:before as date))
                """)
                .param("id", id)
                .param("offer", offer)
                .param("organisation", organisation)
                .param("home", home)
                .param("person", person)
                .param("shown", shown + " 09:00")
                .param("before", before.toString()));
        if (contacted != null) {
            run(jdbc.sql("""
                    insert into contact (platform_id, id, match_id, offer_id, organisation_id, establishment_id,
                                         card_platform_id, card_key, state, message, asked_by, asked_at,
                                         sent_at, answer_before)
                    values (:platform, :contact, :id, :offer, :organisation, :organisation, :home, :person, 'ASKED',
                            'Bonjour', 'Paul', cast(:on as timestamp) at time zone 'Europe/Paris',
                            cast(:on as timestamp) at time zone 'Europe/Paris',
                            cast(:on as timestamp) at time zone 'Europe/Paris' + interval '5 days')
                    """)
                    .param("contact", UUID.randomUUID())
                    .param("id", id)
                    .param("offer", offer)
                    .param("organisation", organisation)
                    .param("home", home)
                    .param("person", person)
                    .param("on", contacted + " 23:30"));
        }
    }

    UUID hire(UUID person, @Nullable UUID organisation, String contract, @Nullable Integer months, LocalDate on) {
        var id = UUID.randomUUID();
        run(jdbc.sql("""
                insert into hire (platform_id, id, person_id, organisation_id, establishment_id, employer_name, brought_by,
                                  occupation, setting, contract_class, contract_months, weekly_hours, starts_on, still_looking,
                                  declared_by, declared_name, declared_at)
                values (:platform, :id, :person, :organisation, :organisation, 'Les Tilleuls', 'MATCH', 'aide-soignant',
                        'ESTABLISHMENT', :contract, :months, 28, cast(:on as date), false, 'TEAM', 'Claire', now())
                """)
                .param("id", id)
                .param("person", person)
                .param("organisation", organisation)
                .param("contract", contract)
                .param("months", months)
                .param("on", on.toString()));
        return id;
    }

    private void run(JdbcClient.StatementSpec statement) {
        Actors.machine("test", () -> statement.param("platform", platform).update());
    }

    /// What was said of her tutor, so many days ago.
    void tutored(UUID hire, String trained, LocalDate since, int ago) {
        Actors.machine(
                "test",
                () -> jdbc.sql("""
                        insert into hire_tutor (platform_id, id, hire_id, name, trained, since, said_by, noted_by, noted_at)
                        values (:platform, gen_random_uuid(), :hire, 'Sylvie', :trained, :since, 'TEAM', 'Claire',
                                now() - make_interval(days => :ago))
                        """)
                        .param("platform", platform)
                        .param("hire", hire)
                        .param("trained", trained)
                        .param("since", since)
                        .param("ago", ago)
                        .update());
    }

    /// With who came, registered in one group, and those who were counted at the door.
    void event(
            String title, String kind, String state, LocalDate on, String meant, @Nullable Integer counted, int came) {
        var id = UUID.randomUUID();
        Actors.machine("test", () -> {
            jdbc.sql("""
                    insert into event (platform_id, id, kind, title, words, starts_at, ends_at, audiences, hosts, questions, state,
                                       published_at, cancelled_at, cancelled_by, reason, counted, counted_by, made_at, made_by, changed_at)
                    values (:platform, :id, :kind, :title, 'On se parle.', cast(:on as date) + time '10:00', cast(:on as date) + time '12:00',
                            cast(:meant as text[]), '{}', '{}', :state, now(),
                            case :state when 'CANCELLED' then now() end, case :state when 'CANCELLED' then 'Claire' end,
                            case :state when 'CANCELLED' then 'Salle prise' end, cast(:counted as integer),
                            case when cast(:counted as integer) is not null then 'Claire' end, now(), 'Claire', now())
                    """)
                    .param("platform", platform)
                    .param("id", id)
                    .param("kind", kind)
                    .param("title", title)
                    .param("on", on.toString())
                    .param("meant", meant)
                    .param("state", state)
                    .param("counted", counted)
                    .update();
            jdbc.sql("insert into event_way (platform_id, event_id, way) values (:platform, :id, 'ON_SITE')")
                    .param("platform", platform)
                    .param("id", id)
                    .update();
            if (came > 0) {
                jdbc.sql("""
                        insert into registration (platform_id, id, event_id, way, turn, name, headcount, registered_at, registered_how,
                                                  registered_by, state, came, decided_at, decided_by)
                        values (:platform, gen_random_uuid(), :id, 'ON_SITE', 1, 'Un groupe', :came, now(), 'TEAM', 'Claire', 'CAME',
                                :came, now(), 'Claire')
                        """)
                        .param("platform", platform)
                        .param("id", id)
                        .param("came", came)
                        .update();
            }
        });
    }
}
