package fr.ensemblier.training.imports;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.territory.Distance;
import fr.ensemblier.training.model.Fields;
import fr.ensemblier.training.model.FundingSchemes;
import fr.ensemblier.training.model.LheoFormation;
import fr.ensemblier.training.model.LheoLine;
import fr.ensemblier.training.model.TrainingSession.Sheet;
import fr.ensemblier.training.model.Writing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Decides for a platform what of a file it keeps: its sector, in its territory or near it, from today on.
@Component
class Judging {

    /// What becomes of one `formation`.
    sealed interface Verdict {

        /// `note` says what of it was left out, for the report.
        record Keep(Writing.Course course) implements Verdict {}

        record Out(LeftOut why) implements Verdict {}

        record No(LheoLine.Refused refused) implements Verdict {}
    }

    private final Fields fields;
    private final FundingSchemes schemes;
    private final Platforms platforms;
    private final Communes communes;
    private final Parameters parameters;
    private final Clock clock;

    Judging(
            Fields fields,
            FundingSchemes schemes,
            Platforms platforms,
            Communes communes,
            Parameters parameters,
            Clock clock) {
        this.fields = fields;
        this.schemes = schemes;
        this.platforms = platforms;
        this.communes = communes;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// For one pass over a file.
    OfPlatform of(PlatformId platform) {
        return new OfPlatform(
                platform,
                Paris.today(clock),
                parameters.number("training.import-km", platform).doubleValue());
    }

    final class OfPlatform {

        private final PlatformId platform;
        private final LocalDate today;
        private final double reach;
        private final List<Commune> territory = new ArrayList<>();
        private final Map<String, Boolean> near = new HashMap<>();

        OfPlatform(PlatformId platform, LocalDate today, double reach) {
            this.platform = platform;
            this.today = today;
            this.reach = reach;
            platforms.territory(platform).forEach(area -> territory.addAll(platforms.communes(area)));
        }

        Verdict of(LheoFormation formation) {
            if (!fields.ofSector(formation)) {
                return new Verdict.Out(LeftOut.SECTOR);
            }
            var ways = new ArrayList<Writing.Way>();
            var past = false;
            for (var action : formation.actions()) {
                var place = Optional.ofNullable(action.place());
                var commune = action.remote() ? Optional.<Commune>empty() : place.flatMap(this::commune);
                if (!action.remote() && commune.isEmpty()) {
                    return new Verdict.No(new LheoLine.Refused(
                            action.line(),
                            "lieu-de-formation",
                            place.map(at -> at.postcode() + " " + at.town()).orElse(""),
                            place.isEmpty()
                                    ? "Une action en présence n’a pas de lieu."
                                    : "Aucune commune n’a ce nom et ce code postal."));
                }
                if (commune.isPresent() && !isNear(commune.get())) {
                    continue;
                }
                var sessions = action.sessions().stream()
                        .filter(session -> session.ends() == null
                                ? !session.starts().plusYears(1).isBefore(today)
                                : !session.ends().isBefore(today))
                        .map(session -> new Writing.Dates(
                                session.key(),
                                session.starts(),
                                session.known(),
                                session.ends(),
                                session.seats(),
                                session.recruiting(),
                                session.applyBefore(),
                                session.blocks()))
                        .toList();
                past |= sessions.isEmpty();
                if (!sessions.isEmpty()) {
                    ways.add(new Writing.Way(action.key(), sheet(formation, action, commune), sessions));
                }
            }
            if (ways.isEmpty()) {
                return new Verdict.Out(past ? LeftOut.PAST : LeftOut.TERRITORY);
            }
            return new Verdict.Keep(new Writing.Course(
                    formation.key(),
                    formation.fingerprint(),
                    formation.rncp().isEmpty() ? null : formation.rncp().getFirst(),
                    formation.formacodes(),
                    formation.aside(),
                    ways.getFirst().sheet(),
                    ways));
        }

        private Sheet sheet(LheoFormation formation, LheoFormation.Action action, Optional<Commune> commune) {
            var certification = fields.certification(formation.rncp());
            return new Sheet(
                    formation.title(),
                    formation.goal(),
                    certification.map(one -> one.code()).orElse(null),
                    formation.exitLevel(),
                    List.of(),
                    fields.occupations(formation),
                    formation.body().siret(),
                    formation.body().name(),
                    formation.body().phone(),
                    formation.body().email(),
                    formation.url(),
                    commune.map(Commune::code).orElse(null),
                    commune.map(Commune::name).orElse(null),
                    commune.map(Commune::lat).orElse(null),
                    commune.map(Commune::lon).orElse(null),
                    commune.isEmpty() || action.place() == null
                            ? null
                            : action.place().address(),
                    action.needs(),
                    action.rhythm(),
                    action.hoursCentre(),
                    action.hoursCompany(),
                    schemes.ofFunders(action.funders()),
                    action.continuous());
        }

        /// By its code, else by its name among those of the postal code, else the largest of them.
        private Optional<Commune> commune(LheoFormation.Place place) {
            var coded = Optional.ofNullable(place.insee()).flatMap(communes::find);
            if (coded.isPresent()) {
                return coded;
            }
            var named = communes.named(place.town()).stream()
                    .filter(one -> one.postalCodes().contains(place.postcode()))
                    .findFirst();
            return named.isPresent()
                    ? named
                    : communes.search(place.postcode(), 1).stream()
                            .filter(one -> one.postalCodes().contains(place.postcode()))
                            .findFirst();
        }

        private boolean isNear(Commune commune) {
            return near.computeIfAbsent(
                    commune.code(),
                    _ -> platforms.covers(platform, commune)
                            || territory.stream().anyMatch(one -> Distance.km(one, commune) <= reach));
        }
    }
}
