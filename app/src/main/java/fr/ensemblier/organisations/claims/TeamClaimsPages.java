package fr.ensemblier.organisations.claims;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.model.Claim;
import fr.ensemblier.organisations.model.Family;
import fr.ensemblier.organisations.model.Structure;
import fr.ensemblier.organisations.model.Structures;
import fr.ensemblier.organisations.model.Words;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Claims in the words of their pages.
@Component
class TeamClaimsPages {

    static final String NEW = "nouvelle";

    private final Claims claims;
    private final Structures structures;
    private final Communes communes;
    private final Platforms platforms;
    private final Doubts doubts;
    private final Clock clock;

    TeamClaimsPages(
            Claims claims, Structures structures, Communes communes, Platforms platforms, Doubts doubts, Clock clock) {
        this.claims = claims;
        this.structures = structures;
        this.communes = communes;
        this.platforms = platforms;
        this.doubts = doubts;
        this.clock = clock;
    }

    /// Whether a structure of this family can be created here: one of the list, of a setting engaged (R-T1).
    boolean mayCreate(@Nullable String family) {
        return Family.employers(platforms.get(Actors.team().platform())).stream()
                .anyMatch(one -> one.name().equals(family));
    }

    Chip tab(PlatformId platform, String label, String code, String state, String current) {
        return new Chip(
                label,
                "/equipe/employeurs/demandes?etat=" + code,
                claims.count(platform, state),
                state.equals(current));
    }

    TeamClaimsPage.Line line(Claim claim) {
        var request = claim.request();
        return new TeamClaimsPage.Line(
                "/equipe/employeurs/demandes/" + claim.id(),
                request.name(),
                request.structure() + ", " + commune(request),
                French.ago(request.at(), clock.instant(), Paris.ZONE),
                kind(claim),
                said(claim));
    }

    /// What was typed into the answer that was refused, or nothing yet.
    record Typed(
            String reason, @Nullable String place, @Nullable String access, Set<String> places) {

        static Typed reason(String reason) {
            return new Typed(reason, null, null, Set.of());
        }
    }

    TeamClaimsPage.One one(Claim claim, Typed typed, List<FieldError> errors) {
        var request = claim.request();
        var today = Paris.today(clock);
        var candidates = claim instanceof Claim.Asked ? candidates(request) : List.<Structure>of();
        var places = new ArrayList<Choice>();
        for (var place : candidates) {
            var chosen = place.id().equals(request.establishment());
            places.add(new Choice(
                    place.id().toString(),
                    place.facts().name(),
                    Family.of(place.facts().family()).label() + ", " + place.communeName()
                            + (place.facts().phone().isEmpty()
                                    ? ""
                                    : ", " + French.phone(place.facts().phone()))
                            + (chosen ? ". C’est la structure choisie" : "") + extent(place),
                    typed.place() == null
                            ? chosen
                            : typed.place().equals(place.id().toString())));
        }
        var mayCreate = request.establishment() == null;
        if (mayCreate) {
            places.add(new Choice(
                    NEW,
                    "Créer « " + request.structure() + " »",
                    "Elle n’est pas encore dans la liste.",
                    candidates.isEmpty()));
        }
        return new TeamClaimsPage.One(
                claim.id().toString(),
                request.name(),
                request.jobTitle() == null ? "" : request.jobTitle(),
                request.structure(),
                commune(request),
                request.siret(),
                request.email(),
                request.phone(),
                request.message(),
                French.dateTime(Paris.local(request.at()), today),
                claim instanceof Claim.Asked ? doubts.of(claim) : List.of(),
                kind(claim),
                said(claim),
                claim instanceof Claim.Refused refused ? refused.reason() : null,
                claim instanceof Claim.Accepted accepted
                        ? accepted.organisation().toString()
                        : null,
                places,
                access(candidates, request, typed),
                mayCreate,
                Family.employers(platforms.get(Actors.team().platform())).stream()
                        .map(family -> new Option(family.name(), family.label()))
                        .toList(),
                "",
                typed.reason(),
                errors);
    }

    /// The structure that was chosen; else those that look like the one described.
    private List<Structure> candidates(Claim.Request request) {
        var platform = Actors.team().platform();
        if (request.establishment() != null) {
            return structures.find(platform, request.establishment()).stream().toList();
        }
        return structures.all(platform).stream()
                .filter(place -> !place.closed())
                .filter(place -> place.facts().siret().equals(request.siret())
                        || place.facts().commune().equals(request.commune())
                                && Words.near(place.facts().name(), request.structure()))
                .limit(5)
                .toList();
    }

    /// How far an access may reach: her organisation may have more places than the one she named.
    private String extent(Structure place) {
        var open = open(place).size();
        return open < 2
                ? ""
                : ". L’organisme%s a %s"
                        .formatted(
                                place.organisationName().equals(place.facts().name())
                                        ? ""
                                        : " « " + place.organisationName() + " »",
                                French.plural(open, "lieu", "lieux"));
    }

    /// Asked when an organisation has several places: all of them, or some. The one that she named is ticked.
    private TeamClaimsPage.@Nullable Access access(List<Structure> candidates, Claim.Request request, Typed typed) {
        var several = candidates.stream()
                .map(this::open)
                .filter(open -> open.size() > 1)
                .toList();
        if (several.isEmpty()) {
            return null;
        }
        var places = several.stream().flatMap(List::stream).distinct().toList();
        var how = typed.access() == null ? Opened.SOME : typed.access();
        return new TeamClaimsPage.Access(
                List.of(
                        new Choice(
                                Opened.SOME,
                                "À certains lieux",
                                "Ne voit et n’écrit rien pour les autres, n’invite pas de collègue.",
                                how.equals(Opened.SOME)),
                        new Choice(
                                Opened.ALL,
                                "À tous les lieux de l’organisme",
                                "Offres, profils et rencontres de " + French.plural(places.size(), "lieu", "lieux")
                                        + ".",
                                how.equals(Opened.ALL))),
                places.stream()
                        .map(place -> new Choice(
                                place.id().toString(),
                                place.facts().name(),
                                place.communeName(),
                                typed.access() == null
                                        ? place.id().equals(request.establishment())
                                        : typed.places().contains(place.id().toString())))
                        .toList());
    }

    private List<Structure> open(Structure place) {
        return structures.ofOrganisation(Actors.team().platform(), place.organisation()).stream()
                .filter(one -> !one.closed())
                .toList();
    }

    private String commune(Claim.Request request) {
        return communes.find(request.commune()).map(commune -> commune.label()).orElse(request.commune());
    }

    private static StateKind kind(Claim claim) {
        return switch (claim) {
            case Claim.Asked _ -> StateKind.WARN;
            case Claim.Accepted _ -> StateKind.OK;
            case Claim.Refused _ -> StateKind.NONE;
        };
    }

    private String said(Claim claim) {
        var today = Paris.today(clock);
        return switch (claim) {
            case Claim.Asked _ -> "En attente";
            case Claim.Accepted accepted ->
                "Acceptée le " + French.shortDate(Paris.date(accepted.at()), today) + " par " + accepted.by();
            case Claim.Refused refused ->
                "Refusée le " + French.shortDate(Paris.date(refused.at()), today) + " par " + refused.by();
        };
    }
}
