package fr.ensemblier.immersions.agreement;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.agreement.AgreementPages.Document;
import fr.ensemblier.immersions.agreement.AgreementPages.Fact;
import fr.ensemblier.immersions.agreement.AgreementPages.Line;
import fr.ensemblier.immersions.agreement.AgreementPages.Part;
import fr.ensemblier.immersions.model.Agreement;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.Signatures;
import fr.ensemblier.immersions.model.Telling;
import fr.ensemblier.immersions.model.TypedNumber;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The text of an agreement, in the order of D5135-3; the same on the screen and on paper.
@Component
class Wording {

    private final Occupations occupations;

    Wording(Occupations occupations) {
        this.occupations = occupations;
    }

    Document document(Immersion one, Agreement agreement, List<Signatures.Signature> signatures) {
        return new Document(
                "Convention de mise en situation en milieu professionnel",
                "Articles L5135-1 à L5135-8 et D5135-1 à D5135-8 du code du travail",
                List.of(
                        prescriber(agreement),
                        her(agreement),
                        host(agreement),
                        structure(agreement),
                        aim(one, agreement),
                        work(one, agreement),
                        rules()),
                signatures.stream().map(Wording::line).toList());
    }

    private static Part prescriber(Agreement agreement) {
        return new Part(
                "1. Le prescripteur",
                facts(
                        "Organisme",
                        agreement.prescriber().name(),
                        "Adresse",
                        agreement.prescriber().address()));
    }

    private static Part her(Agreement agreement) {
        var her = agreement.her();
        return new Part(
                "2. La personne",
                facts(
                        "Nom et prénom",
                        her.name(),
                        "Date de naissance",
                        French.fullDate(her.birth()),
                        "Employeur actuel",
                        her.employer(),
                        "Représentant légal",
                        her.guardian()));
    }

    private static Part host(Agreement agreement) {
        var host = agreement.host();
        return new Part(
                "3. La structure d’accueil",
                facts(
                        "Nom",
                        host.name(),
                        "Adresse",
                        host.address(),
                        "SIRET",
                        host.siret(),
                        "Activité principale",
                        host.activity(),
                        "Convention collective",
                        host.collective(),
                        "Représentée par",
                        host.signatory(),
                        "Accueil et sécurité",
                        host.welcomer() + ", " + host.welcomerFunction()));
    }

    private static Part structure(Agreement agreement) {
        var structure = agreement.structure();
        return new Part(
                "4. La structure d’accompagnement",
                facts(
                        "Nom",
                        structure.name(),
                        "Adresse",
                        structure.address(),
                        "Conseiller référent",
                        structure.adviser() + ", " + structure.adviserFunction()));
    }

    private Part aim(Immersion one, Agreement agreement) {
        var plan = one.plan();
        var aim = agreement.aim();
        return new Part(
                "5. Dates, lieu, objet et objectifs",
                facts(
                        "Du",
                        plan == null ? null : French.fullDate(plan.from()),
                        "Au",
                        plan == null ? null : French.fullDate(plan.until()),
                        "Présence",
                        plan == null ? null : Telling.presence(plan),
                        "Lieu",
                        aim.place(),
                        "Métier",
                        occupations.brief(one.occupation()),
                        "Objet",
                        aim.object().words(),
                        "Objectifs",
                        aim.objectives(),
                        "Comment ils sont évalués",
                        aim.assessment()));
    }

    private static Part work(Immersion one, Agreement agreement) {
        var work = agreement.work();
        return new Part(
                "6. Tâches et horaires",
                facts(
                        "Tâches",
                        work.tasks(),
                        "Horaires",
                        work.timetable(),
                        "Au plus",
                        TypedNumber.words(work.weeklyHours()) + French.SPACE + "heures par semaine, "
                                + TypedNumber.words(work.dailyHours()) + French.SPACE + "heures par jour"
                                + (work.night() ? ", de nuit aussi" : ", sans travail de nuit"),
                        "Renouvellement",
                        one.renews() == null
                                ? null
                                : "Cette période renouvelle une première, dont l’objectif n’est pas atteint."));
    }

    private static Part rules() {
        return new Part(
                "Ce que chacun accepte",
                facts(
                        "Statut",
                        "La personne garde son statut et n’est pas salariée de la structure d’accueil. La structure ne la paie pas.",
                        "Poste",
                        "Elle n’exécute pas une tâche régulière d’un poste permanent, ne remplace personne, ne répond ni à un surcroît ni à une saison.",
                        "Accident",
                        "Le prescripteur la couvre pour les accidents du travail. La structure lui déclare un accident sous 24 heures."));
    }

    static Line line(Signatures.Signature known) {
        var signed = known.signed();
        return new Line(
                known.party().words(),
                known.name(),
                signed == null ? StateKind.WARN : StateKind.OK,
                signed == null
                        ? known.askedAt() == null
                                ? "À signer"
                                : "Lien envoyé le " + French.fullDate(Paris.date(known.askedAt()))
                        : "Signé le " + French.fullDate(Paris.date(signed.at())) + " "
                                + signed.how().words());
    }

    /// Name, value, name, value; what is not there is left out.
    private static List<Fact> facts(@Nullable String... pairs) {
        var facts = new ArrayList<Fact>();
        for (var index = 0; index < pairs.length; index += 2) {
            var value = pairs[index + 1];
            if (value != null) {
                facts.add(new Fact(String.valueOf(pairs[index]), value));
            }
        }
        return facts;
    }
}
