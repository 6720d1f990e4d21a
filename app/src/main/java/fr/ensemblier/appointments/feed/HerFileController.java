package fr.ensemblier.appointments.feed;

import fr.ensemblier.appointments.model.Appointments;
import fr.ensemblier.appointments.model.Telling;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Calendar;
import fr.ensemblier.ui.French;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One of her appointments for the agenda of her telephone.
@Controller
class HerFileController {

    private final Appointments appointments;
    private final Telling telling;

    HerFileController(Appointments appointments, Telling telling) {
        this.appointments = appointments;
        this.telling = telling;
    }

    @GetMapping("/mon-espace/rendez-vous/{id:[0-9a-f-]{36}}/agenda")
    ResponseEntity<String> file(@PathVariable UUID id) {
        var one = appointments.get(Actors.candidate().platform(), id);
        var body = Calendar.of(
                "Mon rendez-vous",
                List.of(new Calendar.Event(
                        FeedController.uid(one),
                        one.starts(),
                        one.ends(),
                        "Rendez-vous avec " + one.adviserName(),
                        French.capital(telling.where(one)),
                        one.note(),
                        FeedController.changed(one),
                        FeedController.sequence(one),
                        FeedController.out(one))));
        return ResponseEntity.ok()
                .contentType(FeedController.ICS)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rendez-vous.ics")
                                .build()
                                .toString())
                .body(body);
    }
}
