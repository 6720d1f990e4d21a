package fr.ensemblier.training.person;

import fr.ensemblier.placements.Hires;
import fr.ensemblier.training.model.Promise;
import fr.ensemblier.training.model.PromiseState;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.ListAddress;
import org.springframework.stereotype.Component;

/// The hire that an employer promised: recorded, or where it is typed, once (R-H1).
@Component
class PromisedHire {

    private final Hires hires;

    PromisedHire(Hires hires) {
        this.hires = hires;
    }

    boolean stands(Promise one) {
        return one.state() instanceof PromiseState.Kept(var _, var hire) && hire != null && hires.stands(hire);
    }

    ActPage.Fact fact(Promise one) {
        return one.state() instanceof PromiseState.Kept(var _, var hire) && stands(one)
                ? new ActPage.Fact("Embauche", "enregistrée", new Link("voir", "/equipe/embauches/" + hire))
                : new ActPage.Fact("Embauche", "pas encore enregistrée", new Link("Enregistrer l’embauche", form(one)));
    }

    /// The form of a hire, with what is known from the promise.
    static String form(Promise one) {
        var months = one.months();
        return new ListAddress()
                .with("personne", one.person())
                .with("establishment", one.establishment())
                .with("offer", one.offer())
                .with("broughtBy", "PATHWAY")
                .with("occupation", one.occupation())
                .with("contract", one.contract())
                .with("startsOn", one.startsOn())
                .with(
                        "endsOn",
                        months == null
                                ? null
                                : one.startsOn().plusMonths(months).minusDays(1))
                .at("/equipe/embauches/nouvelle");
    }
}
