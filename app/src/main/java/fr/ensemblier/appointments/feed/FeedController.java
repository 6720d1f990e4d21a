package fr.ensemblier.appointments.feed;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.appointments.model.Appointment;
import fr.ensemblier.appointments.model.AppointmentState;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Calendar;
import fr.ensemblier.foundation.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What an agenda fetches: without a sign-in, by a secret address, of an adviser who is still of the team.
@Controller
class FeedController {

    static final MediaType ICS = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Feeds feeds;
    private final Accounts accounts;

    FeedController(Feeds feeds, Accounts accounts) {
        this.feeds = feeds;
        this.accounts = accounts;
    }

    @GetMapping("/calendrier/{secret}")
    ResponseEntity<String> calendar(@PathVariable String secret) {
        var found = Actors.machine("appointments.feed", () -> feeds.open(secret.replaceFirst("\\.ics$", "")))
                .orElseThrow(() -> new NotFound("calendar", "of this address"));
        var body = Actors.as(new Actor.Machine("appointments.feed", found.platform()), () -> body(found));
        return ResponseEntity.ok()
                .contentType(ICS)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(body);
    }

    private String body(Feeds.Feed feed) {
        if (accounts.team(feed.platform()).stream().noneMatch(one -> one.id().equals(feed.account()))) {
            throw new NotFound("calendar", "of this address");
        }
        return Calendar.of(
                "Mes rendez-vous",
                feeds.entries(feed).stream().map(FeedController::event).toList());
    }

    private static Calendar.Event event(Feeds.Entry entry) {
        var one = entry.one();
        return new Calendar.Event(
                uid(one),
                one.starts(),
                one.ends(),
                "Rendez-vous " + entry.initials(),
                entry.place() == null ? "Par téléphone" : entry.place(),
                null,
                changed(one),
                sequence(one),
                out(one));
    }

    static String uid(Appointment one) {
        return one.id() + "@rendez-vous.ensemblier";
    }

    static Instant changed(Appointment one) {
        return one.state() instanceof AppointmentState.Decided decided ? decided.at() : one.bookedAt();
    }

    /// What was agreed is never rewritten: an entry changes once, when it goes.
    static int sequence(Appointment one) {
        return out(one) ? 1 : 0;
    }

    static boolean out(Appointment one) {
        return one.state() instanceof AppointmentState.Cancelled || one.state() instanceof AppointmentState.Moved;
    }
}
