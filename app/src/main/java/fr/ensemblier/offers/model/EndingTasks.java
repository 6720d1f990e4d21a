package fr.ensemblier.offers.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.ui.French;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The team renews or closes the offers of employers where nobody has an account: a reminder would be read by nobody
/// (R-M11).
@Component
public class EndingTasks {

    private final Tasks tasks;

    EndingTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    /// Opened again on the last day, it is the same task.
    public void ends(JobOffer.Published offer, LocalDate today) {
        open(offer, "s’arrête " + French.day(offer.expiresOn(), today), offer.expiresOn());
    }

    public void ended(JobOffer.Published offer, LocalDate today) {
        open(offer, "n’est plus en ligne", today);
    }

    private void open(JobOffer.Published offer, String what, LocalDate due) {
        tasks.open(new Task(
                offer.file().platform(),
                key(offer.id()),
                "offer.ending",
                null,
                null,
                offer.file().organisation(),
                "« %s » %s".formatted(Objects.requireNonNullElse(offer.terms().title(), "Offre"), what),
                "Cet employeur n’a pas de compte. Appelez-le : l’offre se renouvelle, ou se ferme en disant comment.",
                "/equipe/offres/" + offer.id(),
                due,
                false));
    }

    /// It was renewed, filled or closed.
    public void over(PlatformId platform, JobOfferId offer) {
        tasks.close(platform, key(offer));
    }

    private static String key(JobOfferId offer) {
        return "offer-ending:" + offer;
    }
}
