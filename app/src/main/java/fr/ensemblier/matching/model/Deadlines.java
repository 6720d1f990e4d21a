package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// By when somebody does what a contact asks. The days of R-M5 are counted one by one; nobody is asked for
/// something by a Saturday, a Sunday or a holiday: a delay that ends there ends at the same hour of the
/// platform's next working day.
@Component
public class Deadlines {

    private final Platforms platforms;
    private final Parameters parameters;

    Deadlines(Platforms platforms, Parameters parameters) {
        this.platforms = platforms;
        this.parameters = parameters;
    }

    /// By when a person of that platform says whether she accepts (R-M5 b).
    Instant toAnswer(PlatformId platform, Instant now) {
        return end(now, parameters.days("r-m5.answer-days", platform), departement(platform));
    }

    /// By when an employer of that platform says whether a person was reached (R-M5 c).
    Instant toReach(PlatformId platform, Instant now) {
        return end(now, parameters.days("r-m5.reach-days", platform), departement(platform));
    }

    /// That day if it is a working day, else the next one.
    public LocalDate working(PlatformId platform, LocalDate day) {
        return working(day, departement(platform));
    }

    static Instant end(Instant from, int days, String departement) {
        var end = from.atZone(Paris.ZONE).plusDays(days);
        return end.with(working(end.toLocalDate(), departement)).toInstant();
    }

    private static LocalDate working(LocalDate day, String departement) {
        return WorkingDays.after(day.minusDays(1), 1, departement);
    }

    private String departement(PlatformId platform) {
        return platforms.get(platform).departement();
    }
}
