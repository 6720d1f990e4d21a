package fr.ensemblier.platforms;

import fr.ensemblier.foundation.PlatformId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The legal notice of each platform, as its head wrote it.
@Repository
public class LegalNotices {

    private final JdbcClient jdbc;

    LegalNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public LegalNotice of(PlatformId platform) {
        return jdbc.sql("""
                select legal_form, address, siret, director, host, dpo, accessibility, version
                  from platform_legal
                 where platform_id = :platform
                """)
                .param("platform", platform.value())
                .query((row, _) -> new LegalNotice(
                        row.getString("legal_form"),
                        row.getString("address"),
                        row.getString("siret"),
                        row.getString("director"),
                        row.getString("host"),
                        row.getString("dpo"),
                        row.getString("accessibility"),
                        row.getInt("version")))
                .optional()
                .orElse(LegalNotice.NONE);
    }
}
