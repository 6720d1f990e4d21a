package fr.ensemblier.immersions.agreement;

import static fr.ensemblier.immersions.agreement.DraftForm.maybe;
import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.immersions.model.Agreement;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.PmsmpObject;
import fr.ensemblier.immersions.model.Reasons;
import fr.ensemblier.immersions.model.TypedMail;
import fr.ensemblier.immersions.model.TypedNumber;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.ListAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads an agreement as it was typed; what is missing of the six contents is said beside its field (D5135-3).
@Component
class DraftReading {

    private static final int LONGEST = 1000;

    /// All that the rules then judge.
    record Read(Agreement agreement, Immersion.Plan plan, String serves) {}

    private final Reasons reasons;

    DraftReading(Reasons reasons) {
        this.reasons = reasons;
    }

    Optional<Read> read(DraftForm form, List<FieldError> errors) {
        asked("prescriber", form.prescriber(), "Écrivez qui prescrit.", errors);
        asked("prescriberAddress", form.prescriberAddress(), "Écrivez l’adresse du prescripteur.", errors);
        asked("herName", form.herName(), "Écrivez le nom et le prénom de la personne.", errors);
        asked("host", form.host(), "Écrivez le nom de la structure d’accueil.", errors);
        asked("hostAddress", form.hostAddress(), "Écrivez l’adresse de la structure d’accueil.", errors);
        asked("activity", form.activity(), "Écrivez l’activité principale de la structure.", errors);
        asked("signatory", form.signatory(), "Écrivez qui signe pour la structure d’accueil.", errors);
        asked(
                "welcomer",
                form.welcomer(),
                "Écrivez qui accueille la personne et lui dit les règles de sécurité.",
                errors);
        asked("welcomerFunction", form.welcomerFunction(), "Écrivez sa fonction.", errors);
        asked("structure", form.structure(), "Écrivez le nom de la structure d’accompagnement.", errors);
        asked("structureAddress", form.structureAddress(), "Écrivez son adresse.", errors);
        asked("adviser", form.adviser(), "Écrivez le nom du conseiller référent.", errors);
        asked("adviserFunction", form.adviserFunction(), "Écrivez sa fonction.", errors);
        asked("place", form.place(), "Écrivez où se passe l’immersion.", errors);
        asked("objectives", form.objectives(), "Écrivez les objectifs précis.", errors);
        asked("assessment", form.assessment(), "Écrivez comment les objectifs seront évalués.", errors);
        asked("tasks", form.tasks(), "Décrivez les tâches prévues.", errors);
        asked("timetable", form.timetable(), "Écrivez les horaires de présence.", errors);
        for (var one : List.of(
                new String[] {"objectives", form.objectives()},
                new String[] {"assessment", form.assessment()},
                new String[] {"tasks", form.tasks()},
                new String[] {"timetable", form.timetable()})) {
            PlainWords.check(one[0], one[1], LONGEST, errors);
        }
        mail("herEmail", form.herEmail(), errors);
        mail("hostEmail", form.hostEmail(), errors);
        mail("structureEmail", form.structureEmail(), errors);
        mail("employerEmail", form.employerEmail(), errors);
        mail("guardianEmail", form.guardianEmail(), errors);
        if (!text(form.siret()).replaceAll("\\s", "").matches("|\\d{14}")) {
            errors.add(new FieldError("siret", "Un SIRET a 14 chiffres. Laissez vide si vous ne l’avez pas."));
        }
        var object = Arrays.stream(PmsmpObject.values())
                .filter(known -> known.name().equals(form.object()))
                .findFirst();
        var birth = ListAddress.day(form.birth());
        var weekly = TypedNumber.hours(form.weeklyHours(), 99);
        var daily = TypedNumber.hours(form.dailyHours(), 24);
        refuse(object.isEmpty(), "object", "Choisissez un objet, un seul.", errors);
        refuse(birth == null, "birth", "Écrivez la date de naissance.", errors);
        refuse(weekly == null, "weeklyHours", "Écrivez les heures de la semaine la plus longue.", errors);
        refuse(daily == null, "dailyHours", "Écrivez les heures du jour le plus long.", errors);
        refuse(
                !reasons.knows(Reasons.FORBIDDEN, text(form.serves())),
                "serves",
                "Dites si la personne tient ou remplace un poste.",
                errors);
        var plan = plan(form, errors);
        if (plan == null || birth == null || weekly == null || daily == null || object.isEmpty() || !errors.isEmpty()) {
            return Optional.empty();
        }
        var agreement = new Agreement(
                new Agreement.Prescriber(text(form.prescriber()), text(form.prescriberAddress())),
                new Agreement.Her(
                        text(form.herName()),
                        birth,
                        maybe(form.herEmail()),
                        maybe(form.employer()),
                        maybe(form.employerEmail()),
                        maybe(form.guardian()),
                        maybe(form.guardianEmail())),
                new Agreement.Host(
                        text(form.host()),
                        text(form.hostAddress()),
                        maybe(text(form.siret()).replaceAll("\\s", "")),
                        text(form.activity()),
                        maybe(form.collective()),
                        text(form.signatory()),
                        maybe(form.hostEmail()),
                        text(form.welcomer()),
                        text(form.welcomerFunction())),
                new Agreement.Structure(
                        text(form.structure()),
                        text(form.structureAddress()),
                        maybe(form.structureEmail()),
                        "oui".equals(form.distinct()),
                        text(form.adviser()),
                        text(form.adviserFunction())),
                new Agreement.Aim(text(form.place()), object.get(), text(form.objectives()), text(form.assessment())),
                new Agreement.Work(
                        text(form.tasks()), text(form.timetable()), weekly, daily, "oui".equals(form.night())));
        return Optional.of(new Read(agreement, plan, text(form.serves())));
    }

    private static Immersion.@Nullable Plan plan(DraftForm form, List<FieldError> errors) {
        var from = ListAddress.day(form.from());
        var until = ListAddress.day(form.until());
        var days = TypedNumber.count(form.days(), 60);
        var hours = TypedNumber.hours(form.hours(), 400);
        refuse(from == null, "from", "Écrivez le premier jour.", errors);
        refuse(until == null, "until", "Écrivez le dernier jour.", errors);
        refuse(days == null, "days", "Écrivez le nombre de jours de présence.", errors);
        refuse(hours == null, "hours", "Écrivez le total des heures, par exemple 35 ou 17,5.", errors);
        return from == null || until == null || days == null || hours == null
                ? null
                : new Immersion.Plan(from, until, hours, days);
    }

    private static void asked(String field, @Nullable String typed, String missing, List<FieldError> errors) {
        refuse(text(typed).isEmpty(), field, missing, errors);
        refuse(text(typed).length() > LONGEST, field, "Ce texte est long. Gardez 1 000 signes au plus.", errors);
    }

    private static void mail(String field, @Nullable String typed, List<FieldError> errors) {
        var mail = text(typed);
        refuse(
                !mail.isEmpty() && !TypedMail.whole(mail),
                field,
                "Cette adresse n’est pas complète. Vérifiez-la.",
                errors);
    }

    private static void refuse(boolean wrong, String field, String message, List<FieldError> errors) {
        if (wrong) {
            errors.add(new FieldError(field, message));
        }
    }
}
