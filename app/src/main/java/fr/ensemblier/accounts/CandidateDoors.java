package fr.ensemblier.accounts;

import fr.ensemblier.accounts.model.AccessLink;
import fr.ensemblier.accounts.model.AccessLinks;
import fr.ensemblier.accounts.model.Doors;
import fr.ensemblier.accounts.model.Seal;
import fr.ensemblier.accounts.model.Secrets;
import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class CandidateDoors implements CandidateLinks {

    private static final Duration VALID = Duration.ofDays(30);

    private final AccessLinks links;
    private final Doors doors;
    private final Seal seal;
    private final Clock clock;

    CandidateDoors(AccessLinks links, Doors doors, Seal seal, Clock clock) {
        this.links = links;
        this.doors = doors;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public String link(PlatformId platform, UUID person, String name) {
        var secret = Secrets.link();
        keep(AccessLink.Kind.CANDIDATE, Secrets.hash(secret), platform, person, name);
        return "/mon-espace/ouvrir/" + secret;
    }

    @Override
    public String code(PlatformId platform, UUID person, String name) {
        var code = Secrets.code();
        keep(AccessLink.Kind.CANDIDATE_CODE, seal.mark(code), platform, person, name);
        return code;
    }

    @Override
    public void open(PlatformId platform, UUID person, String name) {
        doors.open(platform, person, name);
    }

    @Override
    public void revoke(PlatformId platform, UUID person) {
        links.revokeOfPerson(platform, person, clock.instant());
        doors.endOfPerson(person);
    }

    private void keep(AccessLink.Kind kind, String hash, PlatformId platform, UUID person, String name) {
        var now = clock.instant();
        var link = new AccessLink(
                UUID.randomUUID(),
                kind,
                platform,
                person,
                null,
                null,
                name,
                null,
                null,
                false,
                List.of(),
                null,
                null,
                null,
                now.plus(VALID),
                null,
                null);
        links.add(link, hash, now);
    }
}
