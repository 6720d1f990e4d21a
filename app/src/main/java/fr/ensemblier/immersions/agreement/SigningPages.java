package fr.ensemblier.immersions.agreement;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.immersions.model.Agreements;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.ImmersionState;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.Party;
import fr.ensemblier.immersions.model.PrescribingRight;
import fr.ensemblier.immersions.model.Rights;
import fr.ensemblier.immersions.model.Signatures;
import fr.ensemblier.immersions.model.Signing;
import fr.ensemblier.immersions.model.StateWords;
import fr.ensemblier.immersions.model.Telling;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Shows an agreement to the team, and what came of an act on it.
@Component
class SigningPages {

    private final Immersions immersions;
    private final Agreements agreements;
    private final Signatures signatures;
    private final Rights rights;
    private final Wording wording;
    private final Telling telling;
    private final People people;

    SigningPages(
            Immersions immersions,
            Agreements agreements,
            Signatures signatures,
            Rights rights,
            Wording wording,
            Telling telling,
            People people) {
        this.immersions = immersions;
        this.agreements = agreements;
        this.signatures = signatures;
        this.rights = rights;
        this.wording = wording;
        this.telling = telling;
        this.people = people;
    }

    /// One whose agreement is written, else it is not found.
    Immersion drafted(Actor.Team team, UUID id) {
        var one = immersions.get(team.platform(), id);
        if (agreements.find(team.platform(), id).isEmpty()) {
            throw new NotFound("agreement", id);
        }
        return one;
    }

    ModelAndView said(
            Actor.Team team, Immersion one, Signing.Result result, String field, RedirectAttributes redirect) {
        return switch (result) {
            case Signing.Result.Done(var all) -> {
                Flash.ok(
                                all
                                        ? "Tous ont signé : l’immersion peut avoir lieu."
                                        : "C’est signé. Il manque encore d’autres signatures.")
                        .after(redirect);
                yield new ModelAndView(back(one.id()));
            }
            case Signing.Result.No(var why) -> show(team, one, List.of(new FieldError(field, why)));
        };
    }

    ModelAndView show(Actor.Team team, Immersion one, List<FieldError> errors) {
        var agreement =
                agreements.find(team.platform(), one.id()).orElseThrow(() -> new NotFound("agreement", one.id()));
        var known = signatures.of(team.platform(), one.id());
        var right = rights.of(team.platform());
        var plan = one.plan();
        var here = plan != null && right.holdsOn(plan.until());
        var drafted = one.state() instanceof ImmersionState.Drafted;
        var her = people.find(one.person()).orElseThrow(() -> new NotFound("person", one.person()));
        var base = "/equipe/immersions/" + one.id();
        var page = new AgreementPages.One(
                base,
                her.fullName(),
                French.capital(telling.what(one)) + ", " + telling.when(one),
                StateWords.kind(one.state()),
                StateWords.words(one.state()),
                drafted,
                here,
                here
                        && drafted
                        && team.head()
                        && known.stream()
                                .anyMatch(signature ->
                                        signature.party() == Party.PRESCRIBER && signature.signed() == null),
                why(right),
                right instanceof PrescribingRight.None(var to) ? to : "",
                wording.document(one, agreement, known),
                known.stream().map(Wording::line).toList(),
                scanned(known).map(_ -> base + "/convention/scan").orElse(null),
                errors);
        return new ModelAndView(
                "immersions/agreement/one",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String why(PrescribingRight right) {
        return switch (right) {
            case PrescribingRight.Own _ -> "";
            case PrescribingRight.Delegated(var _, var _, var _, var number, var until) ->
                "La délégation " + number + " finit le " + French.fullDate(until)
                        + ", avant la fin de cette immersion.";
            case PrescribingRight.None _ ->
                "Votre plateforme ne prescrit pas elle-même. Elle prépare, et un prescripteur signe.";
        };
    }

    /// The paper that was signed, once it is kept.
    Optional<UUID> scanned(Immersion one) {
        return scanned(signatures.of(one.platform(), one.id()));
    }

    private static Optional<UUID> scanned(List<Signatures.Signature> all) {
        return all.stream()
                .flatMap(known ->
                        Optional.ofNullable(known.signed())
                                .flatMap(signed -> Optional.ofNullable(signed.file()))
                                .stream())
                .findFirst();
    }

    static String back(UUID id) {
        return "redirect:/equipe/immersions/" + id + "/convention";
    }
}
