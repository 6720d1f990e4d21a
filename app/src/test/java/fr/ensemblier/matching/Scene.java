package fr.ensemblier.matching;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.placements.Hires;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An employer with a published offer and people near it, in rows of their own.
final class Scene {

    final PlatformId platform;
    final UUID organisation = UUID.randomUUID();
    final UUID establishment = UUID.randomUUID();
    final UUID offer = UUID.randomUUID();
    /// Each scene has its degree of the southern sea: nobody of another test lives within reach of its offer.
    private static final AtomicInteger PLACES = new AtomicInteger();

    private final int place = PLACES.getAndIncrement();
    final double lat = -60 + place % 30;
    final double lon = -60 + 3.0 * (place / 30);
    final Actor.Employer employer;
    private final JdbcClient jdbc;

    Scene(JdbcClient jdbc, LocalDate today, Instant now) {
        this(jdbc, today, now, new PlatformId("33"));
    }

    Scene(JdbcClient jdbc, LocalDate today, Instant now, PlatformId platform) {
        this.jdbc = jdbc;
        this.platform = platform;
        this.employer = new Actor.Employer(UUID.randomUUID(), "Solène Marty", platform, organisation, true);
        Actors.machine("scene", () -> {
            jdbc.sql(
                            "insert into organisation (platform_id, id, name, source, created_at) values (?, ?, 'Les Jardins', 'TEAM', ?)")
                    .params(platform.value(), organisation, Timestamp.from(now))
                    .update();
            jdbc.sql("""
                    insert into establishment (platform_id, id, organisation_id, name, family, setting, commune, commune_name, lat,
                                               lon, source, created_at)
                    values (?, ?, ?, 'Les Jardins', 'SAD', 'HOME', '33063', 'Bordeaux', ?, ?, 'TEAM', ?)
                    """)
                    .params(platform.value(), establishment, organisation, lat, lon, Timestamp.from(now))
                    .update();
            jdbc.sql("""
                    insert into job_offer (platform_id, id, state, organisation_id, establishment_id, occupation, title, place_kind,
                                           commune, commune_name, lat, lon, contract_class, openings, weekly_hours, start_on,
                                           pay_low, pay_period, created_by, created_at, published_at, expires_on)
                    values (?, ?, 'PUBLISHED', ?, ?, 'aide-a-domicile', 'Aide à domicile (F/H)', 'STRUCTURE', '33063', 'Bordeaux',
                            ?, ?, 'PRIVE_CDI', 2, 30, ?, 13, 'HOUR', 'Solène', ?, ?, ?)
                    """)
                    .params(
                            platform.value(),
                            offer,
                            organisation,
                            establishment,
                            lat,
                            lon,
                            Date.valueOf(today),
                            Timestamp.from(now),
                            Timestamp.from(now),
                            Date.valueOf(today.plusDays(60)))
                    .update();
        });
    }

    /// A person whose card is shown.
    record Her(UUID person, UUID card, Actor.Candidate actor) {}

    Her person(String firstName, Instant now, UUID... hiddenFrom) {
        var person = UUID.randomUUID();
        var card = UUID.randomUUID();
        Actors.machine("scene", () -> {
            jdbc.sql("""
                    insert into person (platform_id, id, log_key, card_key, first_name, last_name, phone, commune, commune_name, lat, lon,
                                        situation, situation_on, source, last_contact_at, created_at, created_by)
                    values (?, ?, ?, ?, ?, 'Belkadour', '+33639981207', '33063', 'Bordeaux', ?, ?, 'OTHER', ?, 'OTHER', ?, ?, 'Claire')
                    """)
                    .params(
                            platform.value(),
                            person,
                            UUID.randomUUID(),
                            card,
                            firstName,
                            lat,
                            lon,
                            Timestamp.from(now),
                            Timestamp.from(now),
                            Timestamp.from(now))
                    .update();
            for (var kind : new String[] {"BE_SHOWN", "FIRST_NAME"}) {
                jdbc.sql("""
                        insert into choice (platform_id, id, person_id, kind, granted, scope, text_version, how, noted_by, at)
                        values (?, gen_random_uuid(), ?, ?, true, 'PLATFORM', '1', 'HERSELF', 'elle-même', ?)
                        """)
                        .params(platform.value(), person, kind, Timestamp.from(now))
                        .update();
            }
            jdbc.sql("""
                    insert into profile (platform_id, person_id, state, occupations, submitted_at, validated_at)
                    values (?, ?, 'VALIDATED', '{aide-a-domicile}', ?, ?)
                    """)
                    .params(platform.value(), person, Timestamp.from(now), Timestamp.from(now))
                    .update();
            jdbc.sql("""
                    insert into candidate_card (platform_id, card_key, visible, scope, called, commune, commune_name, lat, lon,
                                                occupations, contract_classes, means, reach_minutes, hours_strict, night, weekend,
                                                split_hours, licence, vehicle, certifications, experience_years, wants_training,
                                                hidden_from, validated_at, version)
                    values (?, ?, true, 'PLATFORM', ?, '33063', 'Bordeaux', ?, ?, '{aide-a-domicile}', '{PRIVE_CDI}', 'CAR', 30,
                            false, false, false, false, true, true, '{}', 3, true, ?, ?, 1)
                    """)
                    .params(platform.value(), card, firstName, lat, lon, hiddenFrom, Timestamp.from(now))
                    .update();
        });
        return new Her(person, card, new Actor.Candidate(person, firstName, platform));
    }

    /// What a hire at this employer is declared as, by the team.
    Hires.Declaration hired(Her her, LocalDate starts, @Nullable LocalDate ends, Hires.Looking looking) {
        return new Hires.Declaration(
                platform,
                her.person(),
                organisation,
                establishment,
                "Les Jardins",
                null,
                null,
                "DECLARED",
                "aide-a-domicile",
                "HOME",
                ends == null ? "PRIVE_CDI" : "PRIVE_CDD",
                ends == null ? null : 2,
                BigDecimal.valueOf(30),
                starts,
                ends,
                looking,
                null,
                "TEAM",
                "Claire");
    }

    String state(UUID contact) {
        return Actors.as(
                new Actor.Machine("scene", null),
                () -> jdbc.sql("select state from contact where id = ?")
                        .param(contact)
                        .query(String.class)
                        .single());
    }

    int count(String sql, Object... params) {
        return Actors.as(
                new Actor.Machine("scene", null),
                () -> jdbc.sql(sql).params(params).query(Integer.class).single());
    }

    String text(String sql, Object of) {
        return Actors.machine(
                "scene", () -> jdbc.sql(sql).param(of).query(String.class).single());
    }

    UUID key(String sql, UUID of) {
        return Actors.as(
                new Actor.Machine("scene", null),
                () -> jdbc.sql(sql).param(of).query(UUID.class).single());
    }
}
