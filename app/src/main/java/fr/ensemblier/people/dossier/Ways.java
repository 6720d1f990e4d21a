package fr.ensemblier.people.dossier;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.OpenTasks;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How far she has come, and what awaits the team now.
@Component
class Ways {

    private static final String OPENED = "Dossier ouvert";
    private static final String SENT = "Profil envoyé";
    private static final String VALIDATED = "Profil validé";
    private static final String WORKING = "En emploi";

    private final OpenTasks tasks;
    private final Parameters parameters;
    private final Clock clock;

    Ways(OpenTasks tasks, Parameters parameters, Clock clock) {
        this.tasks = tasks;
        this.parameters = parameters;
        this.clock = clock;
    }

    List<Step> way(Person person, ProfileState state) {
        var opened = Step.done(day(person.createdAt()), OPENED);
        return switch (state) {
            case ProfileState.Draft _ ->
                List.of(opened, Step.now("à compléter", SENT), Step.later(VALIDATED), Step.later(WORKING));
            case ProfileState.Submitted(var at) ->
                List.of(opened, Step.done(day(at), SENT), Step.now("à écouter", VALIDATED), Step.later(WORKING));
            case ProfileState.AskedMore asked ->
                List.of(
                        opened,
                        Step.done(day(asked.submittedAt()), SENT),
                        Step.now("précision demandée", VALIDATED),
                        Step.later(WORKING));
            case ProfileState.Oriented oriented ->
                List.of(
                        opened,
                        Step.done(day(oriented.submittedAt()), SENT),
                        Step.stopped(day(oriented.at()), "Orientée ailleurs"));
            case ProfileState.Validated validated ->
                List.of(
                        opened,
                        Step.done(day(validated.submittedAt()), SENT),
                        Step.done(day(validated.at()), VALIDATED),
                        Step.now("cherche", WORKING));
            case ProfileState.Paused paused ->
                List.of(
                        opened,
                        Step.done(day(paused.submittedAt()), SENT),
                        Step.done(day(paused.at()), VALIDATED),
                        Step.stopped(null, "En pause"));
            case ProfileState.Answered working ->
                List.of(
                        opened,
                        Step.done(day(working.submittedAt()), SENT),
                        Step.done(day(working.at()), VALIDATED),
                        Step.done(working instanceof ProfileState.WorkingMore ? "cherche plus" : null, WORKING));
        };
    }

    /// Her profile first, then what waits on the list of the team, then news of who has been silent for long.
    DossierPage.@Nullable Next next(Actor.Team team, Person person, Profile profile) {
        var base = "/equipe/personnes/" + person.id();
        return switch (profile.state()) {
            case ProfileState.Submitted _ ->
                new DossierPage.Next(
                        "Prochaine action",
                        "Écouter son profil et répondre",
                        null,
                        new Link("Écouter et répondre", "/equipe/profils/" + person.id()));
            case ProfileState.AskedMore asked ->
                new DossierPage.Next(
                        "Prochaine action",
                        "Obtenir la précision demandée",
                        asked.message(),
                        new Link("Revoir la demande", "/equipe/profils/" + person.id()));
            case ProfileState.Draft _ ->
                new DossierPage.Next(
                        "Prochaine action",
                        "Compléter son profil",
                        "Posez les questions au téléphone, ou envoyez un lien.",
                        new Link("Continuer son profil", base + "/profil/" + profile.step()));
            case ProfileState.Answered _, ProfileState.Oriented _ -> waiting(team, person, profile, base);
        };
    }

    private DossierPage.@Nullable Next waiting(Actor.Team team, Person person, Profile profile, String base) {
        var today = Paris.today(clock);
        var first = tasks.aboutPerson(team, person.id()).stream().findFirst();
        if (first.isPresent()) {
            var task = first.get();
            return new DossierPage.Next(
                    task.due().isBefore(today)
                            ? "Prochaine action, en retard depuis le " + French.shortDate(task.due(), today)
                            : "Prochaine action, " + French.day(task.due(), today),
                    untitled(task.title(), person),
                    task.detail(),
                    new Link(
                            Objects.requireNonNullElse(OpenTasks.act(task.kind()), "Voir ce qui est à faire"),
                            task.href().equals(base) ? "/equipe/a-faire" : task.href()));
        }
        var silent = clock.instant().minus(Duration.ofDays(parameters.days("people.silent-days", team.platform())));
        return profile.state() instanceof ProfileState.Answered answered
                        && answered.search().looks()
                        && person.lastContactAt().isBefore(silent)
                ? new DossierPage.Next(
                        "Prochaine action",
                        "Prendre de ses nouvelles",
                        "Dernières nouvelles " + French.ago(person.lastContactAt(), clock.instant(), Paris.ZONE) + ".",
                        new Link("Noter un échange", "#how"))
                : null;
    }

    /// Her name stands at the top of the page already.
    private static String untitled(String title, Person person) {
        var name = person.name() + " : ";
        return title.startsWith(name) ? French.capital(title.substring(name.length())) : title;
    }

    private @Nullable String day(@Nullable Instant at) {
        return at == null || at.equals(Instant.EPOCH) ? null : French.shortDate(Paris.date(at), Paris.today(clock));
    }
}
