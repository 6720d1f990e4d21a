package fr.ensemblier.immersions.agreement;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.Agreements;
import fr.ensemblier.immersions.model.By;
import fr.ensemblier.immersions.model.Course;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.ImmersionState;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Move;
import fr.ensemblier.immersions.model.Outcome;
import fr.ensemblier.immersions.model.Party;
import fr.ensemblier.immersions.model.PrescribingRight;
import fr.ensemblier.immersions.model.Rights;
import fr.ensemblier.immersions.model.Signatures;
import fr.ensemblier.immersions.model.Signing;
import fr.ensemblier.immersions.model.StateWords;
import fr.ensemblier.immersions.model.Telling;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The agreement for the team: who has signed, the links, the paper, and who signs where the platform may not (R-W3).
@Controller
@RequestMapping("/equipe/immersions/{id:[0-9a-f-]{36}}/convention")
class SigningController {

    private static final long MOST = 10L * 1024 * 1024;
    private static final Set<String> SCANS = Set.of("application/pdf", "image/jpeg", "image/png");

    private final Immersions immersions;
    private final Agreements agreements;
    private final Signatures signatures;
    private final Signing signing;
    private final Course course;
    private final Rights rights;
    private final Wording wording;
    private final Telling telling;
    private final Files files;
    private final People people;
    private final Openings openings;
    private final Clock clock;

    SigningController(
            Immersions immersions,
            Agreements agreements,
            Signatures signatures,
            Signing signing,
            Course course,
            Rights rights,
            Wording wording,
            Telling telling,
            Files files,
            People people,
            Openings openings,
            Clock clock) {
        this.immersions = immersions;
        this.agreements = agreements;
        this.signatures = signatures;
        this.signing = signing;
        this.course = course;
        this.rights = rights;
        this.wording = wording;
        this.telling = telling;
        this.files = files;
        this.people = people;
        this.openings = openings;
        this.clock = clock;
    }

    /// What is not written yet is written first.
    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        if (one.frame() != LegalFrame.PMSMP) {
            return new ModelAndView("redirect:/equipe/immersions/" + id);
        }
        if (agreements.find(team.platform(), id).isEmpty()) {
            return new ModelAndView("redirect:/equipe/immersions/" + id + "/convention/rediger");
        }
        openings.note(team.platform(), one.person(), "person.opened");
        return show(team, one, List.of());
    }

    @PostMapping("/liens")
    String links(@PathVariable UUID id, RedirectAttributes redirect) {
        var team = Actors.team();
        var one = drafted(team, id);
        openings.note(team.platform(), one.person(), "person.acted");
        var flash = switch (signing.ask(team.platform(), id)) {
            case Signing.Asked.No(var why) -> Flash.warn(why);
            case Signing.Asked.Sent(var without) ->
                without.isEmpty()
                        ? Flash.ok("Chacun reçoit son lien. Vous êtes prévenu quand tous ont signé.")
                        : Flash.warn("Sans courriel, faites signer sur papier : "
                                + French.list(without.stream()
                                        .map(party -> French.small(party.words()))
                                        .toList())
                                + ".");
        };
        flash.after(redirect);
        return back(id);
    }

    /// For the prescriber, whose right the platform holds: its head.
    @PostMapping("/signature")
    ModelAndView sign(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String read, RedirectAttributes redirect) {
        var team = Actors.head();
        var one = drafted(team, id);
        if (read.isEmpty()) {
            return show(
                    team, one, List.of(new FieldError("read", "Cochez que vous avez lu la convention, puis signez.")));
        }
        openings.note(team.platform(), one.person(), "person.acted");
        return said(
                team,
                one,
                signing.sign(team.platform(), id, Party.PRESCRIBER, Signatures.How.TEAM, By.team(team)),
                "read",
                redirect);
    }

    /// All signed by hand: the scan is kept as the proof.
    @PostMapping("/papier")
    ModelAndView paper(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var one = drafted(team, id);
        if (scan == null || scan.isEmpty()) {
            return show(
                    team,
                    one,
                    List.of(new FieldError("scan", "Choisissez le scan ou la photo de la convention signée.")));
        }
        var refusal = signing.refusal(team.platform(), id);
        if (refusal.isPresent()) {
            return show(team, one, List.of(new FieldError("scan", refusal.get())));
        }
        openings.note(team.platform(), one.person(), "person.acted");
        return switch (keep(team, one, scan)) {
            case Files.Outcome.Refused(var why) -> show(team, one, List.of(new FieldError("scan", why)));
            case Files.Outcome.Accepted(var file) -> {
                var result = signing.paper(team.platform(), id, file.id(), By.team(team));
                if (result instanceof Signing.Result.No) {
                    files.delete(file.id());
                }
                yield said(team, one, result, "scan", redirect);
            }
        };
    }

    private Files.Outcome keep(Actor.Team team, Immersion one, MultipartFile scan) {
        try (var bytes = scan.getInputStream()) {
            return files.keep(
                    new Files.Owner(team.platform(), "immersion", one.id().toString(), "agreement"),
                    Objects.requireNonNullElse(scan.getOriginalFilename(), "convention"),
                    bytes,
                    SCANS,
                    MOST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The paper that was signed, for the team alone.
    @GetMapping("/scan")
    ResponseEntity<InputStreamResource> scan(@PathVariable UUID id) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        var file = scanned(one)
                .flatMap(files::find)
                .filter(known -> known.ownerId().equals(id.toString()))
                .orElseThrow(() -> new NotFound("scan", id));
        openings.note(team.platform(), one.person(), "person.opened");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(files.open(file.id())));
    }

    private Optional<UUID> scanned(Immersion one) {
        return signatures.of(one.platform(), one.id()).stream()
                .flatMap(known ->
                        Optional.ofNullable(known.signed())
                                .flatMap(signed -> Optional.ofNullable(signed.file()))
                                .stream())
                .findFirst();
    }

    /// Where the platform may not prescribe: who signs it then, and keeps the paper.
    @PostMapping("/confier")
    ModelAndView handOff(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String to, RedirectAttributes redirect) {
        var team = Actors.team();
        var one = drafted(team, id);
        if (to.isBlank()) {
            return show(team, one, List.of(new FieldError("to", "Écrivez à quel prescripteur vous la confiez.")));
        }
        openings.note(team.platform(), one.person(), "person.acted");
        var move = new Move.HandOff(Paris.today(clock), to.strip(), null);
        return switch (course.move(team.platform(), id, move, By.team(team))) {
            case Outcome.Made _ -> {
                Flash.ok("La convention est confiée à " + to.strip() + ". Les dates et le bilan se suivent ici.")
                        .after(redirect);
                yield new ModelAndView("redirect:/equipe/immersions/" + id);
            }
            case Outcome.No(var why) -> show(team, one, List.of(new FieldError("to", why.words())));
        };
    }

    private ModelAndView said(
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

    private Immersion drafted(Actor.Team team, UUID id) {
        var one = immersions.get(team.platform(), id);
        if (agreements.find(team.platform(), id).isEmpty()) {
            throw new NotFound("agreement", id);
        }
        return one;
    }

    private ModelAndView show(Actor.Team team, Immersion one, List<FieldError> errors) {
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
                scanned(one).map(_ -> base + "/convention/scan").orElse(null),
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

    private static String back(UUID id) {
        return "redirect:/equipe/immersions/" + id + "/convention";
    }
}
