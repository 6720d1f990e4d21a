package fr.ensemblier.organisations.directory;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.accounts.OpenInvitations;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.organisations.model.Family;
import fr.ensemblier.organisations.model.Structure;
import fr.ensemblier.organisations.model.Structures;
import fr.ensemblier.platforms.OwnRole;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page of one employer in words: its places, its recruiters, what was corrected.
@Component
class EmployerPages {

    private static final int LAST = 20;
    private static final int MOST = 2_000;

    private final EmployerFile file;
    private final Structures structures;
    private final Corrections corrections;
    private final Accounts accounts;
    private final OpenInvitations invitations;
    private final Platforms platforms;
    private final Clock clock;

    EmployerPages(
            EmployerFile file,
            Structures structures,
            Corrections corrections,
            Accounts accounts,
            OpenInvitations invitations,
            Platforms platforms,
            Clock clock) {
        this.file = file;
        this.structures = structures;
        this.corrections = corrections;
        this.accounts = accounts;
        this.invitations = invitations;
        this.platforms = platforms;
        this.clock = clock;
    }

    /// The last corrections, or all of them.
    EmployerPage.One one(EmployerFile.Organisation organisation, boolean allCorrections) {
        var id = organisation.id();
        var team = Actors.team();
        var today = Paris.today(clock);
        var platform = platforms.get(team.platform());
        var into = organisation.mergedInto();
        var closings = file.closings(team.platform(), id);
        var places = structures.ofOrganisation(team.platform(), id).stream()
                .map(place -> place(place, closings.get(place.id()), today))
                .toList();
        var corrected = corrections.of(team.platform(), id, allCorrections ? MOST : LAST + 1);
        var limits = accounts.placesOfRecruiters(id);
        return new EmployerPage.One(
                id.toString(),
                organisation.name(),
                facts(organisation),
                organisation.closedOn() != null,
                into == null ? closed(organisation.closedOn(), today) : "Réuni avec un autre employeur",
                into == null ? null : "/equipe/employeurs/" + into,
                places.stream()
                        .filter(place -> !place.closed())
                        .flatMap(place -> Stream.ofNullable(place.phone()))
                        .findFirst()
                        .orElse(null),
                platform.matches(),
                places,
                accounts.recruiters(id).stream()
                        .map(contact -> new EmployerPage.Person(
                                contact.id().toString(),
                                contact.name(),
                                contact.email(),
                                only(limits.get(contact.id()), places)))
                        .toList(),
                invitations.toOrganisation(team.platform(), id).stream()
                        .map(one -> new EmployerPage.Waiting(
                                one.id().toString(),
                                one.name(),
                                one.email(),
                                one.expired()
                                        ? "Lien expiré"
                                        : "Invitation envoyée " + French.day(Paris.date(one.sentAt()), today),
                                only(one.places(), places),
                                one.expired()))
                        .toList(),
                corrected.stream()
                        .limit(allCorrections ? MOST : LAST)
                        .map(correction -> correction(correction, today))
                        .toList(),
                !allCorrections && corrected.size() > LAST,
                organisation.own(),
                team.head() && actsItself(platform));
    }

    private static @Nullable String only(@Nullable Collection<UUID> limit, List<EmployerPage.Place> places) {
        return limit == null || limit.isEmpty()
                ? null
                : "Accès limité : "
                        + French.list(places.stream()
                                .filter(place -> limit.contains(UUID.fromString(place.id())))
                                .map(EmployerPage.Place::name)
                                .toList());
    }

    /// Where the platform recruits or employs itself, its own organisation is told from its partners (R-T3).
    private static boolean actsItself(Platform platform) {
        return platform.ownRoles().contains(OwnRole.RECRUITER)
                || platform.ownRoles().contains(OwnRole.EMPLOYER);
    }

    /// As French people read it: 000 040 121 00014.
    private static String grouped(String siret) {
        return siret.replaceAll("(\\d{3})(\\d{3})(\\d{3})(\\d{5})", "$1 $2 $3 $4")
                .replace(' ', French.SPACE.charAt(0));
    }

    private static EmployerPage.Place place(Structure place, EmployerFile.@Nullable Closing closing, LocalDate today) {
        var facts = place.facts();
        var numbers = Stream.of(
                        facts.finess().isEmpty() ? "" : "FINESS " + facts.finess(),
                        facts.siret().isEmpty() ? "" : "SIRET " + grouped(facts.siret()))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.joining(", "));
        var duplicate =
                closing == null || closing.duplicateOf() == null ? "" : "Double de « " + closing.duplicateOf() + " ». ";
        return new EmployerPage.Place(
                place.id().toString(),
                facts.name(),
                Family.of(facts.family()).label(),
                facts.address().isEmpty() ? place.communeName() : facts.address() + ", " + place.communeName(),
                facts.phone().isEmpty() ? null : facts.phone(),
                facts.email().isEmpty() ? null : facts.email(),
                numbers,
                place.closed(),
                duplicate + closed(closing == null ? null : closing.on(), today));
    }

    private static EmployerPage.Correction correction(Corrections.Correction correction, LocalDate today) {
        return new EmployerPage.Correction(
                correction.id().toString(),
                French.capital(correction.what()) + " : " + correction.after().name(),
                French.shortDate(Paris.date(correction.at()), today) + ", par " + correction.by(),
                correction.undone() ? "Annulée" : said(correction),
                !correction.undone());
    }

    private static String said(Corrections.Correction correction) {
        var after = correction.after().map();
        return correction.before().map().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(after.get(entry.getKey())))
                .filter(entry ->
                        !entry.getKey().equals("lat") && !entry.getKey().equals("lon"))
                .map(entry -> "« %s » devient « %s »".formatted(entry.getValue(), after.get(entry.getKey())))
                .collect(Collectors.joining(" ; "));
    }

    private static String facts(EmployerFile.Organisation organisation) {
        return Stream.of(
                        Labels.sector(organisation.sector()),
                        organisation.siren() == null ? "" : "SIREN " + organisation.siren(),
                        organisation.finess() == null ? "" : "FINESS " + organisation.finess(),
                        "origine : "
                                + organisation
                                        .source()
                                        .label()
                                        .toLowerCase(java.util.Locale.FRENCH)
                                        .replace("finess", "FINESS"))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String closed(@Nullable LocalDate on, LocalDate today) {
        return on == null ? "" : "Fermé le " + French.shortDate(on, today);
    }
}
