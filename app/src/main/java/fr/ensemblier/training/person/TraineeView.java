package fr.ensemblier.training.person;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.occupations.Certification;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.People;
import fr.ensemblier.training.model.Attendances;
import fr.ensemblier.training.model.Certificate;
import fr.ensemblier.training.model.Cohorts;
import fr.ensemblier.training.model.SessionWords;
import fr.ensemblier.training.model.Trainee;
import fr.ensemblier.training.model.TraineeState;
import fr.ensemblier.training.model.TraineeWords;
import fr.ensemblier.training.model.Trainees;
import fr.ensemblier.training.model.TrainingSession;
import fr.ensemblier.training.model.VaeWords;
import fr.ensemblier.training.model.Vaes;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts a person in a session into the words of its page.
@Component
class TraineeView {

    private final TraineeWords words;
    private final Trainees trainees;
    private final Attendances attendances;
    private final Cohorts cohorts;
    private final Vaes vaes;
    private final VaeWords vaeWords;
    private final Occupations occupations;
    private final Whose whose;
    private final Clock clock;

    TraineeView(
            TraineeWords words,
            Trainees trainees,
            Attendances attendances,
            Cohorts cohorts,
            Vaes vaes,
            VaeWords vaeWords,
            Occupations occupations,
            Whose whose,
            Clock clock) {
        this.words = words;
        this.trainees = trainees;
        this.attendances = attendances;
        this.cohorts = cohorts;
        this.vaes = vaes;
        this.vaeWords = vaeWords;
        this.occupations = occupations;
        this.whose = whose;
        this.clock = clock;
    }

    ActPage of(
            Trainee trainee,
            TrainingSession session,
            People.Reachable her,
            ActPage.Asked asked,
            List<FieldError> errors) {
        var today = Paris.today(clock);
        var state = trainee.state();
        return new ActPage(
                TraineeController.HERE + "/" + trainee.id(),
                session.sheet().title(),
                her.fullName(),
                Whose.href(her),
                new Link("voir la session", "/equipe/formations/sessions/" + session.id()),
                TraineeWords.kind(state),
                TraineeWords.words(state),
                words.detail(state, today),
                TraineeLine.of(state, today),
                facts(trainee, session, today),
                papers(trainee),
                acts(trainee, session),
                state.before() != null,
                day(state, session, today),
                today,
                asked,
                errors,
                null);
    }

    /// The day that is likely: that of the session where it has passed.
    private static LocalDate day(TraineeState state, TrainingSession session, LocalDate today) {
        var likely = switch (state) {
            case TraineeState.Admitted _ -> session.starts();
            case TraineeState.Entered _ -> session.ends() == null ? today : session.ends();
            case TraineeState.Candidate _, TraineeState.Ended _ -> today;
        };
        return likely.isAfter(today) || likely.isBefore(state.latest()) ? today : likely;
    }

    private List<ActPage.Act> acts(Trainee trainee, TrainingSession session) {
        var acts = new ArrayList<>(moves(trainee.state(), session));
        if (trainee.state() instanceof TraineeState.Live && !trainees.isAttended(trainee.platform(), trainee.id())) {
            acts.add(ActPage.Act.mistake("Retirer cette inscription"));
        }
        return acts;
    }

    private List<ActPage.Act> moves(TraineeState state, TrainingSession session) {
        var withdraw = ActPage.Act.other(
                "retirer", "La personne n’ira pas", "Noter l’abandon", whose.reasons("TRAINEE_WITHDRAW"));
        return switch (state) {
            case TraineeState.Candidate _ ->
                List.of(
                        ActPage.Act.next("admettre", "Admission", "Noter l’admission"),
                        ActPage.Act.other(
                                "refuser",
                                "La candidature n’est pas retenue",
                                "Noter le refus",
                                whose.reasons("TRAINEE_REFUSED")),
                        withdraw);
            case TraineeState.Admitted _ ->
                List.of(ActPage.Act.next("entrer", "Entrée en formation", "Noter l’entrée"), withdraw);
            case TraineeState.Entered _ ->
                List.of(
                        ActPage.Act.next("terminer", "Fin de la formation", "Noter la fin"),
                        ActPage.Act.other(
                                "interrompre",
                                "La formation s’arrête avant la fin",
                                "Noter l’arrêt",
                                whose.reasons("TRAINEE_BREAK")));
            case TraineeState.Finished _ -> certification(session).isEmpty() ? List.of() : List.of(result(session));
            case TraineeState.BrokenOff _, TraineeState.TurnedAway _, TraineeState.Withdrawn _ -> List.of();
        };
    }

    private ActPage.Act result(TrainingSession session) {
        var blocks = blocks(session);
        var results = new ArrayList<>(List.of(new Option("WHOLE", "Diplôme ou titre entier")));
        if (!blocks.isEmpty()) {
            results.add(new Option("BLOCKS", "Un ou plusieurs blocs"));
        }
        results.add(new Option("NONE", "Non obtenu"));
        return ActPage.Act.next("resultat", "Résultat", "Noter le résultat")
                .choosing("Qu’a-t-elle obtenu ?", results)
                .withBlocks(blocks);
    }

    /// Those of the title that the session leads to.
    List<Option> blocks(TrainingSession session) {
        return certification(session).stream()
                .flatMap(one -> one.blocks().stream())
                .map(block -> new Option(block.code(), block.name()))
                .toList();
    }

    private List<Certification> certification(TrainingSession session) {
        return session.sheet().certification() == null
                ? List.of()
                : occupations
                        .certification(session.sheet().certification())
                        .map(List::of)
                        .orElse(List.of());
    }

    private List<ActPage.Fact> facts(Trainee trainee, TrainingSession session, LocalDate today) {
        var facts = new ArrayList<ActPage.Fact>();
        facts.add(new ActPage.Fact("Session", SessionWords.dates(session, today)));
        facts.add(new ActPage.Fact("Organisme", session.sheet().where()));
        cohorts.ofPerson(trainee.platform(), trainee.person()).stream()
                .map(id -> cohorts.get(trainee.platform(), id))
                .filter(one -> one.state() instanceof fr.ensemblier.training.model.CohortState.Agreed agreed
                        && agreed.session().equals(session.id()))
                .forEach(one -> facts.add(new ActPage.Fact("Groupe", one.name())));
        vaes.taughtIn(trainee.platform(), trainee.id())
                .forEach(one -> facts.add(new ActPage.Fact(
                        "VAE hybride",
                        vaeWords.name(one.certification()),
                        new Link("ouvrir", VaeController.HERE + "/" + one.id()))));
        var sum =
                attendances.sums(trainee.platform(), session.id()).getOrDefault(trainee.id(), Attendances.Sum.NOTHING);
        if (sum.days() > 0) {
            facts.add(new ActPage.Fact(
                    "Heures suivies",
                    French.number(sum.attended().doubleValue(), 1) + " sur "
                            + French.number(sum.planned().doubleValue(), 1) + ", "
                            + French.plural(sum.absences(), "jour d’absence", "jours d’absence")));
        }
        if (trainee.state() instanceof TraineeState.Finished(var _, var _, Certificate.Blocks(var blocks, var _))) {
            facts.add(new ActPage.Fact("Blocs obtenus", String.join(", ", blocks)));
        }
        return facts;
    }

    private static List<Link> papers(Trainee trainee) {
        return switch (trainee.state()) {
            case TraineeState.Entered _, TraineeState.Finished _, TraineeState.BrokenOff _ ->
                List.of(new Link(
                        "Attestation des heures suivies",
                        TraineeController.HERE + "/" + trainee.id() + "/attestation"));
            case TraineeState.Candidate _,
                    TraineeState.Admitted _,
                    TraineeState.TurnedAway _,
                    TraineeState.Withdrawn _ -> List.of();
        };
    }
}
