package fr.ensemblier.evaluation.model;

import static fr.ensemblier.evaluation.model.Breakdown.CAUSE;
import static fr.ensemblier.evaluation.model.Breakdown.CERTIFICATION;
import static fr.ensemblier.evaluation.model.Breakdown.OBTAINED;
import static fr.ensemblier.evaluation.model.Breakdown.OCCUPATION;
import static fr.ensemblier.evaluation.model.Breakdown.SEATS;
import static fr.ensemblier.evaluation.model.Breakdown.TAUGHT;
import static fr.ensemblier.evaluation.model.Breakdown.VAE_KIND;
import static fr.ensemblier.evaluation.model.Indicators.Q5;
import static fr.ensemblier.evaluation.model.Indicators.Q6;
import static fr.ensemblier.evaluation.model.SupportIndicators.WHO;

import fr.ensemblier.evaluation.model.Indicator.Counting;
import fr.ensemblier.evaluation.model.Indicator.Engaged;
import fr.ensemblier.evaluation.model.Indicator.Kind;
import java.util.List;
import java.util.stream.Stream;

/// The indicators of training: seats, entries, ends, certifications, admissions.
public final class TrainingIndicators {

    public static final Indicator SEATS_OPENED = new Indicator(
            "R09",
            "places de formation ouvertes",
            "Places de formation",
            Kind.REALISATION,
            Engaged.SUPPORTING,
            Q5,
            "C5.1",
            "places",
            "Places des sessions de l’inventaire qui commencent dans la période : prises, libres ou annulées.",
            null,
            "La session de l’inventaire. Une session dont le nombre de places est inconnu ne compte pas.",
            "Le premier jour de la session",
            Counting.ACTS,
            List.of(SEATS, OCCUPATION, CERTIFICATION, TAUGHT));

    public static final Indicator ENTRIES = new Indicator(
            "S03",
            "entrées en formation",
            "Entrées en formation",
            Kind.RESULTAT,
            Engaged.SUPPORTING,
            Q5,
            "C5.1",
            "personnes",
            "Personnes entrées dans une session dans la période. Une personne compte une fois, par sa première entrée.",
            null,
            "L’entrée notée dans la session.",
            "Le jour de l’entrée",
            Counting.PEOPLE,
            with(CERTIFICATION, TAUGHT, OCCUPATION));

    public static final Indicator COMPLETED = new Indicator(
            "S04",
            "formations menées à leur terme",
            "Formations terminées",
            Kind.RESULTAT,
            Engaged.SUPPORTING,
            Q5,
            "C5.2",
            "formations",
            "Formations terminées dans la période, avec ou sans le titre.",
            "Formations terminées ou interrompues dans la période.",
            "La fin ou l’arrêt noté. Une session annulée en cours de route est une interruption.",
            "Le jour de la fin ou de l’arrêt",
            Counting.RATE_OF_PEOPLE,
            with(CAUSE, CERTIFICATION, TAUGHT, OCCUPATION));

    public static final Indicator CERTIFIED = new Indicator(
            "S05",
            "diplômes, titres ou blocs obtenus",
            "Certifications",
            Kind.RESULTAT,
            Engaged.SUPPORTING,
            Q6,
            "C6.2bis",
            "certifications",
            "Certifications obtenues après une formation ou par la VAE, entières ou par blocs. Celles de la VAE forment des classes à part.",
            null,
            "Le résultat noté, de la formation ou du jury de la VAE.",
            "Le jour du résultat",
            Counting.PEOPLE,
            with(OBTAINED, CERTIFICATION, TAUGHT, OCCUPATION));

    public static final Indicator VAES = new Indicator(
            "R21",
            "parcours de VAE commencés",
            "VAE commencées",
            Kind.REALISATION,
            Engaged.SUPPORTING,
            Q6,
            "C6.2bis",
            "parcours",
            "Parcours de VAE ouverts dans la période : individuels, collectifs ou hybrides.",
            null,
            "Le projet de VAE noté dans le dossier. Une nouvelle VAE pour un autre diplôme compte de nouveau.",
            "Le jour de l’ouverture",
            Counting.PEOPLE,
            with(VAE_KIND, CERTIFICATION, TAUGHT));

    public static final Indicator ADMITTED = new Indicator(
            "S15",
            "admissions dans une école",
            "Admissions",
            Kind.RESULTAT,
            Engaged.SUPPORTING,
            Q5,
            "C5.1",
            "dossiers",
            "Dossiers suivis d’une admission.",
            "Dossiers qui ont reçu une réponse dans la période : admission ou refus. Une liste d’attente n’en est pas encore une.",
            "La réponse de l’école.",
            "Le jour de la réponse",
            Counting.RATE_OF_PEOPLE,
            WHO);

    private TrainingIndicators() {}

    private static List<Breakdown> with(Breakdown... more) {
        return Stream.concat(Stream.of(more), WHO.stream()).toList();
    }
}
