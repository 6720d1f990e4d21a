package fr.ensemblier.offers.register;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.ui.French;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The open needs of one employer, the most urgent first, for its file.
@Repository
class EmployerNeeds {

    private final JdbcClient jdbc;
    private final Occupations occupations;
    private final ValueLists lists;

    EmployerNeeds(JdbcClient jdbc, Occupations occupations, ValueLists lists) {
        this.jdbc = jdbc;
        this.occupations = occupations;
        this.lists = lists;
    }

    List<EmployerPart.Need> open(PlatformId platform, UUID organisation, int limit) {
        return jdbc.sql("""
                select occupation, headcount, horizon, difficulty
                  from hiring_need
                 where platform_id = :platform and organisation_id = :organisation and closed_at is null
                 order by array_position(array['NOW', 'M3', 'M6', 'M12', 'LATER'], horizon), collected_at desc
                 limit :limit
                """)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .param("limit", limit)
                .query((row, _) -> new EmployerPart.Need(
                        row.getInt("headcount") + French.SPACE + "× " + occupations.brief(row.getString("occupation")),
                        lists.label("NEED_HORIZON", row.getString("horizon")) + ", "
                                + lists.label("NEED_DIFFICULTY", row.getString("difficulty"))
                                        .toLowerCase(java.util.Locale.FRENCH)))
                .list();
    }
}
