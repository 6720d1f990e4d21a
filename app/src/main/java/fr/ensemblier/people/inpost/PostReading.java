package fr.ensemblier.people.inpost;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.model.Avoiding;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Promises;
import fr.ensemblier.people.model.Reaching;
import fr.ensemblier.people.model.Towns;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what somebody in post asks, and says what is missing at its place.
@Component
class PostReading {

    /// Her employer, as far as it is known: an organisation, a name, or nothing.
    record Employer(@Nullable UUID organisation, @Nullable String name) {}

    record Read(PostRequest.Wish wish, Employer employer) {}

    private final Towns towns;
    private final Occupations occupations;
    private final Avoiding avoiding;
    private final Promises promises;

    PostReading(Towns towns, Occupations occupations, Avoiding avoiding, Promises promises) {
        this.towns = towns;
        this.occupations = occupations;
        this.avoiding = avoiding;
        this.promises = promises;
    }

    /// The six fields of a file (R-P8); null when something is wrong.
    Persons.@Nullable Opening opening(PlatformId platform, PostForm form, List<FieldError> errors) {
        var first = text(form.firstName());
        var last = text(form.lastName());
        Reaching.check(first, form.phone(), form.email(), errors);
        if (!last.isEmpty() && !Reaching.named(last)) {
            errors.add(new FieldError("lastName", "Écrivez votre nom avec des lettres."));
        }
        var phone = Reaching.phone(form.phone()).orElse(null);
        var email = Reaching.mail(form.email()).orElse(null);
        var commune = towns.read(platform, form.commune(), form.communeText(), errors);
        return commune == null || !errors.isEmpty()
                ? null
                : new Persons.Opening(
                        platform,
                        first,
                        last.isEmpty() ? null : last,
                        phone,
                        email,
                        commune,
                        "EMPLOYEE_SECTOR",
                        "SELF",
                        null,
                        first,
                        false);
    }

    /// Null when something is wrong.
    @Nullable Read read(PlatformId platform, PostForm form, List<FieldError> errors) {
        var kinds = form.asked().stream()
                .flatMap(code -> Asked.of(code).stream())
                .distinct()
                .toList();
        if (kinds.isEmpty()) {
            errors.add(0, new FieldError("kinds", "Choisissez au moins une demande."));
        }
        var hour = Hour.of(text(form.slot()));
        if (hour.isEmpty()) {
            errors.add(new FieldError("slot", "Choisissez un moment."));
        }
        var occupation = text(form.occupation());
        if (!occupation.isEmpty() && occupations.find(occupation).isEmpty()) {
            errors.add(new FieldError("occupation", "Choisissez un métier de la liste."));
        }
        var employer = employer(platform, form, errors);
        return errors.isEmpty() && hour.isPresent()
                ? new Read(
                        new PostRequest.Wish(
                                kinds,
                                occupation.isEmpty() ? null : occupation,
                                Since.of(text(form.since())).orElse(null),
                                WorksFor.of(text(form.worksFor())).orElse(null),
                                hour.get(),
                                "true".equals(form.away())),
                        employer)
                : null;
    }

    private Employer employer(PlatformId platform, PostForm form, List<FieldError> errors) {
        var typed = text(form.employerText());
        if (typed.isEmpty()) {
            return new Employer(null, null);
        }
        if (typed.length() > 200 || Nir.in(typed)) {
            errors.add(new FieldError("employer", "Écrivez seulement le nom de la structure."));
            return new Employer(null, null);
        }
        return switch (avoiding.named(platform, form.employer(), form.found(), typed)) {
            case Avoiding.Named.One(var organisation, var name) -> new Employer(organisation, name);
            case Avoiding.Named.Unknown() -> new Employer(null, typed);
            case Avoiding.Named.Several() -> {
                errors.add(new FieldError("found", "Plusieurs employeurs portent ce nom. Choisissez le bon."));
                yield new Employer(null, null);
            }
        };
    }

    /// `name` is hers when the team reads it, null when she does.
    PostPage page(
            PlatformId platform,
            String action,
            String completion,
            @Nullable Link back,
            @Nullable String name,
            @Nullable String leadBody,
            PostForm form,
            List<FieldError> errors) {
        var hers = name == null;
        return new PostPage(
                action,
                completion,
                back,
                name,
                leadBody,
                promises.within(platform),
                form,
                Arrays.stream(Asked.values())
                        .map(one -> new Choice(
                                one.name(),
                                hers ? one.herWords() : one.words(),
                                hers ? one.means() : null,
                                form.asked().contains(one.name())))
                        .toList(),
                Arrays.stream(Hour.values())
                        .map(one ->
                                Choice.of(one.name(), one.words(), one.name().equals(form.slot())))
                        .toList(),
                occupations.all().stream()
                        .map(one -> new Option(one.code(), one.brief()))
                        .toList(),
                Arrays.stream(Since.values())
                        .map(one -> new Option(one.name(), one.words()))
                        .toList(),
                Arrays.stream(WorksFor.values())
                        .map(one -> new Option(one.name(), one.words()))
                        .toList(),
                errors.isEmpty()
                        ? List.of()
                        : avoiding.bearing(platform, text(form.employerText()), text(form.commune())),
                errors);
    }
}
