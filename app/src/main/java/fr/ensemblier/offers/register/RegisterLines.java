package fr.ensemblier.offers.register;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.offers.OfferSheets;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.offers.model.Engaged;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says the rows of the list in words.
@Component
class RegisterLines {

    private final Establishments establishments;
    private final Engaged engaged;
    private final OfferSheets words;
    private final ValueLists lists;
    private final Parameters parameters;
    private final Clock clock;

    RegisterLines(
            Establishments establishments,
            Engaged engaged,
            OfferSheets words,
            ValueLists lists,
            Parameters parameters,
            Clock clock) {
        this.establishments = establishments;
        this.engaged = engaged;
        this.words = words;
        this.lists = lists;
        this.parameters = parameters;
        this.clock = clock;
    }

    List<RegisterPage.Line> lines(Desk desk, List<OfferList.Row> rows) {
        var places = places(rows);
        var today = Paris.today(clock);
        var near = new Near(
                today.plusDays(parameters.days("r-m11.first-reminder", desk.platform())),
                today.plusDays(parameters.days("r-m11.renewal-days", desk.platform())));
        return rows.stream()
                .map(row -> line(desk, row, places.get(row.establishment()), near, today))
                .toList();
    }

    /// Until when the end of an offer is said beforehand, and until when it may be renewed.
    private record Near(LocalDate said, LocalDate renewable) {}

    private RegisterPage.Line line(
            Desk desk, OfferList.Row row, @Nullable Establishment place, Near near, LocalDate today) {
        var here = desk.offers() + "/" + row.id();
        var acts = new ArrayList<Link>();
        switch (row.state()) {
            case "DRAFT" -> {
                acts.add(new Link("Terminer", here + "/modifier"));
                acts.add(new Link("Supprimer", here + "/supprimer"));
            }
            case "EXPIRED" -> acts.add(new Link("Renouveler", here + "/renouveler"));
            case "PUBLISHED" -> {
                if (row.expiresOn() == null || !row.expiresOn().isAfter(near.renewable())) {
                    acts.add(new Link("Renouveler", here + "/renouveler"));
                }
            }
            default -> {}
        }
        var title = Objects.requireNonNullElse(row.title(), "Offre sans métier");
        var employer = place == null ? "" : place.name();
        var commune = row.communeName() == null ? "" : ", " + row.communeName();
        var masked = row.state().equals("PUBLISHED") && !engaged.works(desk.platform(), place, row.placeKind());
        var late = row.state().equals("PUBLISHED")
                && row.expiresOn() != null
                && !row.expiresOn().isAfter(near.said());
        return new RegisterPage.Line(
                here,
                title,
                employer + commune,
                masked ? StateKind.NONE : late ? StateKind.WARN : kind(row.state()),
                masked
                        ? "Masquée"
                        : late
                                ? "Finit " + French.day(row.expiresOn() == null ? today : row.expiresOn(), today)
                                : state(row.state()),
                row.contractClass() == null ? "" : words.contract(row.contractClass(), row.contractMonths()),
                French.plural(row.openings(), "poste", "postes")
                        + (row.filled() == 0 ? "" : ", " + French.plural(row.filled(), "pourvu", "pourvus")),
                masked ? engaged.missing(desk.platform()) : when(row, today),
                acts);
    }

    private String when(OfferList.Row row, LocalDate today) {
        if (row.closeReason() != null) {
            return lists.label("OFFER_CLOSE_REASON", row.closeReason());
        }
        if (row.publishedOn() == null) {
            return "Commencée " + French.day(Paris.date(row.moment().toInstant()), today);
        }
        var until = row.expiresOn() == null ? "" : ", jusqu’au " + French.shortDate(row.expiresOn(), today);
        return "Publiée " + French.day(row.publishedOn(), today) + until;
    }

    Map<UUID, Establishment> places(List<OfferList.Row> rows) {
        var ids = rows.stream().map(OfferList.Row::establishment).collect(Collectors.toSet());
        return establishments.all(ids).stream().collect(Collectors.toMap(Establishment::id, Function.identity()));
    }

    private static StateKind kind(String state) {
        return switch (state) {
            case "PUBLISHED" -> StateKind.OK;
            case "DRAFT" -> StateKind.INFO;
            case "EXPIRED" -> StateKind.WARN;
            default -> StateKind.NONE;
        };
    }

    static String state(String state) {
        return switch (state) {
            case "PUBLISHED" -> "En ligne";
            case "DRAFT" -> "Brouillon";
            case "EXPIRED" -> "Arrivée à son terme";
            default -> "Fermée";
        };
    }
}
