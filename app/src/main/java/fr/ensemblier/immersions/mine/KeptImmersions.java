package fr.ensemblier.immersions.mine;

import fr.ensemblier.foundation.Kept;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.Agreement;
import fr.ensemblier.immersions.model.Agreements;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.Signatures;
import fr.ensemblier.immersions.model.StateWords;
import fr.ensemblier.immersions.model.Telling;
import fr.ensemblier.immersions.model.Views;
import fr.ensemblier.ui.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Her immersions, what their agreements say of her, who signed, and both views.
@Component
@Order(6)
class KeptImmersions implements Kept {

    private final Immersions immersions;
    private final Agreements agreements;
    private final Signatures signatures;
    private final Views views;
    private final Telling telling;

    KeptImmersions(Immersions immersions, Agreements agreements, Signatures signatures, Views views, Telling telling) {
        this.immersions = immersions;
        this.agreements = agreements;
        this.signatures = signatures;
        this.views = views;
        this.telling = telling;
    }

    @Override
    public Set<String> tables() {
        return Set.of("immersion", "immersion_agreement", "immersion_signature", "immersion_event", "immersion_view");
    }

    @Override
    public List<Part> about(Her her) {
        var lines = new ArrayList<String>();
        for (var one : immersions.ofPerson(her.platform(), her.person())) {
            lines.add(line(one));
            agreements.find(one.platform(), one.id()).ifPresent(agreement -> lines.add(line(agreement)));
            signatures.of(one.platform(), one.id()).forEach(known -> {
                var signed = known.signed();
                if (signed != null) {
                    lines.add("Convention signée par " + known.name() + ", le "
                            + French.fullDate(Paris.date(signed.at())));
                }
            });
            views.of(one.platform(), one.id()).forEach(asked -> {
                var said = asked.said();
                if (said != null) {
                    lines.add("Avis donné : " + French.small(said.answer().words())
                            + (said.words() == null ? "" : ", « " + said.words() + " »"));
                }
            });
        }
        return List.of(new Part("Mes immersions", lines));
    }

    private String line(Immersion one) {
        var said = one.debrief();
        return French.capital(telling.what(one)) + ", " + one.frame().words() + ", " + telling.when(one)
                + French.SPACE + ": " + French.small(StateWords.words(one.state())) + ", demandée le "
                + French.fullDate(Paris.date(one.askedAt()))
                + (one.wish() == null ? "" : ". Mes mots : « " + one.wish() + " »")
                + (said == null
                        ? ""
                        : ". Bilan : " + French.small(said.finding().words())
                                + (said.note() == null ? "" : ", « " + said.note() + " »"));
    }

    private static String line(Agreement agreement) {
        return "Convention : " + agreement.her().name() + ", date de naissance "
                + French.fullDate(agreement.her().birth())
                + (agreement.her().email() == null ? "" : ", " + agreement.her().email())
                + (agreement.her().employer() == null
                        ? ""
                        : ", employeur actuel " + agreement.her().employer())
                + ". Objectifs : " + agreement.aim().objectives();
    }
}
