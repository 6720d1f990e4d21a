package fr.ensemblier.immersions;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.ImmersionState;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.Party;
import fr.ensemblier.immersions.model.Signatures;
import fr.ensemblier.immersions.model.Telling;
import fr.ensemblier.immersions.model.Views;
import fr.ensemblier.ui.French;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What her immersions ask of her, and those that come, in words for her home.
@Component
public class HerImmersions {

    /// `asks` when it waits for her: to sign, or to say her view.
    public record Next(String title, String text, String act, String href, boolean asks) {}

    private final Immersions immersions;
    private final Signatures signatures;
    private final Views views;
    private final Telling telling;

    HerImmersions(Immersions immersions, Signatures signatures, Views views, Telling telling) {
        this.immersions = immersions;
        this.signatures = signatures;
        this.views = views;
        this.telling = telling;
    }

    /// As far as the actor may read them.
    public List<Next> of(PlatformId platform, UUID person) {
        return immersions.ofPerson(platform, person).stream()
                .flatMap(one -> next(one).stream())
                .limit(3)
                .toList();
    }

    private Optional<Next> next(Immersion one) {
        var href = "/mon-espace/immersions/" + one.id();
        var when = French.capital(telling.when(one)) + ", " + one.employer() + ".";
        return switch (one.state()) {
            case ImmersionState.Drafted _ ->
                signs(one)
                        ? Optional.of(new Next("Une convention à signer", when, "Lire et signer", href, true))
                        : Optional.empty();
            case ImmersionState.Past _ ->
                views(one)
                        ? Optional.of(new Next(
                                "Votre immersion chez " + one.employer(),
                                "Comment cela s’est-il passé ? Un choix suffit.",
                                "Donner mon avis",
                                href,
                                true))
                        : Optional.empty();
            case ImmersionState.Covered _, ImmersionState.Running _ ->
                Optional.of(new Next("Mon immersion", when, "Voir mon immersion", href, false));
            case ImmersionState.Wished _,
                    ImmersionState.Requested _,
                    ImmersionState.Accepted _,
                    ImmersionState.Cancelled _,
                    ImmersionState.Refused _ -> Optional.empty();
        };
    }

    private boolean signs(Immersion one) {
        return signatures.of(one.platform(), one.id()).stream()
                .anyMatch(known -> known.party() == Party.PERSON && known.signed() == null);
    }

    private boolean views(Immersion one) {
        return views.of(one.platform(), one.id()).stream()
                .anyMatch(asked -> asked.side() == Views.Side.PERSON && asked.said() == null);
    }
}
