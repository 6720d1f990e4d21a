package fr.ensemblier.offers.needs;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The filters over the needs, each a link with its count.
@Component
class NeedFilters {

    private final NeedRows rows;
    private final Establishments establishments;
    private final Occupations occupations;
    private final ValueLists lists;

    NeedFilters(NeedRows rows, Establishments establishments, Occupations occupations, ValueLists lists) {
        this.rows = rows;
        this.establishments = establishments;
        this.occupations = occupations;
        this.lists = lists;
    }

    List<Chip> states(Desk desk, NeedsAsked asked) {
        var chips = new ArrayList<Chip>();
        for (var one : List.of(Map.entry("OPEN", "Ouverts"), Map.entry("CLOSED", "Fermés"), Map.entry("ALL", "Tous"))) {
            var other = asked.in(one.getKey().equals("ALL") ? null : one.getKey());
            chips.add(new Chip(
                    one.getValue(),
                    other.at(desk),
                    rows.count(desk, other),
                    Objects.equals(other.state(), asked.state())));
        }
        return chips;
    }

    List<Chip> filters(Desk desk, NeedsAsked asked) {
        var chips = new ArrayList<Chip>();
        if (asked.organisation() != null && desk.team()) {
            var name = establishments.ofOrganisation(desk.platform(), asked.organisation()).stream()
                    .findFirst()
                    .map(Establishment::organisationName)
                    .orElse("Un employeur");
            chips.add(new Chip(name, asked.ofEverybody().at(desk), null, true));
        }
        if (asked.occupation() != null) {
            chips.add(new Chip(
                    occupations.brief(asked.occupation()), asked.of(null).at(desk), null, true));
        }
        for (var value : lists.of("NEED_HORIZON")) {
            var applied = value.code().equals(asked.horizon());
            var other = asked.by(applied ? null : value.code());
            var count = rows.count(desk, other);
            if (applied || count > 0) {
                chips.add(new Chip(value.label(), other.at(desk), applied ? null : count, applied));
            }
        }
        return chips;
    }

    /// Every occupation that is asked for, by its name, with its count.
    List<Option> occupations(Desk desk, NeedsAsked asked) {
        return rows.occupations(desk, asked).stream()
                .map(one -> new Option(
                        one.getKey(),
                        occupations.brief(one.getKey()) + ", " + French.plural(one.getValue(), "besoin", "besoins")))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }
}
