package fr.ensemblier.people.queue;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import fr.ensemblier.people.model.Cards;
import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.Choices;
import fr.ensemblier.people.model.Confirming;
import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.people.model.Hearing;
import fr.ensemblier.people.model.Letters;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.people.model.Promises;
import fr.ensemblier.people.model.Unheard;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the team answers to a profile: state, card, message and task together (R-E4). The second of two is told (R-E5).
@Component
class Deciding {

    /// What came of it.
    sealed interface Outcome {
        record Done(String said) implements Outcome {}

        record Refused(String field, String why) implements Outcome {}

        /// Somebody else answered before.
        record TooLate(String by) implements Outcome {}
    }

    /// Who is at school has no card (R-W4).
    private static final String PUPIL = "PUPIL";

    private final Profiles profiles;
    private final Persons persons;
    private final Choices choices;
    private final People people;
    private final Cards cards;
    private final Confirming confirming;
    private final Hearing hearing;
    private final Unheard unheard;
    private final Rereading rereading;
    private final Promises promises;
    private final Tasks tasks;
    private final Letters letters;
    private final Parameters parameters;
    private final Clock clock;

    Deciding(
            Profiles profiles,
            Persons persons,
            Choices choices,
            People people,
            Cards cards,
            Confirming confirming,
            Hearing hearing,
            Unheard unheard,
            Rereading rereading,
            Promises promises,
            Tasks tasks,
            Letters letters,
            Parameters parameters,
            Clock clock) {
        this.profiles = profiles;
        this.persons = persons;
        this.choices = choices;
        this.people = people;
        this.cards = cards;
        this.confirming = confirming;
        this.hearing = hearing;
        this.unheard = unheard;
        this.rereading = rereading;
        this.promises = promises;
        this.tasks = tasks;
        this.letters = letters;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// `anyway` is why a profile counts although it does not say how far she goes, null when nobody said so (R-M1).
    @Transactional
    public Outcome validate(
            Actor.Team by,
            UUID id,
            int version,
            List<String> occupations,
            String text,
            @Nullable String kept,
            @Nullable String anyway) {
        var profile = profiles.get(by.platform(), id);
        if (profile.version() != version) {
            return new Outcome.TooLate(answeredBy(profile));
        }
        var unreadable = rereading.refused(by.platform(), id, text, kept);
        if (unreadable.isPresent()) {
            return new Outcome.Refused("text", unreadable.get());
        }
        if (occupations.isEmpty()) {
            return new Outcome.Refused(
                    "occupations", "Placez la personne sur un métier au moins, même si elle hésite encore.");
        }
        if (PUPIL.equals(persons.get(by.platform(), id).situation())) {
            return new Outcome.Refused(
                    "occupations",
                    "Un élève de collège ou de lycée n’est jamais montré à un employeur. Changez d’abord sa situation, si elle a changé.");
        }
        var unsaid = profile.reach() == null;
        if (unsaid && (anyway == null || anyway.isBlank())) {
            return new Outcome.Refused(
                    "why",
                    anyway == null
                            ? "Notez d’abord ses trajets et ses horaires, ou cochez « Valider quand même »."
                            : "Dites pourquoi vous validez sans ses trajets.");
        }
        if (unsaid && (Nir.in(anyway) || HealthWords.in(anyway).isPresent())) {
            return new Outcome.Refused("why", "Retirez ce qui touche à la santé, aux aides ou à l’identité.");
        }
        var now = clock.instant();
        ProfileState to = switch (profile.state()) {
            case ProfileState.Submitted sent -> sent.validate(now, by.name());
            case ProfileState.AskedMore asked -> asked.validate(now, by.name());
            case ProfileState.Draft _, ProfileState.Answered _, ProfileState.Oriented _ -> profile.state();
        };
        if (to.equals(profile.state())) {
            return new Outcome.TooLate(answeredBy(profile));
        }
        profiles.wants(
                profile,
                false,
                occupations,
                profile.contractClasses(),
                profile.skills().wantsTraining());
        var placed = rereading.keep(profiles.get(by.platform(), id), text);
        profiles.move(placed, to);
        hearing.heard(by.platform(), id);
        confirming.confirmAll(by.platform(), id);
        cards.keep(by.platform(), id);
        var shown = choices.granted(by.platform(), id, ChoiceKind.BE_SHOWN);
        answered(by, id, "VALIDATED", "Profil validé", unsaid ? "Sans trajets : " + anyway : null);
        var person = persons.get(by.platform(), id);
        letters.write(
                person,
                "profile-validated:" + id + ":" + now.toEpochMilli(),
                "Votre profil est prêt",
                shown
                        ? List.of(
                                by.name()
                                        + " a validé votre profil. Des employeurs peuvent maintenant le voir, sans votre nom.",
                                "Quand l’un d’eux veut vous rencontrer, vous choisissez.")
                        : List.of(
                                by.name()
                                        + " a validé votre profil. Aucun employeur ne le voit : vous ne l’avez pas encore permis.",
                                "Vous pouvez le permettre dans votre espace, à tout moment."));
        return new Outcome.Done(
                shown
                        ? "Profil de " + person.firstName() + " validé. Les employeurs peuvent le voir."
                        : "Profil de " + person.firstName()
                                + " validé. Il reste caché : la personne n’a pas permis de le montrer.");
    }

    /// The message that she has changed since is heard, perhaps with a passage less: employers may read it.
    @Transactional
    public Outcome hear(Actor.Team by, UUID id, int version, String text, @Nullable String kept) {
        var profile = profiles.get(by.platform(), id);
        if (profile.version() != version || !unheard.waits(by.platform(), id)) {
            return new Outcome.TooLate(answeredBy(profile));
        }
        var unreadable = rereading.refused(by.platform(), id, text, kept);
        if (unreadable.isPresent()) {
            return new Outcome.Refused("text", unreadable.get());
        }
        rereading.keep(profile, text);
        hearing.heard(by.platform(), id);
        cards.keep(by.platform(), id);
        people.happened(by.platform(), id, "HEARD", "Nouveau message écouté", null, false);
        return new Outcome.Done("C’est écouté. Les employeurs le voient, si la personne l’a permis.");
    }

    @Transactional
    public Outcome askMore(Actor.Team by, UUID id, int version, String message) {
        var profile = profiles.get(by.platform(), id);
        if (Nir.in(message)) {
            return new Outcome.Refused("message", Nir.REFUSED);
        }
        if (message.isBlank()) {
            return new Outcome.Refused("message", "Écrivez la précision que vous demandez.");
        }
        if (profile.version() != version || !(profile.state() instanceof ProfileState.Submitted sent)) {
            return new Outcome.TooLate(answeredBy(profile));
        }
        profiles.move(profile, sent.askMore(clock.instant(), by.name(), message));
        answered(by, id, "ASKED_MORE", "Précision demandée", null);
        var person = persons.get(by.platform(), id);
        letters.write(
                person,
                "profile-more:" + id + ":" + clock.millis(),
                "Une précision sur votre profil",
                List.of(by.name() + " vous demande :", message, "Complétez votre profil, puis envoyez-le de nouveau."));
        return new Outcome.Done("Message envoyé à " + person.firstName() + ".");
    }

    @Transactional
    public Outcome orient(Actor.Team by, UUID id, int version, String reason, String message) {
        var profile = profiles.get(by.platform(), id);
        if (reason.isBlank()) {
            return new Outcome.Refused("reason", "Dites pourquoi.");
        }
        if (Nir.in(message)) {
            return new Outcome.Refused("message", Nir.REFUSED);
        }
        if (message.isBlank()) {
            return new Outcome.Refused("message", "Écrivez à la personne qui peut l’aider.");
        }
        if (profile.version() != version || !(profile.state() instanceof ProfileState.Submitted sent)) {
            return new Outcome.TooLate(answeredBy(profile));
        }
        profiles.move(profile, sent.orient(clock.instant(), by.name(), reason, message));
        cards.keep(by.platform(), id);
        answered(by, id, "ORIENTED", "Orientée ailleurs", null);
        var person = persons.get(by.platform(), id);
        letters.write(
                person,
                "profile-oriented:" + id + ":" + clock.millis(),
                "Réponse à votre profil",
                List.of(
                        message,
                        "Votre profil reste dans votre espace. Vous pouvez le changer et l’envoyer de nouveau."));
        return new Outcome.Done(person.firstName() + " reçoit votre message.");
    }

    /// Takes a validation back within a few minutes.
    @Transactional
    public Outcome undo(Actor.Team by, UUID id) {
        var profile = profiles.get(by.platform(), id);
        var minutes = parameters.days("people.undo-minutes", by.platform());
        if (!(profile.state() instanceof ProfileState.Validated validated)
                || validated.at().plus(Duration.ofMinutes(minutes)).isBefore(clock.instant())) {
            return new Outcome.Refused("undo", "Le délai pour annuler est passé. Mettez plutôt le profil en pause.");
        }
        profiles.move(profile, validated.undo());
        cards.keep(by.platform(), id);
        people.happened(by.platform(), id, "UNDONE", "Validation annulée", null, false);
        var person = persons.get(by.platform(), id);
        var before = promises.answerBefore(by.platform(), clock.instant());
        tasks.open(new Task(
                by.platform(),
                "profile:" + id,
                "profile.new",
                person.adviser(),
                id,
                null,
                "La validation de " + person.brief() + " est annulée",
                "Écouter et répondre",
                "/equipe/profils/" + id,
                before,
                false));
        letters.write(
                person,
                "profile-undone:" + id + ":" + clock.millis(),
                "Nous relisons votre profil",
                List.of(
                        "Nous vous avons écrit trop tôt que votre profil était prêt.",
                        "Une personne de l’équipe le relit et vous répond avant "
                                + French.date(before, Paris.today(clock)) + ".",
                        "En attendant, aucun employeur ne le voit."));
        return new Outcome.Done("Validation annulée. Le profil est de nouveau à écouter.");
    }

    private void answered(Actor.Team by, UUID id, String kind, String title, @Nullable String detail) {
        people.happened(by.platform(), id, kind, title, detail, false);
        tasks.close(by.platform(), "profile:" + id);
    }

    private static String answeredBy(Profile profile) {
        return switch (profile.state()) {
            case ProfileState.Answered answered -> answered.by() == null ? "quelqu’un" : answered.by();
            case ProfileState.AskedMore(var _, var _, var by, var _) -> by;
            case ProfileState.Oriented(var _, var _, var by, var _, var _) -> by == null ? "quelqu’un" : by;
            case ProfileState.Draft _, ProfileState.Submitted _ -> "quelqu’un";
        };
    }
}
