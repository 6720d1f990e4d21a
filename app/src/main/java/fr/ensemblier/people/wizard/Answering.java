package fr.ensemblier.people.wizard;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.people.People;
import fr.ensemblier.people.model.Cards;
import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.Choices;
import fr.ensemblier.people.model.Confirming;
import fr.ensemblier.people.model.Hearing;
import fr.ensemblier.people.model.HiddenEmployers;
import fr.ensemblier.people.model.NamedEmployers;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Means;
import fr.ensemblier.territory.Reach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Each answer she gives, kept at once, her card with it. What the team writes for her is said in her time line, and
/// does not count as news of her (R-P6).
@Component
class Answering {

    private final Profiles profiles;
    private final Persons persons;
    private final Choices choices;
    private final HiddenEmployers hidden;
    private final NamedEmployers employers;
    private final Barriers barriers;
    private final Cards cards;
    private final Confirming confirming;
    private final Hearing hearing;
    private final Files files;
    private final People people;

    Answering(
            Profiles profiles,
            Persons persons,
            Choices choices,
            HiddenEmployers hidden,
            NamedEmployers employers,
            Barriers barriers,
            Cards cards,
            Confirming confirming,
            Hearing hearing,
            Files files,
            People people) {
        this.profiles = profiles;
        this.persons = persons;
        this.choices = choices;
        this.hidden = hidden;
        this.employers = employers;
        this.barriers = barriers;
        this.cards = cards;
        this.confirming = confirming;
        this.hearing = hearing;
        this.files = files;
        this.people = people;
    }

    @Transactional
    public void wishes(
            Pen pen,
            Stage stage,
            Profile of,
            boolean undecided,
            List<String> occupations,
            List<String> contracts,
            @Nullable Boolean training) {
        profiles.wants(of, undecided, occupations, contracts, training);
        confirming.follow(of, !pen.team());
        confirming.ask(of.platform(), of.person());
        after(pen, of, stage);
    }

    @Transactional
    public void prefers(Pen pen, Profile of, String first) {
        var order = new ArrayList<>(of.occupations());
        order.remove(first);
        order.addFirst(first);
        profiles.wants(
                of, of.undecided(), order, of.contractClasses(), of.skills().wantsTraining());
        after(pen, of, Stage.PREFERRED);
    }

    /// What is null stays as it was.
    @Transactional
    public void journey(
            Pen pen, Stage stage, Profile of, @Nullable Commune commune, @Nullable Means means, @Nullable Reach reach) {
        if (reach != null) {
            profiles.goes(of, reach);
        } else if (means != null) {
            profiles.travels(of, means);
        }
        if (commune != null) {
            persons.moves(of.platform(), of.person(), commune);
        }
        after(pen, of, stage);
    }

    @Transactional
    public void hours(Pen pen, Stage stage, Profile of, Profile.Hours hours, @Nullable LocalDate available) {
        profiles.works(of, hours, available);
        after(pen, of, stage);
    }

    @Transactional
    public void skills(Pen pen, Stage stage, Profile of, Profile.Skills skills) {
        profiles.holds(of, skills);
        confirming.follow(of, !pen.team());
        confirming.ask(of.platform(), of.person());
        after(pen, of, stage);
    }

    /// What is null stays as it was.
    @Transactional
    public void needs(Pen pen, Stage stage, Profile of, @Nullable List<String> kinds, @Nullable Boolean adjustments) {
        if (kinds != null) {
            barriers.said(of.platform(), of.person(), kinds, pen.name());
        }
        if (adjustments != null) {
            persons.adjustments(of.platform(), of.person(), adjustments);
        }
        after(pen, of, stage);
    }

    @Transactional
    public void message(Pen pen, Profile of, Profile.Told told) {
        var before = of.told().file();
        profiles.tells(of, told);
        if (before != null && !before.equals(told.file())) {
            files.delete(before);
        }
        if (!pen.team()) {
            hearing.changed(of, told);
        }
        after(pen, of, Stage.MESSAGE);
    }

    @Transactional
    public void choices(Pen pen, Profile of, Map<ChoiceKind, Boolean> said, @Nullable String scope, String how) {
        said.forEach((kind, granted) -> choices.say(
                of.platform(),
                of.person(),
                kind,
                granted,
                kind == ChoiceKind.BEYOND_PLATFORM && granted ? scope : null,
                how,
                pen.name()));
        after(pen, of, Stage.CHOICES);
    }

    @Transactional
    public void hide(Pen pen, Profile of, @Nullable UUID organisation, String name) {
        hidden.name(of.platform(), of.person(), organisation, name, false, pen.name());
        employers.follow(of.platform(), of.person());
        after(pen, of, Stage.EMPLOYERS);
    }

    /// One she works for is lifted where her agreement is asked, and a correction of the team is none (R-P9).
    @Transactional
    public void lift(Pen pen, Profile of, UUID id) {
        if (hidden.of(of.platform(), of.person()).stream()
                .anyMatch(one -> one.id().equals(id) && one.present())) {
            throw new NotFound("employer that she avoids", id);
        }
        hidden.lift(of.platform(), of.person(), id, pen.name(), pen.team() ? null : "HERSELF");
        employers.follow(of.platform(), of.person());
        after(pen, of, Stage.EMPLOYERS);
    }

    private void after(Pen pen, Profile of, Stage stage) {
        if (pen.team()) {
            people.happened(of.platform(), of.person(), "CHANGED", "Profil complété : " + stage.about(), null, false);
        } else {
            var now = profiles.get(of.platform(), of.person());
            profiles.reached(of, stage.next(now, false).slug());
            persons.heard(of.platform(), of.person());
        }
        cards.keep(of.platform(), of.person());
    }
}
