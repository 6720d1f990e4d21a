package fr.ensemblier.platforms.legal;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Writes the legal notice, only if nobody else has in the meantime (R-E5): false says that somebody did.
@Repository
class LegalRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    LegalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public boolean write(PlatformId platform, LegalForm form, int version, String by) {
        return jdbc.sql("""
                insert into platform_legal
                       (platform_id, legal_form, address, siret, director, host, dpo, accessibility, at, by)
                select :platform, :legalForm, :address, :siret, :director, :host, :dpo, :accessibility, :at, :by
                 where :version = coalesce((select version from platform_legal where platform_id = :platform), 0)
                    on conflict (platform_id) do update
                   set legal_form = excluded.legal_form, address = excluded.address, siret = excluded.siret,
                       director = excluded.director, host = excluded.host, dpo = excluded.dpo,
                       accessibility = excluded.accessibility,
                       version = platform_legal.version + 1, at = excluded.at, by = excluded.by
                 where platform_legal.version = :version
                """)
                        .param("platform", platform.value())
                        .param("version", version)
                        .param("legalForm", orNull(form.legalForm()), Types.VARCHAR)
                        .param("address", orNull(form.address()), Types.VARCHAR)
                        .param("siret", orNull(form.siret()), Types.VARCHAR)
                        .param("director", orNull(form.director()), Types.VARCHAR)
                        .param("host", orNull(form.host()), Types.VARCHAR)
                        .param("dpo", orNull(form.dpo()), Types.VARCHAR)
                        .param("accessibility", orNull(form.accessibility()), Types.VARCHAR)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
