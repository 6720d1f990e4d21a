package fr.ensemblier.notices;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;

/// The day on which a task is asked for; the module that knows the working days of a platform gives the bean.
public interface DueDay {

    /// That day, or the next one on which the team works.
    LocalDate of(PlatformId platform, LocalDate day);
}
