package fr.ensemblier.people.dossier;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.ArchiveReaders;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who opened whose file, for the head of the platform and the data protection officer (R-P4).
@Controller
class JournalController {

    /// The log, narrowed to somebody of the team or to one person.
    record JournalPage(String who, boolean onePerson, List<Line> lines) {}

    record Line(
            String at,
            String who,
            String act,
            String whose,
            @Nullable String href) {}

    private static final int MOST = 300;

    private final ArchiveReaders readers;
    private final DossierRows rows;
    private final Clock clock;

    JournalController(ArchiveReaders readers, DossierRows rows, Clock clock) {
        this.readers = readers;
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping("/equipe/personnes/journal")
    ModelAndView read(
            @RequestParam(defaultValue = "") String qui, @RequestParam(required = false) @Nullable UUID personne) {
        var head = readers.require();
        var today = Paris.today(clock);
        var lines = rows.log(head.platform(), qui.strip(), personne, MOST).stream()
                .map(one -> new Line(
                        French.capital(French.dateTime(Paris.local(one.opened().at()), today)),
                        one.opened().who(),
                        Acts.words(one.opened().act())
                                + (one.opened().why() == null
                                        ? ""
                                        : " : " + one.opened().why()),
                        one.name() != null
                                ? one.name()
                                : one.opened().act().startsWith("account.") ? "Compte de l’équipe" : "Dossier effacé",
                        one.person() == null ? null : "/equipe/personnes/" + one.person()))
                .toList();
        return new ModelAndView(
                "people/dossier/journal", Map.of("page", new JournalPage(qui.strip(), personne != null, lines)));
    }
}
