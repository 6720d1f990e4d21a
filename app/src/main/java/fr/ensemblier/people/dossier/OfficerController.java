package fr.ensemblier.people.dossier;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.Archive;
import fr.ensemblier.people.model.ArchiveReader;
import fr.ensemblier.platforms.LegalNotices;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Menu;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where the data protection officer begins: what was opened lately, what the archive holds (R-P4, R-P6).
@Controller
class OfficerController implements Menu {

    private static final int DAYS = 30;

    record HomePage(
            String platform,
            int opened,
            String openedHref,
            int erased,
            String erasedHref,
            int archived,
            @Nullable String contact,
            String publicNotice,
            List<Accounts.Contact> heads) {}

    private final JournalRows log;
    private final Archive archive;
    private final Platforms platforms;
    private final Accounts accounts;
    private final LegalNotices notices;
    private final Clock clock;

    OfficerController(
            JournalRows log,
            Archive archive,
            Platforms platforms,
            Accounts accounts,
            LegalNotices notices,
            Clock clock) {
        this.log = log;
        this.archive = archive;
        this.platforms = platforms;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public List<Item> items(Actor actor) {
        return actor instanceof Actor.Officer
                ? List.of(
                        new Item(10, "Accueil", "Accueil", "/dpo", "house", 0),
                        new Item(20, "Journal des consultations", "Journal", JournalFilter.BASE, "journal-text", 0),
                        new Item(30, "Archives", "Archives", "/equipe/personnes/archives", "inbox", 0))
                : List.of();
    }

    @GetMapping("/dpo")
    ModelAndView home() {
        var by = ArchiveReader.require();
        var platform = platforms.get(by.platform());
        var lately = since(null);
        var erased = since("person.erased");
        var page = new HomePage(
                platform.name(),
                log.count(by.platform(), lately),
                lately.at(JournalFilter.BASE, null),
                log.count(by.platform(), erased) + log.count(by.platform(), since("archive.erased")),
                erased.at(JournalFilter.BASE, null),
                Actors.as(new Actor.Machine("people.officer", by.platform()), () -> archive.count(by.platform())),
                notices.of(by.platform()).dpo(),
                platform.base() + "/donnees",
                heads(by.platform()));
        return new ModelAndView("people/dossier/officer", Map.of("page", page));
    }

    /// Who erases a living file, and is asked to.
    private List<Accounts.Contact> heads(PlatformId platform) {
        return Actors.as(new Actor.Machine("people.officer", platform), () -> {
            var heads = accounts.heads(platform);
            return accounts.team(platform).stream()
                    .filter(one -> heads.contains(one.id()))
                    .toList();
        });
    }

    private JournalFilter since(@Nullable String act) {
        return new JournalFilter(null, null, act, null, Paris.today(clock).minusDays(DAYS), null, null, null);
    }
}
