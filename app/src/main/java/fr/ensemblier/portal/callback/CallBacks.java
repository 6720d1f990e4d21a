package fr.ensemblier.portal.callback;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.territory.WorkingDays;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Turns a request into something the team has to do, due the next working day. Run it as a machine of the platform.
@Component
class CallBacks {

    private final Tasks tasks;
    private final Clock clock;

    CallBacks(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    LocalDate due(Platform platform) {
        return WorkingDays.after(Paris.today(clock), 1, platform.departement());
    }

    /// The same number on the same day is one task, with the latest words.
    @Transactional
    public void ask(Platform platform, CallBackForm form, String number) {
        var means = CallBackForm.text(form.channel()).equals("SMS") ? "Écrire un SMS à " : "Rappeler ";
        var subject = CallBackForm.text(form.subject());
        tasks.open(new Task(
                platform.id(),
                "call-back:" + number + ":" + Paris.today(clock),
                "call-back",
                null,
                null,
                null,
                means + CallBackForm.text(form.name()) + " au " + French.phone(number),
                French.capital(CallBackPage.slotWords(CallBackForm.text(form.slot())))
                        + (subject.isEmpty() ? "." : ". « " + subject + " »"),
                (means.startsWith("Rappeler") ? "tel:" : "sms:") + number,
                due(platform),
                false));
    }
}
