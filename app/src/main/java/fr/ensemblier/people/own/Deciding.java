package fr.ensemblier.people.own;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.people.People;
import fr.ensemblier.people.model.Cards;
import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.Choices;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.people.model.Search;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Her own choices and pauses: the card follows in the same transaction (R-P1).
@Component
class Deciding {

    private final Choices choices;
    private final Cards cards;
    private final Profiles profiles;
    private final Persons persons;
    private final People people;
    private final Clock clock;

    Deciding(Choices choices, Cards cards, Profiles profiles, Persons persons, People people, Clock clock) {
        this.choices = choices;
        this.cards = cards;
        this.profiles = profiles;
        this.persons = persons;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public void choose(Actor.Candidate her, ChoiceKind kind, boolean granted, @Nullable String scope) {
        var said = granted && kind == ChoiceKind.BEYOND_PLATFORM ? scope : null;
        if (choices.say(her.platform(), her.person(), kind, granted, said, "HERSELF", her.name())) {
            cards.keep(her.platform(), her.person());
            people.happened(her.platform(), her.person(), "CHOICE", kind.said(granted), null, true);
        }
    }

    /// What she says of her search; nothing before her profile was answered.
    @Transactional
    public void search(Actor.Candidate her, Search search) {
        var profile = profiles.get(her.platform(), her.person());
        if (profile.state() instanceof ProfileState.Answered answered && answered.search() != search) {
            profiles.move(profile, answered.say(search, clock.instant(), her.name()));
            cards.keep(her.platform(), her.person());
            people.happened(her.platform(), her.person(), "SEARCH", search.words(), null, true);
        }
        persons.heard(her.platform(), her.person());
    }
}
