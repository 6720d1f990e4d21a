package fr.ensemblier.immersions.agreement;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.immersions.model.Agreements;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.Links;
import fr.ensemblier.immersions.model.Signatures;
import fr.ensemblier.people.Openings;
import fr.ensemblier.ui.Link;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The agreement to read and to print, for each of its parties, and its export in the shape of Immersion Facilitée.
@Controller
class DocumentController {

    private final Immersions immersions;
    private final Agreements agreements;
    private final Signatures signatures;
    private final Wording wording;
    private final AgreementPdf pdf;
    private final Export export;
    private final Links links;
    private final Openings openings;

    DocumentController(
            Immersions immersions,
            Agreements agreements,
            Signatures signatures,
            Wording wording,
            AgreementPdf pdf,
            Export export,
            Links links,
            Openings openings) {
        this.immersions = immersions;
        this.agreements = agreements;
        this.signatures = signatures;
        this.wording = wording;
        this.pdf = pdf;
        this.export = export;
        this.links = links;
        this.openings = openings;
    }

    @GetMapping("/equipe/immersions/{id:[0-9a-f-]{36}}/convention/impression")
    ModelAndView team(@PathVariable UUID id) {
        var team = Actors.team();
        openings.note(team.platform(), immersions.get(team.platform(), id).person(), "person.printed");
        return document("propage", team.platform(), id, "/equipe/immersions/" + id + "/convention");
    }

    @GetMapping("/employeur/immersions/{id:[0-9a-f-]{36}}/convention")
    ModelAndView host(@PathVariable UUID id) {
        return document("propage", Actors.employer().platform(), id, "/employeur/immersions/" + id);
    }

    @GetMapping("/mon-espace/immersions/{id:[0-9a-f-]{36}}/convention")
    ModelAndView her(@PathVariable UUID id) {
        return document("plainpage", Actors.candidate().platform(), id, "/mon-espace/immersions/" + id);
    }

    @GetMapping("/immersion/{secret}/convention")
    ModelAndView party(@PathVariable String secret) {
        var held = links.held(secret);
        return Actors.as(
                new Actor.Machine("immersions.link", held.platform()),
                () -> document("plainpage", held.platform(), held.immersion(), "/immersion/" + secret));
    }

    @GetMapping("/equipe/immersions/{id:[0-9a-f-]{36}}/convention.pdf")
    ResponseEntity<byte[]> teamPdf(@PathVariable UUID id) {
        var team = Actors.team();
        openings.note(team.platform(), immersions.get(team.platform(), id).person(), "person.printed");
        return pdf(team.platform(), id);
    }

    @GetMapping("/employeur/immersions/{id:[0-9a-f-]{36}}/convention.pdf")
    ResponseEntity<byte[]> hostPdf(@PathVariable UUID id) {
        return pdf(Actors.employer().platform(), id);
    }

    @GetMapping("/mon-espace/immersions/{id:[0-9a-f-]{36}}/convention.pdf")
    ResponseEntity<byte[]> herPdf(@PathVariable UUID id) {
        return pdf(Actors.candidate().platform(), id);
    }

    @GetMapping("/immersion/{secret}/convention.pdf")
    ResponseEntity<byte[]> partyPdf(@PathVariable String secret) {
        var held = links.held(secret);
        return Actors.as(
                new Actor.Machine("immersions.link", held.platform()), () -> pdf(held.platform(), held.immersion()));
    }

    /// Beside the page of the immersion, for whoever reads the agreement; the team's page is one level deeper.
    private static String file(String back) {
        return back.endsWith("/convention") ? back + ".pdf" : back + "/convention.pdf";
    }

    private ResponseEntity<byte[]> pdf(PlatformId platform, UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("convention-" + id + ".pdf")
                                .build()
                                .toString())
                .body(pdf.of(text(platform, id)));
    }

    private AgreementPages.Document text(PlatformId platform, UUID id) {
        var one = immersions.get(platform, id);
        var agreement = agreements.find(platform, id).orElseThrow(() -> new NotFound("agreement", id));
        return wording.document(one, agreement, signatures.of(platform, id));
    }

    private ModelAndView document(String layout, PlatformId platform, UUID id, String back) {
        return new ModelAndView(
                layout.equals("propage") ? "immersions/agreement/document" : "immersions/agreement/plain",
                Map.of(
                        "page",
                        text(platform, id),
                        "file",
                        file(back),
                        "back",
                        new Link("Revenir à l’immersion", back)));
    }

    @GetMapping("/equipe/immersions/{id:[0-9a-f-]{36}}/convention/export.json")
    ResponseEntity<String> export(@PathVariable UUID id) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        var agreement = agreements.find(team.platform(), id).orElseThrow(() -> new NotFound("agreement", id));
        openings.note(team.platform(), one.person(), "person.exported");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("convention-" + one.id() + ".json")
                                .build()
                                .toString())
                .body(export.json(one, agreement, signatures.of(team.platform(), id)));
    }
}
