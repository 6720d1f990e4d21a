package fr.ensemblier.platforms.settings;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.EngagementChanged;
import fr.ensemblier.platforms.Mission;
import java.sql.Types;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Changes the row of a platform, only if nobody else has in the meantime (R-E5): false says that somebody did.
@Repository
class SettingsRows {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SettingsRows(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    int version(PlatformId platform) {
        return jdbc.sql("select version from platform where id = :id")
                .param("id", platform.value())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    @Transactional
    public boolean identity(PlatformId platform, Identity now, int version) {
        return jdbc.sql("""
                update platform
                   set name = :name, tagline = :tagline, hotline = :hotline, hours = :hours, email = :email,
                       partners = :partners, version = version + 1
                 where id = :id
                   and version = :version
                """)
                        .param("id", platform.value())
                        .param("version", version)
                        .param("name", now.name())
                        .param("tagline", orNull(now.tagline()), Types.VARCHAR)
                        .param("hotline", orNull(now.hotline()), Types.VARCHAR)
                        .param("hours", orNull(now.hours()), Types.VARCHAR)
                        .param("email", orNull(now.email()), Types.VARCHAR)
                        .param("partners", now.partnerList().toArray(String[]::new))
                        .update()
                == 1;
    }

    @Transactional
    public boolean colours(PlatformId platform, String brand, String accent, int version) {
        return jdbc.sql("""
                update platform
                   set brand = :brand, accent = :accent, version = version + 1
                 where id = :id
                   and version = :version
                """)
                        .param("id", platform.value())
                        .param("version", version)
                        .param("brand", brand)
                        .param("accent", accent)
                        .update()
                == 1;
    }

    @Transactional
    public void logo(PlatformId platform, @Nullable UUID file) {
        jdbc.sql("update platform set logo_file = :file, version = version + 1 where id = :id")
                .param("id", platform.value())
                .param("file", file, Types.OTHER)
                .update();
    }

    @Transactional
    public boolean engage(PlatformId platform, Collection<String> missions, Collection<String> settings, int version) {
        var before = shown(platform);
        var done = jdbc.sql("""
                update platform
                   set missions = :missions, settings = :settings, version = version + 1
                 where id = :id
                   and version = :version
                """)
                        .param("id", platform.value())
                        .param("version", version)
                        .param("missions", missions.toArray(String[]::new))
                        .param("settings", settings.toArray(String[]::new))
                        .update()
                == 1;
        var now = missions.contains(Mission.C.name()) ? Set.copyOf(settings) : Set.<String>of();
        if (done && !before.equals(now)) {
            events.publishEvent(new EngagementChanged(platform, before));
        }
        return done;
    }

    /// In which settings it shows offers (R-T1); held, so that two changes follow each other.
    private Set<String> shown(PlatformId platform) {
        return jdbc.sql("""
                select case when 'C' = any (missions) then settings else '{}' end as shown
                  from platform
                 where id = :id
                   for update
                """)
                .param("id", platform.value())
                .query((row, _) -> Set.of((String[]) row.getArray("shown").getArray()))
                .single();
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
