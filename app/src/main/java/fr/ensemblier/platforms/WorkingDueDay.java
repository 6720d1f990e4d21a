package fr.ensemblier.platforms;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.DueDay;
import fr.ensemblier.territory.WorkingDays;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Nobody is asked for something by a Saturday, a Sunday or a holiday of the platform's département.
@Component
class WorkingDueDay implements DueDay {

    private final Platforms platforms;

    WorkingDueDay(Platforms platforms) {
        this.platforms = platforms;
    }

    @Override
    public LocalDate of(PlatformId platform, LocalDate day) {
        return WorkingDays.after(day.minusDays(1), 1, departement(platform));
    }

    /// A platform that is not in the directory has the holidays of all.
    private String departement(PlatformId platform) {
        return platforms.all().stream()
                .filter(one -> one.id().equals(platform))
                .findFirst()
                .map(Platform::departement)
                .orElse("");
    }
}
