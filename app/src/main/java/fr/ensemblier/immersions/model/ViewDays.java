package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// On which days both sides are asked for their view (R-W4): 10 days after the last one, reminded after 3.
@Component
public class ViewDays {

    private final Parameters parameters;

    ViewDays(Parameters parameters) {
        this.parameters = parameters;
    }

    /// Until when, of what was over on that day.
    public LocalDate due(PlatformId platform, LocalDate over) {
        return over.plusDays(parameters.days("r-w4.view-days", platform));
    }

    /// On which day the first reminder leaves, of a view that is due on that day.
    public LocalDate firstReminder(PlatformId platform, LocalDate due) {
        return due.minusDays(parameters.days("r-w4.view-days", platform))
                .plusDays(parameters.days("r-w4.first-reminder", platform));
    }
}
