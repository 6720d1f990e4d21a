package fr.ensemblier.immersions.answering;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.Agreements;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.ImmersionState;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Party;
import fr.ensemblier.immersions.model.Reasons;
import fr.ensemblier.immersions.model.Signatures;
import fr.ensemblier.immersions.model.StateWords;
import fr.ensemblier.immersions.model.Telling;
import fr.ensemblier.immersions.model.Views;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a party reads of an immersion: before it accepted, the first name alone (R-P2).
@Component
class HostView {

    private final Telling telling;
    private final Reasons reasons;
    private final Agreements agreements;
    private final Signatures signatures;
    private final Views views;
    private final Clock clock;

    HostView(Telling telling, Reasons reasons, Agreements agreements, Signatures signatures, Views views, Clock clock) {
        this.telling = telling;
        this.reasons = reasons;
        this.agreements = agreements;
        this.signatures = signatures;
        this.views = views;
        this.clock = clock;
    }

    HostPage page(Immersion one, Party party, String base, Typed typed, List<FieldError> errors) {
        var agreement = agreements.find(one.platform(), one.id());
        var signature = signatures.of(one.platform(), one.id()).stream()
                .filter(known -> known.party() == party)
                .findFirst();
        var signs = one.state() instanceof ImmersionState.Drafted
                && signature.filter(known -> known.signed() == null).isPresent();
        var view = party == Party.HOST && one.state() instanceof ImmersionState.Past
                ? views.of(one.platform(), one.id()).stream()
                        .filter(asked -> asked.side() == Views.Side.HOST)
                        .findFirst()
                : Optional.<Views.Asked>empty();
        return new HostPage(
                base,
                "Immersion "
                        + French.of(agreement.map(known -> known.her().name()).orElse(one.called())),
                French.capital(telling.what(one)),
                kind(one, signs),
                words(one, party, signs),
                facts(one, agreement.map(known -> known.structure().adviser()).orElse(null)),
                one.wish(),
                party == Party.HOST && one.state() instanceof ImmersionState.Requested,
                signs,
                signature.map(Signatures.Signature::name).orElse(""),
                view.filter(asked -> asked.said() == null).isPresent(),
                signature
                        .flatMap(known -> Optional.ofNullable(known.signed()))
                        .map(signed -> "Vous avez signé le "
                                + French.shortDate(Paris.date(signed.at()), Paris.today(clock)) + ".")
                        .or(() -> view.filter(asked -> asked.said() != null).map(_ -> "Merci : votre avis est reçu."))
                        .orElse(null),
                agreement.isPresent() ? base + "/convention" : null,
                reasons.of(Reasons.REFUSAL),
                typed,
                errors);
    }

    private static fr.ensemblier.ui.StateKind kind(Immersion one, boolean signs) {
        return signs ? fr.ensemblier.ui.StateKind.WARN : StateWords.kind(one.state());
    }

    private static String words(Immersion one, Party party, boolean signs) {
        if (one.state() instanceof ImmersionState.Requested) {
            return party == Party.HOST ? "Attend votre réponse" : "Demandée";
        }
        return signs ? "Attend votre signature" : StateWords.words(one.state());
    }

    private List<HostPage.Fact> facts(Immersion one, @Nullable String adviser) {
        var facts = new ArrayList<HostPage.Fact>();
        facts.add(new HostPage.Fact("Cadre", one.frame().words()));
        if (one.frame() != LegalFrame.PMSMP || one.state() instanceof ImmersionState.Requested) {
            facts.add(new HostPage.Fact("C’est-à-dire", one.frame().meaning()));
        }
        facts.add(new HostPage.Fact("Dates", French.capital(telling.when(one))));
        if (one.plan() == null && one.wishedFrom() != null) {
            facts.add(new HostPage.Fact(
                    "Souhaitée", "à partir du " + French.shortDate(one.wishedFrom(), Paris.today(clock))));
        }
        if (adviser != null) {
            facts.add(new HostPage.Fact("Qui l’accompagne", adviser));
        } else {
            facts.add(new HostPage.Fact(
                    "Qui l’accompagne",
                    one.talk() == null ? one.askedBy() : one.talk().by()));
        }
        return facts;
    }
}
