package fr.ensemblier.training.person;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.People;
import fr.ensemblier.training.model.ApplicationState;
import fr.ensemblier.training.model.Applications;
import fr.ensemblier.training.model.Catalogue;
import fr.ensemblier.training.model.PromiseState;
import fr.ensemblier.training.model.PromisedTo;
import fr.ensemblier.training.model.SessionWords;
import fr.ensemblier.training.model.Trainee;
import fr.ensemblier.training.model.TraineeState;
import fr.ensemblier.training.model.TraineeWords;
import fr.ensemblier.training.model.Trainees;
import fr.ensemblier.training.model.TrainingSession;
import fr.ensemblier.training.model.VaeGroups;
import fr.ensemblier.training.model.VaeState;
import fr.ensemblier.training.model.VaeWords;
import fr.ensemblier.training.model.Vaes;
import fr.ensemblier.training.model.Wishes;
import fr.ensemblier.training.model.WorkStudies;
import fr.ensemblier.training.model.WorkStudyState;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts all that a person does to be trained into words.
@Component
class PersonView {

    private static final int MOST = 200;
    /// The contracts that are learned under.
    private static final List<String> STUDIES = List.of("APPRENTISSAGE", "PROFESSIONNALISATION");

    private final Trainees trainees;
    private final Applications applications;
    private final PromisedTo promises;
    private final PromiseWords promiseWords;
    private final WorkStudies studies;
    private final Vaes vaes;
    private final VaeGroups groups;
    private final VaeWords vaeWords;
    private final Wishes wishes;
    private final Catalogue catalogue;
    private final TraineeWords words;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Whose whose;
    private final Clock clock;

    PersonView(
            Trainees trainees,
            Applications applications,
            PromisedTo promises,
            PromiseWords promiseWords,
            WorkStudies studies,
            Vaes vaes,
            VaeGroups groups,
            VaeWords vaeWords,
            Wishes wishes,
            Catalogue catalogue,
            TraineeWords words,
            Occupations occupations,
            ValueLists lists,
            Whose whose,
            Clock clock) {
        this.trainees = trainees;
        this.applications = applications;
        this.promises = promises;
        this.promiseWords = promiseWords;
        this.studies = studies;
        this.vaes = vaes;
        this.groups = groups;
        this.vaeWords = vaeWords;
        this.wishes = wishes;
        this.catalogue = catalogue;
        this.words = words;
        this.occupations = occupations;
        this.lists = lists;
        this.whose = whose;
        this.clock = clock;
    }

    PersonPage of(People.Reachable her, Map<String, String> typed, List<FieldError> errors) {
        var today = Paris.today(clock);
        return new PersonPage(
                her.fullName(),
                Whose.href(her),
                Whose.href(her) + "/formations",
                lines(her.platform(), her.person(), today),
                wishes.ofPerson(her.platform(), her.person()).stream()
                        .map(one -> new PersonPage.Wish(
                                one.wish().toString(),
                                occupations.brief(one.occupation()),
                                "depuis le " + French.shortDate(one.since(), today)))
                        .toList(),
                occupations.all().stream()
                        .map(one -> new Option(one.code(), one.brief()))
                        .toList(),
                catalogue.open(her.platform(), null, today, MOST).stream()
                        .map(one -> new Option(
                                one.id().toString(),
                                one.sheet().title() + ", "
                                        + (one.sheet().communeName() == null
                                                ? "à distance"
                                                : one.sheet().communeName())
                                        + ", " + French.small(SessionWords.dates(one, today))))
                        .toList(),
                whose.reasons("TRAINING_WISH_END"),
                whose.reasons("CONTRACT_CLASS"),
                STUDIES.stream()
                        .map(code -> new Option(code, lists.label("CONTRACT_CLASS", code)))
                        .toList(),
                new PersonPage.VaeForm(
                        VaeWords.kinds(),
                        vaeWords.certifications(),
                        whose.reasons("VAE_CANDIDATE"),
                        groups.open(her.platform()).stream()
                                .map(one -> new Option(one.id().toString(), one.name()))
                                .toList()),
                today,
                typed,
                errors);
    }

    List<PersonPage.Line> lines(PlatformId platform, UUID person, LocalDate today) {
        var lines = new ArrayList<PersonPage.Line>();
        var all = trainees.ofPerson(platform, person);
        var sessions = catalogue
                .all(platform, all.stream().map(Trainee::session).toList())
                .stream()
                .collect(Collectors.toMap(TrainingSession::id, Function.identity()));
        for (var one : all) {
            var session = sessions.get(one.session());
            lines.add(new PersonPage.Line(
                    TraineeController.HERE + "/" + one.id(),
                    "Formation",
                    session == null ? "Formation" : session.sheet().title(),
                    TraineeWords.kind(one.state()),
                    TraineeWords.words(one.state()),
                    session == null
                            ? words.detail(one.state(), today)
                            : session.sheet().where() + ", " + French.small(SessionWords.dates(session, today)),
                    one.state() instanceof TraineeState.Live));
        }
        for (var one : applications.ofPerson(platform, person)) {
            var waits = one.state() instanceof ApplicationState.Admitted
                    && all.stream()
                            .anyMatch(other -> other.session().equals(one.session())
                                    && other.state() instanceof TraineeState.Candidate);
            lines.add(new PersonPage.Line(
                    ApplicationController.HERE + "/" + one.id(),
                    "Dossier d’école",
                    one.school(),
                    waits ? StateKind.WARN : ApplicationWords.kind(one.state()),
                    waits ? "Admission, sans place" : ApplicationWords.words(one.state()),
                    one.course() + ", le " + French.shortDate(one.latest(), today),
                    waits || !(one.state() instanceof ApplicationState.Ended)));
        }
        for (var one : promises.ofPerson(platform, person)) {
            var said = promiseWords.of(one, today);
            lines.add(new PersonPage.Line(
                    PromiseController.HERE + "/" + one.id(),
                    "Engagement d’un employeur",
                    one.employer(),
                    said.kind(),
                    said.words(),
                    lists.label("CONTRACT_CLASS", one.contract()) + ", à partir du "
                            + French.shortDate(one.startsOn(), today),
                    one.state() instanceof PromiseState.Made));
        }
        for (var one : studies.ofPerson(platform, person)) {
            var promised = one.state().promised();
            lines.add(new PersonPage.Line(
                    WorkStudyController.HERE + "/" + one.id(),
                    "Alternance",
                    occupations.brief(one.occupation()),
                    WorkStudyWords.kind(one.state()),
                    WorkStudyWords.words(one.state()),
                    lists.label("CONTRACT_CLASS", one.contract())
                            + (promised == null ? "" : ", " + promised.employer()),
                    one.state() instanceof WorkStudyState.Open));
        }
        for (var one : vaes.ofPerson(platform, person)) {
            lines.add(new PersonPage.Line(
                    VaeController.HERE + "/" + one.id(),
                    "VAE " + French.small(one.kind().words()),
                    vaeWords.brief(one),
                    VaeWords.kind(one.state()),
                    one.state().words(),
                    French.capital(vaeWords.detail(one, today)),
                    one.state() instanceof VaeState.Open));
        }
        return lines;
    }
}
