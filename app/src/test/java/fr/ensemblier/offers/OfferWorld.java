package fr.ensemblier.offers;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An organisation of the platform 33 with one establishment, made for one test, and its offers.
public final class OfferWorld {

    public final PlatformId platform = new PlatformId("33");
    public final UUID organisation = UUID.randomUUID();
    public final UUID establishment = UUID.randomUUID();
    public final Actor.Employer employer =
            new Actor.Employer(UUID.randomUUID(), "Solène Marty", platform, organisation, true);
    public final Actor.Team team = new Actor.Team(UUID.randomUUID(), "Claire Vidal", platform, false);

    private final JdbcClient jdbc;
    private final Clock clock;

    public OfferWorld(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        machine(() -> {
            jdbc.sql("""
                    insert into organisation (platform_id, id, name, source, created_at)
                    values (:platform, :id, 'Les Jardins', 'TEAM', :now)
                    """)
                    .param("platform", platform.value())
                    .param("id", organisation)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql("""
                    insert into establishment (platform_id, id, organisation_id, name, family, setting, commune,
                            commune_name, lat, lon, source, created_at)
                    values (:platform, :id, :organisation, 'Les Jardins', 'EHPAD', 'ESTABLISHMENT', '33063', 'Bordeaux',
                            44.8378, -0.5792, 'TEAM', :now)
                    """)
                    .param("platform", platform.value())
                    .param("id", establishment)
                    .param("organisation", organisation)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        });
    }

    /// A published offer with so many openings, that ends on a day.
    public JobOfferId published(int openings, LocalDate expires) {
        return offer("PUBLISHED", openings, expires, null);
    }

    public JobOfferId offer(String state, int openings, LocalDate expires, @Nullable String reason) {
        var id = JobOfferId.random();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        machine(() -> jdbc.sql("""
                insert into job_offer (platform_id, id, state, organisation_id, establishment_id, occupation, title,
                        place_kind, commune, commune_name, lat, lon, contract_class, openings, weekly_hours, start_on,
                        pay_low, pay_period, created_by, created_at, published_at, expires_on, closed_at, close_reason)
                values (:platform, :id, :state, :organisation, :establishment, 'aide-a-domicile', 'Aide à domicile (F/H)',
                        'STRUCTURE', '33063', 'Bordeaux', 44.8378, -0.5792, 'PRIVE_CDI', :openings, 28, :expires,
                        12.50, 'HOUR', 'Claire', :now, :published, :expires, :closed, :reason)
                """)
                .param("platform", platform.value())
                .param("id", id.value())
                .param("state", state)
                .param("organisation", organisation)
                .param("establishment", establishment)
                .param("openings", openings)
                .param("expires", expires)
                .param("now", now)
                .param("published", state.equals("DRAFT") ? null : now, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("closed", state.equals("CLOSED") ? now : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", reason, Types.VARCHAR)
                .update());
        return id;
    }

    /// Somebody of the organisation with an account, whom mails reach.
    public void recruiter() {
        machine(() -> jdbc.sql("""
                with her as (insert into account (id, email, name, created_at)
                             values (gen_random_uuid(), gen_random_uuid() || '@structure-fictive.invalid', 'Solène Marty', now())
                             returning id)
                insert into membership (id, account_id, role, platform_id, organisation_id, since)
                select gen_random_uuid(), id, 'EMPLOYER', :platform, :organisation, now() from her
                """)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .update());
    }

    public String column(JobOfferId id, String column) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select coalesce(" + column + "::text, '') from job_offer where id = :id")
                        .param("id", id.value())
                        .query((row, _) -> row.getString(1))
                        .single());
    }

    private static void machine(Runnable work) {
        Actors.machine("test", work);
    }
}
