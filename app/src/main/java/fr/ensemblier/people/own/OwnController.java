package fr.ensemblier.people.own;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.Choices;
import fr.ensemblier.people.model.Confirming;
import fr.ensemblier.people.model.HiddenEmployers;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.people.model.ProfileWords;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.people.model.Promises;
import fr.ensemblier.people.model.Search;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Her profile and her choices.
@Controller
class OwnController {

    /// Her profile at a glance: where it stands, what the team has still to confirm, each answer with a way to change
    /// it.
    record ProfilePage(
            String title,
            String said,
            @Nullable String resume,
            boolean sendable,
            List<Choice> searches,
            List<String> checked,
            List<Line> lines) {}

    record Line(String name, String value, String href) {}

    record ChoicesPage(List<Allowed> choices, List<String> history) {}

    record Allowed(String kind, String label, String detail, boolean granted, String since) {}

    private final Profiles profiles;
    private final Persons persons;
    private final Choices choices;
    private final Deciding deciding;
    private final ProfileWords words;
    private final HiddenEmployers hidden;
    private final Confirming confirming;
    private final Promises promises;
    private final Clock clock;

    OwnController(
            Profiles profiles,
            Persons persons,
            Choices choices,
            Deciding deciding,
            ProfileWords words,
            HiddenEmployers hidden,
            Confirming confirming,
            Promises promises,
            Clock clock) {
        this.profiles = profiles;
        this.persons = persons;
        this.choices = choices;
        this.deciding = deciding;
        this.words = words;
        this.hidden = hidden;
        this.confirming = confirming;
        this.promises = promises;
        this.clock = clock;
    }

    @GetMapping("/mon-espace/profil")
    ModelAndView profile() {
        var her = Actors.candidate();
        var person = persons.get(her.platform(), her.person());
        var p = profiles.get(her.platform(), her.person());
        var granted = choices.latest(her.platform(), her.person()).values().stream()
                .filter(Choices.Said::granted)
                .map(Choices.Said::kind)
                .toList();
        var avoided = hidden.of(her.platform(), her.person()).stream()
                .map(HiddenEmployers.Hidden::words)
                .toList();
        var draft = p.state() instanceof ProfileState.Draft;
        var page = new ProfilePage(
                draft ? "Votre profil vous attend" : "Mon profil",
                said(her.platform(), p.state()),
                draft ? "/mon-espace/profil/" + p.step() : null,
                p.state() instanceof ProfileState.AskedMore || p.state() instanceof ProfileState.Oriented,
                searches(p.state()),
                confirming.of(her.platform(), her.person()).stream()
                        .map(Confirming.Waiting::name)
                        .toList(),
                words.answers(p, person, granted, avoided).stream()
                        .map(one -> new Line(one.name(), one.value(), "/mon-espace/profil/" + one.screen()))
                        .toList());
        return new ModelAndView("people/own/profile", Map.of("page", page));
    }

    private String said(PlatformId platform, ProfileState state) {
        return switch (state) {
            case ProfileState.Draft _ -> "Il n’est pas encore envoyé. Reprenez où vous en étiez, tout est gardé.";
            case ProfileState.Submitted _ ->
                "L’équipe lit votre profil. Elle vous répond en " + promises.within(platform) + ".";
            case ProfileState.AskedMore(var _, var _, var by, var message) -> by + " vous demande : " + message;
            case ProfileState.Validated _ -> "Votre profil est validé. Vous pouvez le changer à tout moment.";
            case ProfileState.WorkingMore _ ->
                "Vous travaillez et cherchez encore. Des employeurs peuvent vous proposer une rencontre.";
            case ProfileState.Working _ ->
                "Vous travaillez et ne cherchez plus : aucun employeur ne voit votre profil.";
            case ProfileState.Paused _ -> "Votre profil est en pause : aucun employeur ne le voit.";
            case ProfileState.Oriented(var _, var _, var _, var _, var message) -> message;
        };
    }

    private static List<Choice> searches(ProfileState state) {
        return state instanceof ProfileState.Answered answered
                ? Arrays.stream(Search.values())
                        .map(one -> Choice.of(one.name(), one.herWords(), one == answered.search()))
                        .toList()
                : List.of();
    }

    @PostMapping("/mon-espace/profil/situation")
    String search(@RequestParam Search search, RedirectAttributes redirect) {
        deciding.search(Actors.candidate(), search);
        Flash.ok(
                        search.looks()
                                ? "C’est noté. Des employeurs peuvent voir votre profil, si vous l’avez permis."
                                : "C’est noté. Aucun employeur ne voit votre profil.")
                .after(redirect);
        return "redirect:/mon-espace/profil";
    }

    @GetMapping("/mon-espace/accords")
    ModelAndView choices() {
        var her = Actors.candidate();
        var latest = choices.latest(her.platform(), her.person());
        var today = Paris.today(clock);
        var lines = Arrays.stream(ChoiceKind.values())
                .filter(kind -> kind != ChoiceKind.TERMS)
                .map(kind -> {
                    var said = latest.get(kind);
                    return new Allowed(
                            kind.name(),
                            kind.label(),
                            kind.detail(),
                            said == null ? kind.grantedUnsaid() : said.granted(),
                            said == null ? "" : "Depuis le " + French.shortDate(Paris.date(said.at()), today) + ".");
                })
                .toList();
        var history = choices.history(her.platform(), her.person()).stream()
                .map(said -> French.capital(French.dateTime(Paris.local(said.at()), today)) + " : "
                        + (said.granted() ? "oui" : "non") + ", " + said.kind().label()
                        + (said.how().equals("HERSELF") ? "" : ", noté par " + said.by()))
                .toList();
        return new ModelAndView("people/own/choices", Map.of("page", new ChoicesPage(lines, history)));
    }

    @PostMapping("/mon-espace/accords")
    String choose(
            @RequestParam ChoiceKind kind,
            @RequestParam boolean granted,
            @RequestParam(defaultValue = "NEIGHBOURS") String scope,
            RedirectAttributes redirect) {
        deciding.choose(Actors.candidate(), kind, granted, scope.equals("FRANCE") ? "FRANCE" : "NEIGHBOURS");
        Flash.ok(granted ? "C’est noté." : "C’est retiré. L’effet est immédiat, rien n’est effacé.")
                .after(redirect);
        return "redirect:/mon-espace/accords";
    }
}
