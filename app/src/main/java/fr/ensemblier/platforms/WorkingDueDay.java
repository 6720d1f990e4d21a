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
        return WorkingDays.after(day.minusDays(1), 1, platforms.get(platform).departement());
    }
}
