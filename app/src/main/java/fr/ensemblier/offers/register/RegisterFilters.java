package fr.ensemblier.offers.register;

import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The filters over the list, each a link with its count.
@Component
class RegisterFilters {

    private final OfferList list;
    private final Establishments establishments;
    private final Occupations occupations;

    RegisterFilters(OfferList list, Establishments establishments, Occupations occupations) {
        this.list = list;
        this.establishments = establishments;
        this.occupations = occupations;
    }

    List<Chip> states(Desk desk, OfferList.Asked asked, Map<String, Integer> counts, RegisterAddress address) {
        var chips = new ArrayList<Chip>();
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        chips.add(new Chip("Toutes", desk.offers() + address.without("etat").query(), all, asked.state() == null));
        for (var state : OfferList.STATES) {
            chips.add(new Chip(
                    plural(state),
                    desk.offers() + address.with("etat", state).query(),
                    counts.getOrDefault(state, 0),
                    state.equals(asked.state())));
        }
        return chips;
    }

    List<Chip> filters(Desk desk, OfferList.Asked asked, RegisterAddress address) {
        var chips = new ArrayList<Chip>();
        chips.add(toggle(desk, address, "fin", "bientot", "Finissent bientôt", null, asked.ending()));
        if (asked.organisation() != null && desk.team()) {
            var name = establishments.ofOrganisation(desk.platform(), asked.organisation()).stream()
                    .findFirst()
                    .map(Establishment::organisationName)
                    .orElse("Un employeur");
            chips.add(toggle(desk, address, "employeur", asked.organisation().toString(), name, null, true));
        }
        if (asked.occupation() != null) {
            chips.add(toggle(
                    desk, address, "metier", asked.occupation(), occupations.brief(asked.occupation()), null, true));
        }
        return chips;
    }

    /// Every occupation in use, by its name, with its count.
    List<Option> occupations(Desk desk, OfferList.Asked asked) {
        return list.occupations(desk, asked).stream()
                .map(one -> new Option(
                        one.getKey(),
                        occupations.brief(one.getKey()) + ", " + French.plural(one.getValue(), "offre", "offres")))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    static List<Chip> sorts(Desk desk, OfferList.Asked asked, RegisterAddress address) {
        return List.of(
                new Chip(
                        "Les plus récentes",
                        desk.offers() + address.without("tri").query(),
                        null,
                        !asked.endingFirst()),
                new Chip(
                        "Fin la plus proche",
                        desk.offers() + address.with("tri", "fin").query(),
                        null,
                        asked.endingFirst()));
    }

    static RegisterPage.Empty empty(Desk desk, OfferList.Asked asked) {
        var everything = asked.state() == null
                && asked.occupation() == null
                && asked.words() == null
                && asked.organisation() == null
                && !asked.ending();
        return everything
                ? new RegisterPage.Empty(
                        "Aucune offre pour l’instant.",
                        "Écrivez la première : comptez cinq minutes. Elle s’enregistre toute seule.",
                        new Link("Écrire une offre", desk.offers() + "/nouvelle"))
                : new RegisterPage.Empty(
                        "Aucune offre ne correspond.",
                        "Retirez un filtre ou cherchez un autre mot.",
                        new Link("Voir toutes les offres", desk.offers()));
    }

    private static Chip toggle(
            Desk desk,
            RegisterAddress address,
            String name,
            String value,
            String label,
            @Nullable Integer count,
            boolean applied) {
        var href = (applied ? address.without(name) : address.with(name, value)).query();
        return new Chip(label, desk.offers() + href, count, applied);
    }

    private static String plural(String state) {
        return switch (state) {
            case "PUBLISHED" -> "En ligne";
            case "DRAFT" -> "Brouillons";
            case "EXPIRED" -> "Arrivées à leur terme";
            default -> "Fermées";
        };
    }
}
