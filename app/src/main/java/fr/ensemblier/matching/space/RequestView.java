package fr.ensemblier.matching.space;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.Lines;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.ContactState;
import fr.ensemblier.matching.model.Entries;
import fr.ensemblier.matching.model.Market;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Stage;
import fr.ensemblier.people.People;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Reads a request into what she sees of it.
@Component
class RequestView {

    private final Entries entries;
    private final Readings readings;
    private final Market market;
    private final People people;
    private final Platforms platforms;
    private final Lines lines;
    private final HerStory story;
    private final Clock clock;

    RequestView(
            Entries entries,
            Readings readings,
            Market market,
            People people,
            Platforms platforms,
            Lines lines,
            HerStory story,
            Clock clock) {
        this.entries = entries;
        this.readings = readings;
        this.market = market;
        this.people = people;
        this.platforms = platforms;
        this.lines = lines;
        this.story = story;
        this.clock = clock;
    }

    private @Nullable String kept(Contact contact) {
        var ended = contact.state() instanceof ContactState.Withdrawn
                || contact.state() instanceof ContactState.Closed closed && closed.stage() != Stage.HIRED;
        if (!ended) {
            return null;
        }
        return Readings.across(() -> entries.kept(contact))
                .map(kept -> kept.until() == null ? "" : French.shortDate(kept.until(), Paris.today(clock)))
                .orElse(null);
    }

    ModelAndView of(Contact contact, RequestPage.Told told, List<FieldError> errors) {
        var offer = readings.offer(contact.offer());
        var said = story.state(contact);
        var all = entries.of(contact);
        var page = new RequestPage(
                contact.id().toString(),
                offer.establishmentName(),
                offer.title() + ", " + French.at(offer.communeName()),
                platforms.get(offer.platform()).base() + "/offres/" + offer.id(),
                offer.id().toString(),
                contact.message(),
                contact.askedBy(),
                said.kind(),
                said.text(),
                contact.state() instanceof ContactState.Asked,
                contact.state() instanceof ContactState.Accepted || contact.state() instanceof ContactState.Reached,
                reveals(contact),
                given(contact),
                readings.card(contact.cardKey())
                        .map(card -> lines.of(card, offer, market.explain(card, offer)))
                        .orElse(List.of()),
                story.steps(contact, all),
                kept(contact),
                next(contact, all),
                met(contact, told, errors, all),
                Hires.fullTime(offer.weeklyHours()),
                told,
                errors);
        return new ModelAndView(
                "matching/space/request",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// What comes next once she said yes; null before and after.
    private RequestPage.@Nullable Next next(Contact contact, List<Entries.Entry> all) {
        return switch (contact.state()) {
            case ContactState.Accepted accepted ->
                written(contact)
                        ? new RequestPage.Next(
                                "L’employeur vous écrit avant " + story.day(accepted.reachBefore()),
                                "Regardez vos courriels, aussi les indésirables. Sans message ce jour-là, dites-le ici :"
                                        + " l’équipe le rappelle.")
                        : new RequestPage.Next(
                                "L’employeur vous appelle avant " + story.day(accepted.reachBefore()),
                                "Décrochez, même si vous ne connaissez pas le numéro. Sans appel ce jour-là, dites-le ici :"
                                        + " l’équipe le rappelle.");
            case ContactState.Reached reached ->
                switch (spoken(all) ? Stage.INTERVIEW : reached.stage()) {
                    case TO_REACH ->
                        new RequestPage.Next(
                                "L’employeur essaie de vous joindre",
                                "Regardez vos appels et vos messages. Votre téléphone a changé ? Appelez l’équipe.");
                    case REACHED ->
                        new RequestPage.Next(
                                "Vous vous êtes parlé",
                                "La suite se décide entre vous : une visite, un entretien, un essai.");
                    case INTERVIEW, TRIAL, HIRED, NOT_SUITABLE, NO_ANSWER, PERSON_STOPPED ->
                        new RequestPage.Next(
                                "L’employeur vous donne sa réponse",
                                "Pas de réponse ? Dites-le ici, l’équipe l’appelle.");
                };
            case ContactState.Queued _,
                    ContactState.Asked _,
                    ContactState.Declined _,
                    ContactState.NoAnswer _,
                    ContactState.Closed _,
                    ContactState.Withdrawn _ -> null;
        };
    }

    /// Whether the form about a contract stands open: one of both told of a meeting, or she is filling it.
    private static boolean met(
            Contact contact, RequestPage.Told told, List<FieldError> errors, List<Entries.Entry> all) {
        return !errors.isEmpty()
                || !told.equals(RequestPage.Told.NOTHING)
                || contact.state() instanceof ContactState.Reached reached
                        && (reached.stage() == Stage.INTERVIEW || reached.stage() == Stage.TRIAL)
                || spoken(all);
    }

    /// She said that she had an interview.
    private static boolean spoken(List<Entries.Entry> all) {
        return all.stream().anyMatch(entry -> entry.kind().equals("person_interview"));
    }

    /// « votre nom et votre téléphone »: what the employer sees once she accepts.
    String given(Contact contact) {
        var given = new ArrayList<String>(List.of("votre nom"));
        people.behind(contact.cardKey()).ifPresent(her -> {
            if (her.phone() != null) {
                given.add("votre téléphone");
            }
            if (her.email() != null) {
                given.add("votre courriel");
            }
        });
        return French.list(given);
    }

    /// Whether the employer can only write to her.
    boolean written(Contact contact) {
        return story.written(contact);
    }

    private List<String> reveals(Contact contact) {
        var shown = new ArrayList<String>();
        people.behind(contact.cardKey()).ifPresent(her -> {
            shown.add(her.fullName());
            if (her.phone() != null) {
                shown.add(French.phone(her.phone()));
            }
            if (her.email() != null) {
                shown.add(her.email());
            }
        });
        return shown;
    }
}
