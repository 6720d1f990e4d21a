package fr.ensemblier.offers.needs;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says needs in words.
@Component
class NeedLines {

    private final NeedRows rows;
    private final Establishments establishments;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Clock clock;

    NeedLines(NeedRows rows, Establishments establishments, Occupations occupations, ValueLists lists, Clock clock) {
        this.rows = rows;
        this.establishments = establishments;
        this.occupations = occupations;
        this.lists = lists;
        this.clock = clock;
    }

    List<NeedPages.Line> lines(Desk desk, List<Need> needs) {
        var places = places(needs);
        var today = Paris.today(clock);
        var made = rows.offers(desk, needs.stream().map(Need::id).toList());
        return needs.stream()
                .map(need -> line(desk, need, places.get(need.establishment()), made.get(need.id()), today))
                .toList();
    }

    private NeedPages.Line line(
            Desk desk, Need need, @Nullable Establishment place, NeedRows.@Nullable Made made, LocalDate today) {
        var here = desk.needs() + "/" + need.id();
        var ending = need.ending();
        return new NeedPages.Line(
                title(need),
                place == null ? "" : place.name() + ", " + place.communeName(),
                lists.label("NEED_HORIZON", need.horizon()),
                lists.label("NEED_DIFFICULTY", need.difficulty()),
                causes(need),
                need.comment(),
                "Noté %s, par %s".formatted(French.day(Paris.date(need.collectedAt()), today), need.collectedName()),
                left(need, made),
                ending == null
                        ? null
                        : "%s, %s"
                                .formatted(
                                        lists.label("NEED_CLOSE_REASON", ending.reason()),
                                        French.day(Paris.date(ending.at()), today)),
                made == null || made.offer() == null
                        ? null
                        : desk.offers() + "/" + made.offer() + (made.draft() ? "/modifier" : ""),
                made != null && made.draft() ? "Terminer l’offre" : "Voir l’offre",
                made == null ? "En faire une offre" : "En refaire une offre",
                here + "/offre",
                here + "/fermer",
                here + "/rouvrir");
    }

    /// « 2 × Aide à domicile (F/H) ».
    String title(Need need) {
        return need.headcount() + " × " + occupations.brief(need.occupation());
    }

    /// What the offers published from an open need do not cover yet.
    private static @Nullable String left(Need need, NeedRows.@Nullable Made made) {
        if (!need.open() || made == null || made.openings() == 0 || made.openings() >= need.headcount()) {
            return null;
        }
        return made.offer() == null
                ? "Il en manque encore %d sur %d.".formatted(need.headcount() - made.openings(), need.headcount())
                : "Il en manque encore %d : l’offre n’en cherche que %d."
                        .formatted(need.headcount() - made.openings(), made.openings());
    }

    String causes(Need need) {
        return need.causes().stream()
                .map(cause -> lists.label("NEED_CAUSE", cause))
                .collect(Collectors.joining(", "));
    }

    Map<UUID, Establishment> places(List<Need> needs) {
        var ids = needs.stream().map(Need::establishment).collect(Collectors.toSet());
        return establishments.all(ids).stream().collect(Collectors.toMap(Establishment::id, Function.identity()));
    }
}
