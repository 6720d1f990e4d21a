package fr.ensemblier.territory.completion;

import fr.ensemblier.territory.Communes;
import fr.ensemblier.territory.Departements;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The communes that begin as what was typed; those of the département `pres` come first, for people ask about where
/// they
/// are.
@Controller
class CompletionController {

    private static final int SHOWN = 8;
    private static final int LONGEST = 60;

    record Found(String value, String label, String detail) {}

    private final Communes communes;
    private final Departements departements;

    CompletionController(Communes communes, Departements departements) {
        this.communes = communes;
        this.departements = departements;
    }

    @GetMapping("/communes/completion")
    ResponseEntity<List<Found>> complete(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String pres) {
        var found = communes.search(q.substring(0, Math.min(q.length(), LONGEST)), SHOWN, pres).stream()
                .map(commune -> new Found(commune.code(), commune.label(), departements.name(commune.departement())))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(found);
    }
}
