package fr.ensemblier.portal.boussole;

import fr.ensemblier.occupations.OccupationField;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.portal.OfferBoard.Posted;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// The filters, each a link with what it would find.
@Component
class BoussoleFilters {

    private static final int FEW = 4;

    private final Occupations occupations;

    BoussoleFilters(Occupations occupations) {
        this.occupations = occupations;
    }

    /// Those chosen, first and apart: each says why the list is as it is, and goes away at a press.
    List<Chip> applied(Quest quest, String here) {
        var chips = new ArrayList<Chip>();
        if (quest.occupation() != null) {
            chips.add(chosen(occupations.brief(quest.occupation()), here, quest.of(null)));
        }
        occupations.fields().stream()
                .filter(field -> field.code().equals(quest.field()))
                .forEach(field -> chips.add(chosen(field.name(), here, quest.in(null))));
        for (var wish : Wish.values()) {
            if (quest.wishes().contains(wish)) {
                chips.add(chosen(wish.label(), here, quest.toggled(wish)));
            }
        }
        if (!quest.apart().isEmpty()) {
            chips.add(chosen("Loin des grandes villes", here, quest.anywhere()));
        }
        return chips;
    }

    private static Chip chosen(String label, String here, Quest without) {
        return new Chip(label, here + without.query(), null, true);
    }

    /// No field where an occupation is chosen: it says more.
    List<Chip> fields(Quest quest, List<Posted> all, String here, LocalDate today) {
        var chips = new ArrayList<Chip>();
        if (quest.occupation() != null) {
            return chips;
        }
        for (OccupationField field : occupations.fields()) {
            var count = quest.in(field.code()).count(all, today);
            if (count > 0 && !field.code().equals(quest.field())) {
                chips.add(new Chip(field.name(), here + quest.in(field.code()).query(), count, false));
            }
        }
        return chips;
    }

    /// Where nothing is found, only those that would find something.
    static List<Chip> wishes(Platform platform, Quest quest, List<Posted> all, String here, LocalDate today) {
        var chips = new ArrayList<Chip>();
        var none = quest.count(all, today) == 0;
        for (var wish : Wish.values()) {
            if (!quest.wishes().contains(wish) && proposes(platform, wish)) {
                var toggled = quest.toggled(wish);
                var count = toggled.count(all, today);
                if (count > 0 || !none) {
                    chips.add(new Chip(wish.label(), here + toggled.query(), count, false));
                }
            }
        }
        return chips;
    }

    /// Other occupations of the same field with offers in reach, those that may stand for the one chosen first.
    List<Link> near(Quest quest, List<Posted> all, String here, LocalDate today) {
        var asked = quest.occupation();
        if (asked == null) {
            return List.of();
        }
        return occupations.find(asked).stream()
                .flatMap(one -> occupations.all().stream()
                        .filter(other ->
                                !other.code().equals(asked) && other.field().equals(one.field()))
                        .sorted(Comparator.comparing(other -> !other.family().equals(one.family()))))
                .filter(other -> quest.of(other.code()).count(all, today) > 0)
                .limit(FEW)
                .map(other -> new Link(
                        other.brief() + ", "
                                + French.plural(quest.of(other.code()).count(all, today), "offre", "offres"),
                        here + quest.of(other.code()).query()))
                .toList();
    }

    /// Home or establishment is no question where the platform engages one of them (R-T1).
    private static boolean proposes(Platform platform, Wish wish) {
        return wish != Wish.DOMICILE && wish != Wish.ETABLISSEMENT
                || platform.settings().size() > 1;
    }

    static List<Chip> sorts(Quest quest, String here) {
        return List.of(
                new Chip("Les plus proches", here + quest.sorted(false).query(), null, !quest.latestFirst()),
                new Chip("Les plus récentes", here + quest.sorted(true).query(), null, quest.latestFirst()));
    }
}
