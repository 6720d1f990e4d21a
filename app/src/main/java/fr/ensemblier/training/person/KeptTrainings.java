package fr.ensemblier.training.person;

import fr.ensemblier.foundation.Kept;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.training.model.Applications;
import fr.ensemblier.training.model.Attendances;
import fr.ensemblier.training.model.Catalogue;
import fr.ensemblier.training.model.Cohorts;
import fr.ensemblier.training.model.PromiseState;
import fr.ensemblier.training.model.PromisedTo;
import fr.ensemblier.training.model.Trainee;
import fr.ensemblier.training.model.TraineeWords;
import fr.ensemblier.training.model.Trainees;
import fr.ensemblier.training.model.VaeWords;
import fr.ensemblier.training.model.Vaes;
import fr.ensemblier.training.model.WorkStudies;
import fr.ensemblier.ui.French;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Her trainings, her schools, what employers promised her, her hours.
@Repository
@Order(6)
class KeptTrainings implements Kept {

    private final Trainees trainees;
    private final Catalogue catalogue;
    private final Applications applications;
    private final PromisedTo promises;
    private final WorkStudies studies;
    private final Vaes vaes;
    private final VaeWords vaeWords;
    private final Attendances attendances;
    private final Cohorts cohorts;
    private final TraineeWords words;
    private final Occupations occupations;
    private final ValueLists lists;
    private final JdbcClient jdbc;

    KeptTrainings(
            Trainees trainees,
            Catalogue catalogue,
            Applications applications,
            PromisedTo promises,
            WorkStudies studies,
            Vaes vaes,
            VaeWords vaeWords,
            Attendances attendances,
            Cohorts cohorts,
            TraineeWords words,
            Occupations occupations,
            ValueLists lists,
            JdbcClient jdbc) {
        this.trainees = trainees;
        this.catalogue = catalogue;
        this.applications = applications;
        this.promises = promises;
        this.studies = studies;
        this.vaes = vaes;
        this.vaeWords = vaeWords;
        this.attendances = attendances;
        this.cohorts = cohorts;
        this.words = words;
        this.occupations = occupations;
        this.lists = lists;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "trainee",
                "training_wish",
                "cohort_member",
                "employer_promise",
                "training_application",
                "work_study",
                "vae",
                "attendance");
    }

    @Override
    public List<Part> about(Her her) {
        return List.of(
                new Part(
                        "Mes formations",
                        Stream.concat(
                                        Stream.concat(waited(her), grouped(her)),
                                        trainees.ofPerson(her.platform(), her.person()).stream()
                                                .flatMap(this::session))
                                .toList()),
                new Part(
                        "Mes dossiers d’école, engagements, alternances et VAE",
                        Stream.of(schools(her), promised(her), studied(her), recognised(her))
                                .flatMap(some -> some)
                                .toList()));
    }

    private Stream<String> waited(Her her) {
        return jdbc
                .sql("""
                        select occupation, noted_on, noted_by, reason from training_wish
                         where platform_id = :platform and person_id in (select same_persons(:person))
                         order by noted_on, id
                        """)
                .param("platform", her.platform().value())
                .param("person", her.person())
                .query((row, _) -> "Formation attendue" + French.SPACE + ": "
                        + occupations.brief(row.getString("occupation")) + ", noté le "
                        + French.fullDate(row.getDate("noted_on").toLocalDate()) + " par " + row.getString("noted_by")
                        + (row.getString("reason") == null
                                ? ""
                                : ", terminé" + French.SPACE + ": "
                                        + French.small(lists.label("TRAINING_WISH_END", row.getString("reason")))))
                .list()
                .stream();
    }

    private Stream<String> grouped(Her her) {
        return cohorts.ofPerson(her.platform(), her.person()).stream()
                .map(id -> "Groupe" + French.SPACE + ": "
                        + cohorts.get(her.platform(), id).name());
    }

    private Stream<String> session(Trainee one) {
        var session = catalogue.find(one.platform(), one.session());
        var title = session.map(
                        found -> found.sheet().title() + ", " + found.sheet().where())
                .orElse("Formation");
        var reason = words.reason(one.state());
        return Stream.concat(
                Stream.of(title + French.SPACE + ": " + French.small(TraineeWords.words(one.state())) + ", le "
                        + French.fullDate(one.state().latest())
                        + (reason == null ? "" : ", " + French.small(reason))),
                attendances.ofTrainee(one.platform(), one.id()).stream()
                        .map(day -> "Le " + French.fullDate(day.on()) + French.SPACE + ": " + day.attended()
                                + " heures suivies sur " + day.planned()
                                + (day.excused() ? ", absence excusée" : "")));
    }

    private Stream<String> schools(Her her) {
        return applications.ofPerson(her.platform(), her.person()).stream()
                .map(one -> one.school() + ", " + one.course() + French.SPACE + ": "
                        + French.small(ApplicationWords.words(one.state())) + ", le "
                        + French.fullDate(one.latest()));
    }

    private Stream<String> promised(Her her) {
        return promises.ofPerson(her.platform(), her.person()).stream()
                .map(one ->
                        "Engagement " + French.of(one.employer()) + ", " + lists.label("CONTRACT_CLASS", one.contract())
                                + ", à partir du " + French.fullDate(one.startsOn()) + French.SPACE + ": "
                                + switch (one.state()) {
                                    case PromiseState.Made _ -> "promis";
                                    case PromiseState.Kept _ -> "tenu";
                                    case PromiseState.NotKept not ->
                                        "non tenu, " + French.small(lists.label("PROMISE_NOT_KEPT", not.reason()));
                                });
    }

    private Stream<String> recognised(Her her) {
        return vaes.ofPerson(her.platform(), her.person()).stream()
                .map(one -> "VAE " + French.small(one.kind().words()) + ", " + vaeWords.name(one.certification())
                        + French.SPACE + ": "
                        + String.join(
                                ", ",
                                one.state().way().reversed().stream()
                                        .map(state -> French.small(state.words()) + " le "
                                                + French.fullDate(state.on() == null ? one.madeOn() : state.on()))
                                        .toList())
                        + (one.candidate() == null
                                ? ""
                                : ", " + French.small(lists.label("VAE_CANDIDATE", one.candidate())))
                        + (vaeWords.reason(one) == null
                                ? ""
                                : ", " + French.small(String.valueOf(vaeWords.reason(one)))));
    }

    private Stream<String> studied(Her her) {
        return studies.ofPerson(her.platform(), her.person()).stream()
                .map(one -> lists.label("CONTRACT_CLASS", one.contract()) + ", "
                        + occupations.brief(one.occupation()) + French.SPACE + ": "
                        + French.small(WorkStudyWords.words(one.state())) + ", le "
                        + French.fullDate(one.latest()));
    }
}
