package fr.ensemblier.training.inventory;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.Telephones;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.CommuneField;
import fr.ensemblier.training.model.Fields;
import fr.ensemblier.training.model.FundingSchemes;
import fr.ensemblier.training.model.LheoFormation;
import fr.ensemblier.training.model.PoeLimits;
import fr.ensemblier.training.model.Recruiting;
import fr.ensemblier.training.model.TrainingSession.Sheet;
import fr.ensemblier.training.model.Writing;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.ListAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a session that was typed, or says at each field what is wrong (R-E2). The conditions of the schemes
/// are those of the day on which it begins (R-W5).
@Component
class TypedReading {

    private static final int LONGEST_TITLE = 255;
    private static final int LONGEST_TEXT = 3_000;
    private static final int LONGEST_NAME = 250;

    record Typed(Sheet sheet, Writing.Dates dates) {}

    private final CommuneField communes;
    private final Platforms platforms;
    private final Occupations occupations;
    private final Fields fields;
    private final FundingSchemes schemes;
    private final PoeLimits limits;
    private final Clock clock;

    TypedReading(
            CommuneField communes,
            Platforms platforms,
            Occupations occupations,
            Fields fields,
            FundingSchemes schemes,
            PoeLimits limits,
            Clock clock) {
        this.communes = communes;
        this.platforms = platforms;
        this.occupations = occupations;
        this.fields = fields;
        this.schemes = schemes;
        this.limits = limits;
        this.clock = clock;
    }

    Optional<Typed> read(Actor.Team team, TypedForm form, List<FieldError> errors) {
        var title = text("title", form.title(), LONGEST_TITLE, "Écrivez l’intitulé de la formation.", errors);
        var body = text("body", form.body(), LONGEST_NAME, "Écrivez le nom de l’organisme.", errors);
        var siret = ListAddress.text(form.siret()).replaceAll("[\\s.]", "");
        if (!siret.isEmpty() && !siret.matches("\\d{14}")) {
            errors.add(new FieldError("siret", "Un SIRET a 14 chiffres."));
        }
        var phone = phone(form.phone(), errors);
        var email = ListAddress.text(form.email());
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            errors.add(new FieldError("email", "Écrivez une adresse complète, comme accueil@exemple.fr."));
        }
        var occupation = ListAddress.text(form.occupation());
        if (occupations.find(occupation).isEmpty()) {
            errors.add(new FieldError("occupation", "Choisissez le métier auquel elle mène."));
        }
        var certification = ListAddress.text(form.certification());
        if (!certification.isEmpty() && occupations.certification(certification).isEmpty()) {
            errors.add(new FieldError("certification", "Choisissez dans la liste."));
        }
        var remote = "REMOTE".equals(form.teaching());
        var commune = remote
                ? Optional.<Commune>empty()
                : communes.read(
                        "commune",
                        form.commune(),
                        form.communeText(),
                        one -> platforms.covers(team.platform(), one),
                        errors,
                        "Écrivez la commune où elle a lieu.");
        var starts = day("starts", form.starts(), "Écrivez le premier jour.", errors);
        var ends = day("ends", form.ends(), null, errors);
        var apply = day("applyBefore", form.applyBefore(), null, errors);
        if (starts != null && ends != null && ends.isBefore(starts)) {
            errors.add(new FieldError("ends", "La fin vient avant le début."));
        }
        if (starts != null && apply != null && apply.isAfter(starts)) {
            errors.add(new FieldError("applyBefore", "L’inscription se fait avant le début."));
        }
        var centre = number("hoursCentre", form.hoursCentre(), 5_000, errors);
        var company = number("hoursCompany", form.hoursCompany(), 5_000, errors);
        var seats = number("seats", form.seats(), 500, errors);
        if (seats != null && seats == 0) {
            errors.add(new FieldError("seats", "Une session a au moins une place."));
        }
        var needs = ListAddress.text(form.needs());
        if (needs.length() > LONGEST_TEXT) {
            errors.add(new FieldError("needs", "Écrivez 3 000 signes au plus."));
        }
        judge(team, form.chosen(), starts, sum(centre, company), errors);
        if (!errors.isEmpty() || starts == null) {
            return Optional.empty();
        }
        var held = occupations.certification(certification);
        var leads = new LinkedHashSet<>(List.of(occupation));
        held.ifPresent(one -> leads.addAll(fields.leadingTo(one.code())));
        return Optional.of(new Typed(
                new Sheet(
                        title,
                        null,
                        held.map(one -> one.code()).orElse(null),
                        held.map(one -> one.level())
                                .filter(level -> !level.isEmpty())
                                .orElse(null),
                        List.of(),
                        List.copyOf(leads),
                        maybe(siret),
                        body,
                        phone,
                        maybe(email),
                        null,
                        commune.map(Commune::code).orElse(null),
                        commune.map(Commune::name).orElse(null),
                        commune.map(Commune::lat).orElse(null),
                        commune.map(Commune::lon).orElse(null),
                        remote ? null : maybe(ListAddress.text(form.address())),
                        maybe(needs),
                        null,
                        centre,
                        company,
                        form.chosen(),
                        false),
                new Writing.Dates(
                        "1", starts, LheoFormation.Known.DAY, ends, seats, Recruiting.OPEN, apply, List.of())));
    }

    /// R-W5: a scheme that exists on that day; a POEC and a POEI have a longest length.
    private void judge(
            Actor.Team team, List<String> chosen, @Nullable LocalDate starts, int hours, List<FieldError> errors) {
        var on = starts == null ? Paris.today(clock) : starts;
        for (var code : chosen) {
            var scheme = schemes.find(code);
            if (scheme.isEmpty()) {
                errors.add(new FieldError("schemes", "Choisissez dans la liste."));
            } else if (!scheme.get().holdsOn(on)) {
                errors.add(new FieldError(
                        "schemes",
                        scheme.get().name() + " n’existe pas au premier jour de cette session. "
                                + scheme.get().conditions()));
            }
        }
        limits.tooLong(team.platform(), chosen, on, hours)
                .ifPresent(words -> errors.add(new FieldError("hoursCentre", words)));
    }

    private static int sum(@Nullable Integer one, @Nullable Integer other) {
        return (one == null ? 0 : one) + (other == null ? 0 : other);
    }

    private static String text(String field, @Nullable String typed, int longest, String ask, List<FieldError> errors) {
        var said = ListAddress.text(typed);
        if (said.isEmpty()) {
            errors.add(new FieldError(field, ask));
        } else if (said.length() > longest) {
            errors.add(new FieldError(field, "Écrivez " + longest + " signes au plus."));
        }
        return said;
    }

    private static @Nullable String phone(@Nullable String typed, List<FieldError> errors) {
        var said = ListAddress.text(typed);
        if (said.isEmpty()) {
            return null;
        }
        var read = Telephones.called(said);
        if (read.isEmpty()) {
            errors.add(new FieldError("phone", "Écrivez un numéro à dix chiffres."));
        }
        return read.orElse(null);
    }

    private static @Nullable LocalDate day(
            String field, @Nullable String typed, @Nullable String ask, List<FieldError> errors) {
        var said = ListAddress.text(typed);
        var day = ListAddress.day(typed);
        if (said.isEmpty() && ask == null) {
            return null;
        }
        if (day == null || day.getYear() < 2000 || day.getYear() > 2100) {
            errors.add(new FieldError(
                    field, said.isEmpty() && ask != null ? ask : "Écrivez un jour, par exemple 14/03/2027."));
            return null;
        }
        return day;
    }

    private static @Nullable Integer number(String field, @Nullable String typed, int most, List<FieldError> errors) {
        var said = ListAddress.text(typed);
        if (said.isEmpty()) {
            return null;
        }
        if (!said.matches("\\d{1,5}") || Integer.parseInt(said) > most) {
            errors.add(new FieldError(field, "Écrivez un nombre entre 0 et " + most + "."));
            return null;
        }
        return Integer.valueOf(said);
    }

    private static @Nullable String maybe(String said) {
        return said.isEmpty() ? null : said;
    }
}
