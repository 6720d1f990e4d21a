package fr.ensemblier.training.inventory;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.training.model.Catalogue;
import fr.ensemblier.training.model.FundingSchemes;
import fr.ensemblier.training.model.TrainingSession;
import fr.ensemblier.training.model.Writing;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A session typed by hand, and its correction.
@Controller
class TypedController {

    private static final String NEW = Filter.HERE + "/nouvelle";
    private static final String EDIT = Filter.HERE + "/sessions/{id:[0-9a-f-]{36}}/modifier";

    private final TypedReading reading;
    private final Writing writing;
    private final Catalogue catalogue;
    private final Occupations occupations;
    private final FundingSchemes schemes;

    TypedController(
            TypedReading reading,
            Writing writing,
            Catalogue catalogue,
            Occupations occupations,
            FundingSchemes schemes) {
        this.reading = reading;
        this.writing = writing;
        this.catalogue = catalogue;
        this.occupations = occupations;
        this.schemes = schemes;
    }

    @GetMapping(NEW)
    ModelAndView blank() {
        return view("Ajouter une session", NEW, TypedForm.EMPTY, List.of());
    }

    @PostMapping(NEW)
    ModelAndView add(@ModelAttribute TypedForm form, RedirectAttributes redirect) {
        var team = Actors.team();
        var errors = new ArrayList<FieldError>();
        var typed = reading.read(team, form, errors);
        if (typed.isEmpty()) {
            return view("Ajouter une session", NEW, form, errors);
        }
        var session = writing.write(
                team.platform(),
                new Writing.Course(
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        typed.get().sheet(),
                        List.of(new Writing.Way(
                                "1", typed.get().sheet(), List.of(typed.get().dates())))),
                team.name());
        Flash.ok("La session est ajoutée.").after(redirect);
        return new ModelAndView("redirect:" + Filter.HERE + "/sessions/" + session);
    }

    @GetMapping(EDIT)
    ModelAndView edit(@PathVariable UUID id) {
        var session = typed(id);
        return view("Corriger la session", Filter.HERE + "/sessions/" + id + "/modifier", form(session), List.of());
    }

    @PostMapping(EDIT)
    ModelAndView change(@PathVariable UUID id, @ModelAttribute TypedForm form, RedirectAttributes redirect) {
        var team = Actors.team();
        var session = typed(id);
        if (form.version() != null && form.version() != session.version()) {
            throw new Outdated("session", id);
        }
        var errors = new ArrayList<FieldError>();
        var typed = reading.read(team, form, errors);
        var seats = typed.map(one -> one.dates().seats()).orElse(null);
        if (seats != null && seats < session.taken()) {
            errors.add(new FieldError("seats", "Il y a plus de personnes inscrites que de places."));
        }
        if (typed.isEmpty() || !errors.isEmpty()) {
            return view("Corriger la session", Filter.HERE + "/sessions/" + id + "/modifier", form, errors);
        }
        writing.change(session, typed.get().sheet(), typed.get().dates(), team.name());
        Flash.ok("La session est corrigée.").after(redirect);
        return new ModelAndView("redirect:" + Filter.HERE + "/sessions/" + id);
    }

    /// An imported one is corrected where it comes from.
    private TrainingSession typed(UUID id) {
        var session = catalogue.get(Actors.team().platform(), id);
        if (session.imported()) {
            throw new NotFound("session typed by hand", id);
        }
        return session;
    }

    private static TypedForm form(TrainingSession session) {
        var sheet = session.sheet();
        return new TypedForm(
                sheet.title(),
                sheet.body(),
                sheet.siret(),
                sheet.phone(),
                sheet.email(),
                sheet.occupations().isEmpty() ? null : sheet.occupations().getFirst(),
                sheet.certification(),
                sheet.commune() == null ? "REMOTE" : "PLACE",
                sheet.commune(),
                sheet.communeName(),
                sheet.address(),
                sheet.needs(),
                said(sheet.hoursCentre()),
                said(sheet.hoursCompany()),
                session.starts().toString(),
                session.ends() == null ? null : session.ends().toString(),
                session.applyBefore() == null ? null : session.applyBefore().toString(),
                said(session.seats()),
                sheet.schemes(),
                session.version());
    }

    private static @Nullable String said(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private ModelAndView view(String title, String action, TypedForm form, List<FieldError> errors) {
        var page = new TypedPage(
                title,
                action,
                form,
                ListAddress.text(form.communeText()),
                List.of(
                        Choice.of("PLACE", "Dans une commune", !"REMOTE".equals(form.teaching())),
                        Choice.of("REMOTE", "À distance", "REMOTE".equals(form.teaching()))),
                occupations.all().stream()
                        .map(one -> new Option(one.code(), one.brief()))
                        .toList(),
                occupations.certifications().stream()
                        .map(one -> new Option(one.code(), one.name()))
                        .toList(),
                schemes.all().stream()
                        .map(one -> new Choice(
                                one.code(), one.name(), null, form.chosen().contains(one.code())))
                        .toList(),
                errors);
        return new ModelAndView(
                "training/inventory/form",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
