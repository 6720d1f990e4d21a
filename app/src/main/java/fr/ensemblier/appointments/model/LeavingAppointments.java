package fr.ensemblier.appointments.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.LeavingStakes;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The appointments and sessions that an adviser who leaves would have kept.
@Repository
@Order(2)
class LeavingAppointments implements LeavingStakes {

    private final JdbcClient jdbc;
    private final Clock clock;

    LeavingAppointments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Stake> of(PlatformId platform, UUID account) {
        var coming = count("""
                select count(*) from appointment
                 where platform_id = :platform and adviser_id = :account and state = 'BOOKED' and starts_at > :now
                """, platform, account);
        var sessions = count("""
                select count(*) from drop_in_session
                 where platform_id = :platform and adviser_id = :account
                   and (closed_at is null or closed_at > :now)
                """, platform, account);
        return Stream.of(
                        coming == 0
                                ? null
                                : new Stake(
                                        French.plural(coming, "rendez-vous à venir sera", "rendez-vous à venir seront")
                                                + " à déplacer ou à annuler.",
                                        new Link(
                                                "Voir ces rendez-vous",
                                                "/equipe/rendez-vous?quand=avenir&conseiller=" + account),
                                        false),
                        sessions == 0
                                ? null
                                : new Stake(
                                        French.plural(sessions, "permanence n’offrira", "permanences n’offriront")
                                                + " plus de créneau.",
                                        null,
                                        false))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private int count(String sql, PlatformId platform, UUID account) {
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("account", account)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
