package fr.ensemblier.organisations.claims;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.organisations.model.Claim;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.WorkingDays;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A visitor claims a structure: the claim, the task of the team and the mail that confirms, all or nothing (R-E4).
@Component
class Asking {

    private static final int DAYS_TO_ANSWER = 2;

    private final Claims claims;
    private final Tasks tasks;
    private final Notices notices;
    private final Platforms platforms;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Asking(
            Claims claims,
            Tasks tasks,
            Notices notices,
            Platforms platforms,
            TransactionTemplate transaction,
            Clock clock) {
        this.claims = claims;
        this.tasks = tasks;
        this.notices = notices;
        this.platforms = platforms;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A visitor sees no claim, not even her own: a machine of the platform writes it.
    void ask(PlatformId platform, Claim.Request request) {
        Actors.as(
                new Actor.Machine("organisations.claim", platform),
                () -> transaction.executeWithoutResult(_ -> write(platform, request)));
    }

    private void write(PlatformId platform, Claim.Request request) {
        claims.lock(platform, request);
        if (claims.waits(platform, request)) {
            return;
        }
        var claim = new Claim.Asked(UUID.randomUUID(), request);
        claims.add(platform, claim);
        tasks.open(new Task(
                platform,
                key(claim.id()),
                "claim.new",
                null,
                null,
                null,
                request.name() + " dit travailler pour " + request.structure(),
                "Vérifiez sa fonction, puis répondez-lui.",
                "/equipe/employeurs/demandes/" + claim.id(),
                WorkingDays.after(
                        Paris.today(clock),
                        DAYS_TO_ANSWER,
                        platforms.get(platform).departement()),
                false));
        notices.tell(new Message(
                platform,
                "claim-asked:" + claim.id(),
                new Message.Recipient.Address(request.email(), request.name()),
                "Nous avons bien reçu votre demande",
                List.of(
                        "Vous souhaitez recruter pour " + request.structure() + ".",
                        "L’équipe de la plateforme vérifie votre fonction. Elle vous répond sous deux jours ouvrés.",
                        "Vous n’avez rien demandé ? Ne faites rien."),
                null));
    }

    static String key(UUID claim) {
        return "claim:" + claim;
    }
}
