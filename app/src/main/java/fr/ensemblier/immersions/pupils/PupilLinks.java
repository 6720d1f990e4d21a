package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.LinkSecret;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The secret addresses of a request: of who asked, and of whom the structure names for its place. Each opens a page
/// that asks (R-M7), until the names are erased.
@Repository
class PupilLinks {

    enum Party {
        ADULT,
        HOST
    }

    record Held(PlatformId platform, UUID request, Party party) {}

    /// The names go by a job: it may run late.
    private static final int SPARE = 31;

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Clock clock;

    PupilLinks(JdbcClient jdbc, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// The path of a new one.
    String make(PupilRequest one, Party party) {
        var secret = LinkSecret.make();
        jdbc.sql("""
                insert into pupil_link (secret_hash, platform_id, request_id, party, made_at, ends_on)
                values (:hash, :platform, :request, :party, :now, :ends)
                """)
                .param("hash", LinkSecret.hash(secret))
                .param("platform", one.platform().value())
                .param("request", one.id())
                .param("party", party.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ends", last(one).plusDays(parameters.days("r-w4.pupil-keep-days", one.platform()) + SPARE))
                .update();
        return PupilLinkController.HERE + "/" + secret;
    }

    /// The last day that it may come, or on which it is closed.
    private LocalDate last(PupilRequest one) {
        var visit = PupilState.visit(one.state());
        var today = Paris.today(clock);
        var known = visit == null ? one.wishedUntil() : visit.until();
        return known.isBefore(today) ? today : known;
    }

    /// Not found when it was never made, or has ended. As a machine of all tenants: nobody is known before the secret
    /// is.
    Held held(String secret) {
        return Actors.machine(
                        "immersions.pupil-link",
                        () -> jdbc.sql("""
                        select platform_id, request_id, party from pupil_link where secret_hash = :hash and ends_on >= :today
                        """)
                                .param("hash", LinkSecret.hash(secret))
                                .param("today", Paris.today(clock))
                                .query((row, _) -> new Held(
                                        new PlatformId(row.getString("platform_id")),
                                        row.getObject("request_id", UUID.class),
                                        Party.valueOf(row.getString("party"))))
                                .optional())
                .orElseThrow(() -> new NotFound("pupil request", "of this address"));
    }
}
