package fr.ensemblier.immersions.agreement;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.immersions.model.By;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.Signing;
import fr.ensemblier.people.Openings;
import fr.ensemblier.ui.FieldError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/// The paper that was signed by hand (R-W3): its scan is kept as the proof, for the team alone.
@Controller
@RequestMapping("/equipe/immersions/{id:[0-9a-f-]{36}}/convention")
class ScanController {

    private static final long MOST = 10L * 1024 * 1024;
    private static final Set<String> SCANS = Set.of("application/pdf", "image/jpeg", "image/png");

    private final Immersions immersions;
    private final SigningPages pages;
    private final Signing signing;
    private final Files files;
    private final Openings openings;

    ScanController(Immersions immersions, SigningPages pages, Signing signing, Files files, Openings openings) {
        this.immersions = immersions;
        this.pages = pages;
        this.signing = signing;
        this.files = files;
        this.openings = openings;
    }

    @PostMapping("/papier")
    ModelAndView paper(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var one = pages.drafted(team, id);
        if (scan == null || scan.isEmpty()) {
            return pages.show(
                    team,
                    one,
                    List.of(new FieldError("scan", "Choisissez le scan ou la photo de la convention signée.")));
        }
        var refusal = signing.refusal(team.platform(), id);
        if (refusal.isPresent()) {
            return pages.show(team, one, List.of(new FieldError("scan", refusal.get())));
        }
        openings.note(team.platform(), one.person(), "person.acted");
        return switch (keep(team, one, scan)) {
            case Files.Outcome.Refused(var why) -> pages.show(team, one, List.of(new FieldError("scan", why)));
            case Files.Outcome.Accepted(var file) -> {
                var result = signing.paper(team.platform(), id, file.id(), By.team(team));
                if (result instanceof Signing.Result.No) {
                    files.delete(file.id());
                }
                yield pages.said(team, one, result, "scan", redirect);
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

    @GetMapping("/scan")
    ResponseEntity<InputStreamResource> scan(@PathVariable UUID id) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        var file = pages.scanned(one)
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
}
