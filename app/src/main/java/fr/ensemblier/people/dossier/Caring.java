package fr.ensemblier.people.dossier;

import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.people.People;
import fr.ensemblier.people.model.Cards;
import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.Choices;
import fr.ensemblier.people.model.InCharge;
import fr.ensemblier.people.model.Letters;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.people.model.Search;
import fr.ensemblier.people.model.Talk;
import fr.ensemblier.people.model.Talks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an adviser does in a file; each act says who and how (R-P8).
@Component
class Caring {

    private final Persons persons;
    private final Talks talks;
    private final Profiles profiles;
    private final Choices choices;
    private final Cards cards;
    private final People people;
    private final Letters letters;
    private final CandidateLinks links;
    private final InCharge inCharge;
    private final Clock clock;

    Caring(
            Persons persons,
            Talks talks,
            Profiles profiles,
            Choices choices,
            Cards cards,
            People people,
            Letters letters,
            CandidateLinks links,
            InCharge inCharge,
            Clock clock) {
        this.persons = persons;
        this.talks = talks;
        this.profiles = profiles;
        this.choices = choices;
        this.cards = cards;
        this.people = people;
        this.letters = letters;
        this.links = links;
        this.inCharge = inCharge;
        this.clock = clock;
    }

    /// A talk with her: R-P6's clock, and the first talk of R06.
    @Transactional
    public void talked(Actor.Team by, UUID id, Talk.Way how, @Nullable String note, boolean reached, LocalDate day) {
        talks.note(by.platform(), id, how, reached, note, day, by.name());
    }

    @Transactional
    public void change(Actor.Team by, Person person, Persons.Change to) {
        persons.change(person, to);
        cards.keep(by.platform(), person.id());
        people.happened(by.platform(), person.id(), "CHANGED", "Dossier complété", null, false);
    }

    /// What became of a wish to change who is in charge.
    enum Assigning {
        DONE,
        /// A colleague is in charge, or is to be: she is asked first (R-W2).
        ASK_FIRST
    }

    /// At once is given who waits « à attribuer », to oneself, or by a head to anybody; and one's own goes back there.
    @Transactional
    public Assigning assign(Actor.Team by, UUID id, @Nullable UUID adviser, @Nullable String name) {
        var person = persons.get(by.platform(), id);
        if (adviser == null || name == null) {
            if (person.adviser() != null && !person.adviser().equals(by.account()) && !by.head()) {
                return Assigning.ASK_FIRST;
            }
            inCharge.leave(person, null);
            return Assigning.DONE;
        }
        if (person.adviser() != null || !adviser.equals(by.account()) && !by.head()) {
            return Assigning.ASK_FIRST;
        }
        inCharge.give(person, adviser, name, UUID.randomUUID().toString(), null);
        return Assigning.DONE;
    }

    @Transactional
    public void mandate(Actor.Team by, UUID id, boolean standing) {
        persons.mandate(persons.get(by.platform(), id), standing, by.name());
        people.happened(
                by.platform(),
                id,
                "MANDATE",
                standing ? "Mandat permanent donné" : "Mandat retiré",
                "Noté par " + by.name() + ", dit par la personne.",
                true);
    }

    @Transactional
    public void choose(Actor.Team by, UUID id, ChoiceKind kind, boolean granted, String how) {
        if (choices.say(
                by.platform(),
                id,
                kind,
                granted,
                granted && kind == ChoiceKind.BEYOND_PLATFORM ? "NEIGHBOURS" : null,
                how,
                by.name())) {
            cards.keep(by.platform(), id);
            people.happened(by.platform(), id, "CHOICE", kind.said(granted), null, true);
        }
    }

    /// What she says of her search, noted by the team; false when the profile was not answered yet.
    @Transactional
    public boolean search(Actor.Team by, UUID id, Search search) {
        var profile = profiles.get(by.platform(), id);
        if (!(profile.state() instanceof ProfileState.Answered answered)) {
            return false;
        }
        if (answered.search() != search) {
            profiles.move(profile, answered.say(search, clock.instant(), by.name()));
            cards.keep(by.platform(), id);
            people.happened(by.platform(), id, "SEARCH", search.words(), null, false);
        }
        return true;
    }

    /// False when she has neither a mail address nor a telephone here.
    @Transactional
    public boolean sendLink(Actor.Team by, UUID id) {
        var person = persons.get(by.platform(), id);
        if (person.email() == null && person.phone() == null) {
            return false;
        }
        letters.write(
                person,
                "link:" + id + ":" + UUID.randomUUID(),
                "Votre lien pour ouvrir votre espace",
                List.of(by.name() + " vous l’envoie. Il ouvre votre espace pendant 30 jours, sans mot de passe."));
        people.happened(by.platform(), id, "LINK", "Lien envoyé", null, false);
        return true;
    }

    @Transactional
    public String code(Actor.Team by, UUID id) {
        var code = links.code(by.platform(), id, persons.get(by.platform(), id).firstName());
        people.happened(by.platform(), id, "LINK", "Code donné", null, false);
        return code;
    }
}
