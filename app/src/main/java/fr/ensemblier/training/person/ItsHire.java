package fr.ensemblier.training.person;

import fr.ensemblier.training.model.Promise;
import fr.ensemblier.training.model.WorkStudy;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.ListAddress;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The hire that a promise or a work-study leads to: recorded, or where it is typed, once, with what is known (R-H1).
final class ItsHire {

    private ItsHire() {}

    static ActPage.Fact recorded(UUID hire) {
        return new ActPage.Fact("Embauche", "enregistrée", new Link("voir", "/equipe/embauches/" + hire));
    }

    /// As long as no hire stands.
    static ActPage.Fact missing(String form) {
        return new ActPage.Fact("Embauche", "pas encore enregistrée", new Link("Enregistrer l’embauche", form));
    }

    static String form(Promise one) {
        var months = one.months();
        return form(one.person(), one.establishment(), one.occupation(), one.contract(), one.startsOn())
                .with("offer", one.offer())
                .with(
                        "endsOn",
                        months == null
                                ? null
                                : one.startsOn().plusMonths(months).minusDays(1))
                .at("/equipe/embauches/nouvelle");
    }

    /// Of one that an employer promised.
    static String form(WorkStudy one) {
        var promised = Objects.requireNonNull(one.state().promised());
        return form(
                        one.person(),
                        promised.establishment(),
                        one.occupation(),
                        one.contract(),
                        one.state().started())
                .at("/equipe/embauches/nouvelle");
    }

    private static ListAddress form(
            UUID person, UUID establishment, String occupation, String contract, @Nullable LocalDate starts) {
        return new ListAddress()
                .with("personne", person)
                .with("establishment", establishment)
                .with("broughtBy", "PATHWAY")
                .with("occupation", occupation)
                .with("contract", contract)
                .with("startsOn", starts);
    }
}
