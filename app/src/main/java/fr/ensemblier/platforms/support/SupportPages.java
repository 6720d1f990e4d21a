package fr.ensemblier.platforms.support;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.OwnRole;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.SettingsTabs;
import fr.ensemblier.platforms.SupportKind;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One form for the head and for the national level: reads it, checks it, writes it, shows it again.
@Component
class SupportPages {

    /// What was typed.
    record Typed(
            @Nullable String kind,
            List<String> roles,
            @Nullable LocalDate from,
            String seen) {}

    private final SupportRows rows;

    private final Clock clock;

    private final SettingsTabs tabs;

    SupportPages(SupportRows rows, Clock clock, SettingsTabs tabs) {
        this.tabs = tabs;
        this.rows = rows;
        this.clock = clock;
    }

    SupportPage.One page(Platform platform, String action, boolean national) {
        var typed = new Typed(
                platform.support().name(),
                platform.ownRoles().stream().map(OwnRole::name).toList(),
                Paris.today(clock),
                "");
        return page(platform, action, national, typed, List.of(), null);
    }

    /// The page that says what is wrong, or nothing when it is written.
    Optional<SupportPage.One> write(Platform platform, String action, boolean national, Typed typed, String by) {
        var errors = new ArrayList<FieldError>();
        var kind = Arrays.stream(SupportKind.values())
                .filter(one -> one.name().equals(typed.kind()))
                .findFirst();
        if (kind.isEmpty()) {
            errors.add(new FieldError("kind", "Choisissez un soutien, ou « Aucun soutien »."));
        }
        var from = typed.from();
        if (from == null || from.getYear() < 2000 || from.getYear() > 2100) {
            errors.add(new FieldError("from", "Indiquez depuis quel jour."));
        }
        if (kind.isEmpty() || from == null || !errors.isEmpty()) {
            return Optional.of(page(platform, action, national, typed, errors, null));
        }
        var roles = Arrays.stream(OwnRole.values())
                .filter(role -> typed.roles().contains(role.name()))
                .toList();
        if (!rows.write(platform.id(), from, kind.get(), roles, seen(typed.seen()), by)) {
            return Optional.of(
                    page(
                            platform,
                            action,
                            national,
                            typed,
                            List.of(),
                            "Quelqu’un a modifié ce soutien pendant ce temps : sa version est dans la liste. Enregistrez de nouveau pour ajouter la vôtre."));
        }
        return Optional.empty();
    }

    private @Nullable String removed(SupportRows.@Nullable Removed removed) {
        return removed == null
                ? null
                : "Retirée le " + French.shortDate(Paris.date(removed.at()), Paris.today(clock)) + ", par "
                        + removed.by();
    }

    private static Instant seen(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException nothingSeen) {
            return Instant.EPOCH;
        }
    }

    private SupportPage.One page(
            Platform platform,
            String action,
            boolean national,
            Typed typed,
            List<FieldError> errors,
            @Nullable String conflict) {
        var dated = rows.of(platform.id());
        var latest = dated.stream()
                .map(SupportRows.Dated::at)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new SupportPage.One(
                platform.name(),
                action,
                national,
                tabs.at("/soutien"),
                platform.support().words() + ". " + roles(platform.ownRoles()) + ".",
                dated.stream()
                        .map(one -> new SupportPage.Line(
                                French.fullDate(one.from()),
                                one.kind().words(),
                                roles(one.roles()),
                                French.shortDate(Paris.date(one.at()), Paris.today(clock)) + ", par " + one.by(),
                                removed(one.removed()),
                                action + "/" + one.from() + (one.removed() == null ? "/retirer" : "/remettre")))
                        .toList(),
                Arrays.stream(SupportKind.values())
                        .map(kind ->
                                Choice.of(kind.name(), kind.words(), kind.name().equals(typed.kind())))
                        .toList(),
                Arrays.stream(OwnRole.values())
                        .map(role -> new Choice(
                                role.name(),
                                role.words(),
                                role.meaning(),
                                typed.roles().contains(role.name())))
                        .toList(),
                typed.from(),
                latest.toString(),
                errors,
                conflict);
    }

    static String roles(Collection<OwnRole> roles) {
        return roles.isEmpty()
                ? "Aucun rôle propre"
                : French.capital(roles.stream()
                        .sorted()
                        .map(role -> role.words().toLowerCase(java.util.Locale.FRENCH))
                        .collect(Collectors.joining(", ")));
    }
}
