package fr.ensemblier.immersions.course;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.Agreements;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.ImmersionState;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.Story;
import fr.ensemblier.immersions.model.TypedNumber;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.French;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The certificate of the hours attended (R-W8), on one sheet to sign.
@Controller
class CertificateController {

    /// `attended` is what was planned without the absences.
    record Sheet(String back, String name, String text, String attended, List<String> missed, String place) {}

    private final Immersions immersions;
    private final Agreements agreements;
    private final Story story;
    private final Occupations occupations;
    private final Platforms platforms;
    private final People people;
    private final Openings openings;
    private final Clock clock;

    CertificateController(
            Immersions immersions,
            Agreements agreements,
            Story story,
            Occupations occupations,
            Platforms platforms,
            People people,
            Openings openings,
            Clock clock) {
        this.immersions = immersions;
        this.agreements = agreements;
        this.story = story;
        this.occupations = occupations;
        this.platforms = platforms;
        this.people = people;
        this.openings = openings;
        this.clock = clock;
    }

    @GetMapping("/equipe/immersions/{id:[0-9a-f-]{36}}/attestation")
    ModelAndView sheet(@PathVariable UUID id) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        var plan = one.plan();
        if (!(one.state() instanceof ImmersionState.Past past) || plan == null) {
            throw new NotFound("certificate", id);
        }
        openings.note(team.platform(), one.person(), "person.printed");
        var her = people.find(one.person()).orElseThrow(() -> new NotFound("person", one.person()));
        var missing = story.missing(one);
        var attended = plan.hours().subtract(Story.hours(missing)).max(BigDecimal.ZERO);
        var name = agreements
                .find(team.platform(), id)
                .map(known -> known.her().name())
                .orElse(her.fullName());
        var page = new Sheet(
                "/equipe/immersions/" + id,
                name,
                "a été en immersion chez " + one.employer() + ", " + dates(one, past.on()) + ", pour le métier : "
                        + occupations.brief(one.occupation()) + ". Cadre : "
                        + one.frame().words() + ".",
                hours(attended),
                missing.stream()
                        .map(event -> French.fullDate(event.on()) + " : "
                                + hours(java.util.Objects.requireNonNullElse(event.hours(), BigDecimal.ZERO)))
                        .toList(),
                platforms.get(team.platform()).name() + ", le " + French.fullDate(Paris.today(clock)));
        return new ModelAndView("immersions/course/certificate", Map.of("page", page));
    }

    private static String dates(Immersion one, LocalDate last) {
        var from = one.plan() == null ? last : one.plan().from();
        return from.equals(last)
                ? "le " + French.fullDate(last)
                : "du " + French.fullDate(from) + " au " + French.fullDate(last);
    }

    private static String hours(BigDecimal count) {
        return TypedNumber.words(count) + French.SPACE + (count.compareTo(BigDecimal.TWO) < 0 ? "heure" : "heures");
    }
}
