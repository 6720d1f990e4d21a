package fr.ensemblier.organisations.bodies;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.accounts.OpenInvitations;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The list of the referral bodies of a platform; the team adds one.
@Controller
class BodiesController {

    static final String HERE = "/equipe/orientations/prescripteurs";

    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 5_000;
    static final int LONGEST = 200;

    private final Bodies bodies;
    private final Accounts accounts;
    private final OpenInvitations invitations;

    BodiesController(Bodies bodies, Accounts accounts, OpenInvitations invitations) {
        this.bodies = bodies;
        this.accounts = accounts;
        this.invitations = invitations;
    }

    @GetMapping(HERE)
    ModelAndView all(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String apres) {
        return all(q, apres, "", List.of());
    }

    @PostMapping(HERE)
    ModelAndView add(@RequestParam(defaultValue = "") String body, RedirectAttributes redirect) {
        var platform = Actors.team().platform();
        var name = body.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            return all("", "", body, List.of(new FieldError("body", "Écrivez son nom, 200 caractères au plus.")));
        }
        if (bodies.isKnown(platform, name)) {
            return all("", "", body, List.of(new FieldError("body", "Cet organisme est déjà dans la liste.")));
        }
        var id = bodies.add(platform, name);
        Flash.ok(name + " est ajouté. Invitez maintenant une conseillère ou un conseiller.")
                .after(redirect);
        return new ModelAndView("redirect:" + HERE + "/" + id);
    }

    @GetMapping(HERE + ".csv")
    void export(@RequestParam(defaultValue = "") String q, HttpServletResponse response) {
        var platform = Actors.team().platform();
        try (var csv = CsvExport.to(response, "prescripteurs.csv", "Organisme", "Qui oriente", "Invitations")) {
            var found = bodies.page(platform, q.strip(), null, MOST_EXPORTED);
            var people = accounts.counsellors(ids(found));
            var waiting = invitations.counted(platform, ids(found));
            for (var body : found) {
                csv.row(
                        body.name(),
                        people.getOrDefault(body.id(), List.of()).stream()
                                .map(Accounts.Contact::name)
                                .collect(Collectors.joining(", ")),
                        waiting.getOrDefault(body.id(), 0));
            }
        }
    }

    private ModelAndView all(String q, String after, String typed, List<FieldError> errors) {
        var platform = Actors.team().platform();
        var words = q.strip();
        var found = bodies.page(platform, words, after.isEmpty() ? null : after, PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        var count = bodies.count(platform, words);
        var people = accounts.counsellors(ids(shown));
        var waiting = invitations.counted(platform, ids(shown));
        var asked = "?q=" + encoded(words);
        var page = new BodiesPage.All(
                count == 0 ? "Aucun organisme" : French.plural(count, "organisme", "organismes"),
                words,
                HERE + ".csv" + asked,
                shown.stream()
                        .map(one -> line(
                                one,
                                people.getOrDefault(one.id(), List.of()).size(),
                                waiting.getOrDefault(one.id(), 0)))
                        .toList(),
                new Pager(
                        after.isEmpty() ? null : HERE + asked,
                        found.size() > PAGE
                                ? HERE + asked + "&apres="
                                        + encoded(shown.getLast().key())
                                : null,
                        French.number(shown.size()) + " sur " + French.number(count)),
                typed,
                errors);
        return new ModelAndView(
                "organisations/bodies/all",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<UUID> ids(List<Bodies.Line> found) {
        return found.stream().map(Bodies.Line::id).toList();
    }

    private static BodiesPage.Line line(Bodies.Line body, int here, int waiting) {
        return new BodiesPage.Line(
                HERE + "/" + body.id(),
                body.name(),
                (here == 0 ? "Personne n’y a de compte" : French.plural(here, "compte", "comptes"))
                        + (waiting == 0
                                ? ""
                                : ", " + French.plural(waiting, "invitation en attente", "invitations en attente")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
