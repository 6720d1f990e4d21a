package fr.ensemblier.appointments.referred;

import fr.ensemblier.appointments.model.Appointment;
import fr.ensemblier.appointments.model.AppointmentState.Side;
import fr.ensemblier.appointments.model.Nearness;
import fr.ensemblier.appointments.model.Outcome;
import fr.ensemblier.appointments.model.Places;
import fr.ensemblier.appointments.model.Reasons;
import fr.ensemblier.appointments.model.Slot;
import fr.ensemblier.appointments.model.Telling;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of an appointment that a referral body takes, by either entrance: each act leads back to the page of the
/// person, which begins with it.
@Component
class ReferredScreens {

    private static final int SHOWN = 16;

    /// Each act is told to her, by mail or text message.
    private static final int ACTS_A_DAY = 6;
    private static final String TOO_MANY = "Vous avez beaucoup changé ce rendez-vous. Appelez-nous.";

    private final TakenForHer acts;
    private final Places places;
    private final Communes communes;
    private final Reasons reasons;
    private final Telling telling;
    private final Limits limits;
    private final Clock clock;

    ReferredScreens(
            TakenForHer acts,
            Places places,
            Communes communes,
            Reasons reasons,
            Telling telling,
            Limits limits,
            Clock clock) {
        this.acts = acts;
        this.places = places;
        this.communes = communes;
        this.reasons = reasons;
        this.telling = telling;
        this.limits = limits;
        this.clock = clock;
    }

    ModelAndView choose(Door door) {
        return acts.enough(door.her()) ? back(door) : slots(door, null, acts.offered(door.her()), "", false, List.of());
    }

    ModelAndView book(Door door, String slot, boolean agreed, RedirectAttributes redirect) {
        if (acts.enough(door.her())) {
            return back(door);
        }
        var offered = acts.offered(door.her());
        var chosen = chosen(offered, slot);
        var errors = missing(chosen.isPresent(), slot, agreed);
        if (chosen.isEmpty() || !errors.isEmpty()) {
            return slots(door, null, offered, slot, agreed, errors);
        }
        if (!mayAct(door)) {
            return slots(door, null, offered, slot, agreed, List.of(new FieldError("slot", TOO_MANY)));
        }
        return switch (acts.book(door.her(), chosen.get())) {
            case Outcome.Made(var one) -> {
                Flash.ok("Le rendez-vous est pris le " + telling.when(one) + ". Nous le confirmons à la personne.")
                        .after(redirect);
                yield back(door);
            }
            case Outcome.No(var why) ->
                slots(door, null, offered, slot, agreed, List.of(new FieldError("slot", why.words())));
        };
    }

    ModelAndView chooseAgain(Door door, UUID id, RedirectAttributes redirect) {
        var before = acts.get(door.her(), id);
        return acts.changes(before)
                ? slots(door, before, acts.offered(door.her()), "", false, List.of())
                : tooLate(door, redirect);
    }

    ModelAndView move(Door door, UUID id, String slot, boolean agreed, RedirectAttributes redirect) {
        var before = acts.get(door.her(), id);
        if (!acts.changes(before)) {
            return tooLate(door, redirect);
        }
        var offered = acts.offered(door.her());
        var chosen = chosen(offered, slot);
        var errors = missing(chosen.isPresent(), slot, agreed);
        if (chosen.isEmpty() || !errors.isEmpty()) {
            return slots(door, before, offered, slot, agreed, errors);
        }
        if (!mayAct(door)) {
            return slots(door, before, offered, slot, agreed, List.of(new FieldError("slot", TOO_MANY)));
        }
        return switch (acts.move(door.her(), before, chosen.get())) {
            case Outcome.Made(var one) -> {
                Flash.ok("Le rendez-vous est déplacé au " + telling.when(one) + ". " + told(door))
                        .after(redirect);
                yield back(door);
            }
            case Outcome.No(var why) ->
                slots(door, before, offered, slot, agreed, List.of(new FieldError("slot", why.words())));
        };
    }

    ModelAndView askCancel(Door door, UUID id, RedirectAttributes redirect) {
        var one = acts.get(door.her(), id);
        return acts.changes(one) ? cancel(door, one, null, List.of()) : tooLate(door, redirect);
    }

    ModelAndView cancel(Door door, UUID id, String reason, RedirectAttributes redirect) {
        var one = acts.get(door.her(), id);
        if (!acts.changes(one)) {
            return tooLate(door, redirect);
        }
        if (reasons.of(Side.REFERRER).stream().noneMatch(known -> known.value().equals(reason))) {
            return cancel(door, one, reason, List.of(new FieldError("reason", "Dites pourquoi : un choix suffit.")));
        }
        if (!mayAct(door)) {
            return cancel(door, one, reason, List.of(new FieldError("reason", TOO_MANY)));
        }
        switch (acts.cancel(door.her(), one, reason)) {
            case Outcome.Made _ ->
                Flash.ok("Le rendez-vous est annulé. " + told(door)).after(redirect);
            case Outcome.No(var why) -> Flash.warn(why.words()).after(redirect);
        }
        return back(door);
    }

    private boolean mayAct(Door door) {
        return limits.take("referral.appointment:" + door.her().referral(), ACTS_A_DAY, Duration.ofDays(1));
    }

    private String told(Door door) {
        return acts.asMachine(door.her(), () -> telling.told(door.her().person()));
    }

    private static ModelAndView back(Door door) {
        return new ModelAndView("redirect:" + door.href());
    }

    private static ModelAndView tooLate(Door door, RedirectAttributes redirect) {
        Flash.info("Ce rendez-vous ne se change plus ici. Appelez la plateforme.")
                .after(redirect);
        return back(door);
    }

    private static Optional<Slot> chosen(List<Slot> offered, String slot) {
        return offered.stream().filter(one -> one.key().equals(slot)).findFirst();
    }

    private static List<FieldError> missing(boolean free, String slot, boolean agreed) {
        var errors = new ArrayList<FieldError>();
        if (!free) {
            errors.add(new FieldError(
                    "slot",
                    slot.isEmpty()
                            ? "Choisissez un créneau."
                            : "Ce créneau vient d’être pris. Choisissez-en un autre."));
        }
        if (!agreed) {
            errors.add(new FieldError("agreed", "Demandez d’abord l’accord de la personne."));
        }
        return errors;
    }

    private ModelAndView slots(
            Door door,
            @Nullable Appointment before,
            List<Slot> offered,
            String chosen,
            boolean agreed,
            List<FieldError> errors) {
        var page = acts.asMachine(
                door.her(),
                () -> new ReferredPage(
                        Around.of(
                                door,
                                before == null
                                        ? "Rendez-vous pour " + door.her().called()
                                        : "Déplacer le rendez-vous de "
                                                + door.her().called()),
                        before == null ? null : telling.when(before),
                        before == null ? door.appointments() : door.appointments() + "/" + before.id() + "/deplacer",
                        choices(door, offered, chosen),
                        agreed,
                        errors));
        return view("appointments/referred/page", page, errors);
    }

    private ModelAndView cancel(Door door, Appointment one, @Nullable String reason, List<FieldError> errors) {
        var page = acts.asMachine(
                door.her(),
                () -> new CancelPage(
                        Around.of(
                                door, "Annuler le rendez-vous de " + door.her().called()),
                        French.capital(telling.when(one)) + ", " + telling.where(one) + ", avec " + one.adviserName()
                                + ".",
                        door.appointments() + "/" + one.id() + "/annuler",
                        new Link("Garder ce rendez-vous", door.href()),
                        reasons.of(Side.REFERRER),
                        reason,
                        errors));
        return view("appointments/referred/cancel", page, errors);
    }

    private static ModelAndView view(String name, Object page, List<FieldError> errors) {
        return new ModelAndView(
                name, Map.of("page", page), errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// The nearest to her commune first.
    private List<Choice> choices(Door door, List<Slot> slots, String chosen) {
        var home = Optional.of(communes.named(door.her().commune()))
                .filter(bearing -> bearing.size() == 1)
                .map(List::getFirst)
                .map(one -> new Nearness.Centre(one.lat(), one.lon()));
        var near = new Nearness(home, places.byId(door.her().platform()));
        return slots.stream()
                .sorted(near.order())
                .limit(SHOWN)
                .map(slot -> new Choice(
                        slot.key(),
                        French.capital(French.dateTime(Paris.local(slot.starts()), Paris.today(clock))),
                        near.where(slot),
                        slot.key().equals(chosen)))
                .toList();
    }
}
