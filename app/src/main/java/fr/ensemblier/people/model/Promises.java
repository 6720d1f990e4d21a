package fr.ensemblier.people.model;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.WorkingDays;
import fr.ensemblier.ui.French;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// By when the team has said that it answers.
@Component
public class Promises {

    private final Parameters parameters;
    private final Platforms platforms;

    Promises(Parameters parameters, Platforms platforms) {
        this.parameters = parameters;
        this.platforms = platforms;
    }

    /// Within how long the team answers, in words: « deux jours ouvrés » as the platform has set it.
    public String within(PlatformId platform) {
        return French.plural(parameters.days("people.answer-working-days", platform), "jour ouvré", "jours ouvrés");
    }

    /// The last day for an answer to what was sent at that instant.
    public LocalDate answerBefore(PlatformId platform, Instant sent) {
        return WorkingDays.after(
                Paris.date(sent),
                parameters.days("people.answer-working-days", platform),
                platforms.get(platform).departement());
    }
}
