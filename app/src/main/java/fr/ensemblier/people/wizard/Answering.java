package fr.ensemblier.people.wizard;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.people.model.Cards;
import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.Choices;
import fr.ensemblier.people.model.HiddenEmployers;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Reach;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Each answer she gives, kept at once, her card with it.
@Component
class Answering {

    private final Profiles profiles;
    private final Persons persons;
    private final Choices choices;
    private final HiddenEmployers hidden;
    private final Barriers barriers;
    private final Cards cards;
    private final Files files;

    Answering(
            Profiles profiles,
            Persons persons,
            Choices choices,
            HiddenEmployers hidden,
            Barriers barriers,
            Cards cards,
            Files files) {
        this.profiles = profiles;
        this.persons = persons;
        this.choices = choices;
        this.hidden = hidden;
        this.barriers = barriers;
        this.cards = cards;
        this.files = files;
    }

    @Transactional
    public void wishes(
            Profile of, boolean undecided, List<String> occupations, List<String> contracts, boolean training) {
        profiles.wants(of, undecided, occupations, contracts, training);
        after(of, Stage.WISHES);
    }

    @Transactional
    public void journey(Profile of, Commune commune, Reach reach) {
        profiles.goes(of, reach);
        persons.moves(of.platform(), of.person(), commune);
        after(of, Stage.JOURNEY);
    }

    @Transactional
    public void hours(Profile of, Profile.Hours hours, @Nullable LocalDate available) {
        profiles.works(of, hours, available);
        after(of, Stage.HOURS);
    }

    @Transactional
    public void skills(Profile of, Profile.Skills skills) {
        profiles.holds(of, skills);
        after(of, Stage.SKILLS);
    }

    @Transactional
    public void needs(Profile of, List<String> kinds, boolean adjustments, Actor.Candidate by) {
        barriers.said(of.platform(), of.person(), kinds, by.name());
        persons.adjustments(of.platform(), of.person(), adjustments);
        after(of, Stage.NEEDS);
    }

    @Transactional
    public void message(Profile of, Profile.Told told) {
        var before = of.told().file();
        profiles.tells(of, told);
        if (before != null && !before.equals(told.file())) {
            files.delete(before);
        }
        after(of, Stage.MESSAGE);
    }

    @Transactional
    public void choices(Profile of, Map<ChoiceKind, Boolean> said, @Nullable String scope, Actor.Candidate by) {
        said.forEach((kind, granted) -> choices.say(
                of.platform(),
                of.person(),
                kind,
                granted,
                kind == ChoiceKind.BEYOND_PLATFORM && granted ? scope : null,
                "HERSELF",
                by.name()));
        after(of, Stage.CHOICES);
    }

    @Transactional
    public void hide(Profile of, @Nullable UUID organisation, String name) {
        hidden.name(of.platform(), of.person(), organisation, name);
        after(of, Stage.EMPLOYERS);
    }

    @Transactional
    public void lift(Profile of, UUID id) {
        hidden.lift(of.platform(), of.person(), id);
        after(of, Stage.EMPLOYERS);
    }

    private void after(Profile of, Stage stage) {
        profiles.reached(of, stage.next().slug());
        persons.heard(of.platform(), of.person());
        cards.keep(of.platform(), of.person());
    }
}
