package fr.ensemblier.appointments.mine;

import fr.ensemblier.appointments.model.Appointment;
import fr.ensemblier.appointments.model.Nearness;
import fr.ensemblier.appointments.model.Outcome;
import fr.ensemblier.appointments.model.Places;
import fr.ensemblier.appointments.model.Refused;
import fr.ensemblier.appointments.model.Slot;
import fr.ensemblier.appointments.model.Telling;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A slot that she chooses: of her adviser first, then of the drop-in sessions nearest to her commune.
@Controller
@RequestMapping(MineController.HERE)
class ChooseController {

    private static final int EACH = 8;

    private final HerActs acts;
    private final Places places;
    private final People people;
    private final Telling telling;
    private final Clock clock;

    ChooseController(HerActs acts, Places places, People people, Telling telling, Clock clock) {
        this.acts = acts;
        this.places = places;
        this.people = people;
        this.telling = telling;
        this.clock = clock;
    }

    @GetMapping("/nouveau")
    ModelAndView choose() {
        var her = acts.her();
        return acts.enough(her) ? new ModelAndView("redirect:" + MineController.HERE) : taking(her, List.of());
    }

    @PostMapping("/nouveau")
    ModelAndView book(@RequestParam(defaultValue = "") String slot, RedirectAttributes redirect) {
        var her = acts.her();
        if (acts.enough(her)) {
            return new ModelAndView("redirect:" + MineController.HERE);
        }
        var chosen = find(her, slot);
        if (chosen.isEmpty()) {
            return taking(her, List.of(gone(slot)));
        }
        return switch (acts.book(her, chosen.get())) {
            case Outcome.Made(var one) -> made(one, "Votre rendez-vous est pris.", redirect);
            case Outcome.No(var why) -> taking(her, List.of(new FieldError("slot", words(why))));
        };
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/deplacer")
    ModelAndView chooseAgain(@PathVariable UUID id, RedirectAttributes redirect) {
        var before = acts.get(id);
        return before.hersToChange(Paris.today(clock)) ? moving(before, List.of()) : over(id, redirect);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/deplacer")
    ModelAndView move(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String slot, RedirectAttributes redirect) {
        var before = acts.get(id);
        if (!before.hersToChange(Paris.today(clock))) {
            return over(id, redirect);
        }
        var chosen = find(acts.her(), slot);
        if (chosen.isEmpty()) {
            return moving(before, List.of(gone(slot)));
        }
        return switch (acts.move(before, chosen.get())) {
            case Outcome.Made(var one) -> made(one, "Votre rendez-vous est déplacé.", redirect);
            case Outcome.No(var why) -> moving(before, List.of(new FieldError("slot", words(why))));
        };
    }

    /// She changes hers until the evening before.
    private static ModelAndView over(UUID id, RedirectAttributes redirect) {
        Flash.info("Ce rendez-vous ne se déplace plus ici. Appelez la plateforme.")
                .after(redirect);
        return new ModelAndView("redirect:/mon-espace/rendez-vous/" + id);
    }

    private static ModelAndView made(Appointment one, String said, RedirectAttributes redirect) {
        Flash.ok(said).after(redirect);
        return new ModelAndView("redirect:" + MineController.HERE + "/" + one.id());
    }

    private Optional<Slot> find(People.Reachable her, String key) {
        return acts.free(her).stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private static FieldError gone(String slot) {
        return new FieldError(
                "slot",
                slot.isEmpty() ? "Choisissez un créneau." : "Ce créneau vient d’être pris. Choisissez-en un autre.");
    }

    private static String words(Refused why) {
        return why == Refused.PERSON_BUSY
                ? "Vous avez déjà un rendez-vous à cette heure. Choisissez-en une autre."
                : why.words();
    }

    private ModelAndView taking(People.Reachable her, List<FieldError> errors) {
        return view(
                "Prendre un rendez-vous",
                "Choisissez un créneau. Vous pourrez le changer jusqu’à la veille au soir.",
                MineController.HERE + "/nouveau",
                "Prendre ce rendez-vous",
                new Link("Mes rendez-vous", MineController.HERE),
                errors,
                her);
    }

    private ModelAndView moving(Appointment one, List<FieldError> errors) {
        var href = MineController.HERE + "/" + one.id();
        return view(
                "Choisir un autre créneau",
                "Votre rendez-vous est prévu le " + telling.when(one) + ".",
                href + "/deplacer",
                "Déplacer mon rendez-vous",
                new Link("Garder mon rendez-vous", href),
                errors,
                acts.her());
    }

    private ModelAndView view(
            String title,
            String lead,
            String action,
            String act,
            Link leave,
            List<FieldError> errors,
            People.Reachable her) {
        return new ModelAndView(
                "appointments/mine/choose",
                Map.of("page", new ChoosePage(title, lead, action, act, leave, groups(her), errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<ChoosePage.Group> groups(People.Reachable her) {
        var near = new Nearness(
                people.card(her.cardKey()).map(card -> new Nearness.Centre(card.lat(), card.lon())),
                places.byId(her.platform()));
        var all = acts.free(her);
        var own = all.stream()
                .filter(slot -> slot.adviser().equals(her.adviser()))
                .limit(EACH)
                .map(slot -> choice(slot, near))
                .toList();
        var others = all.stream()
                .filter(slot -> !slot.adviser().equals(her.adviser()))
                .sorted(near.order())
                .limit(EACH)
                .map(slot -> choice(slot, near))
                .toList();
        return Stream.of(
                        new ChoosePage.Group("Avec " + her.adviserName() + ", qui vous suit", "slot-a", false, own),
                        new ChoosePage.Group(
                                own.isEmpty() ? "Les créneaux les plus proches" : "Avec quelqu’un d’autre",
                                "slot-b",
                                !own.isEmpty(),
                                others))
                .filter(group -> !group.slots().isEmpty())
                .toList();
    }

    private Choice choice(Slot slot, Nearness near) {
        return new Choice(
                slot.key(),
                French.capital(French.dateTime(Paris.local(slot.starts()), Paris.today(clock))),
                near.where(slot),
                false);
    }
}
