package fr.ensemblier.portal.boussole;

import fr.ensemblier.occupations.OccupationField;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.portal.OfferBoard.Posted;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The filters, each a link with what it would find; and the wider radius when nothing is near.
@Component
class BoussoleFilters {

    private final Occupations occupations;

    BoussoleFilters(Occupations occupations) {
        this.occupations = occupations;
    }

    List<Chip> fields(Quest quest, List<Posted> all, String here, LocalDate today) {
        var chips = new ArrayList<Chip>();
        for (OccupationField field : occupations.fields()) {
            var applied = field.code().equals(quest.field());
            var other = quest.in(applied ? null : field.code()).of(applied ? quest.occupation() : null);
            var count = quest.in(field.code()).of(null).count(all, today);
            if (count > 0 || applied) {
                chips.add(new Chip(field.name(), here + other.query(), count, applied));
            }
        }
        return chips;
    }

    static List<Chip> wishes(Quest quest, List<Posted> all, String here, LocalDate today) {
        var chips = new ArrayList<Chip>();
        for (var wish : Wish.values()) {
            var applied = quest.wishes().contains(wish);
            var toggled = quest.toggled(wish);
            chips.add(new Chip(
                    wish.label(), here + toggled.query(), applied ? null : toggled.count(all, today), applied));
        }
        // On a telephone the others are beyond the edge: what can be taken away comes first.
        chips.sort(Comparator.comparing(chip -> !chip.applied()));
        return chips;
    }

    static List<Chip> sorts(Quest quest, String here) {
        return List.of(
                new Chip("Les plus proches", here + quest.sorted(false).query(), null, !quest.latestFirst()),
                new Chip("Les plus récentes", here + quest.sorted(true).query(), null, quest.latestFirst()));
    }

    /// Nothing here: the first wider radius that has something, with its true count.
    static @Nullable String widerText(Quest quest, List<Posted> all, LocalDate today) {
        return wider(quest, all, today) instanceof Radius radius
                ? "Il y en a %s à %s."
                        .formatted(French.number(quest.within(radius).count(all, today)), radius.words())
                : null;
    }

    static Link wider(Quest quest, List<Posted> all, String here, LocalDate today) {
        return wider(quest, all, today) instanceof Radius radius
                ? new Link(
                        "Chercher à " + radius.words(),
                        here + quest.within(radius).query())
                : new Link("Voir toutes les offres", here);
    }

    private static @Nullable Radius wider(Quest quest, List<Posted> all, LocalDate today) {
        return quest.place() == null
                ? null
                : Radius.wider(quest.radius().km()).stream()
                        .filter(radius -> quest.within(radius).count(all, today) > 0)
                        .findFirst()
                        .orElse(null);
    }
}
