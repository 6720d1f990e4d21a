package fr.ensemblier.people.inpost;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.People;
import fr.ensemblier.people.model.Arrivals;
import fr.ensemblier.people.model.Cards;
import fr.ensemblier.people.model.HiddenEmployers;
import fr.ensemblier.people.model.Letters;
import fr.ensemblier.people.model.NamedEmployers;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.PresentEmployers;
import fr.ensemblier.people.model.Promises;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Receives and answers what somebody in post asks; nothing that leaves here goes to her employer (R-P9), and no
/// message
/// names what she asks: others may read her telephone.
@Component
class PostAsking {

    private final PostRequests requests;
    private final Persons persons;
    private final Arrivals arrivals;
    private final People people;
    private final HiddenEmployers hidden;
    private final PresentEmployers present;
    private final NamedEmployers named;
    private final Cards cards;
    private final Letters letters;
    private final Tasks tasks;
    private final Promises promises;
    private final Occupations occupations;
    private final Clock clock;

    PostAsking(
            PostRequests requests,
            Persons persons,
            Arrivals arrivals,
            People people,
            HiddenEmployers hidden,
            PresentEmployers present,
            NamedEmployers named,
            Cards cards,
            Letters letters,
            Tasks tasks,
            Promises promises,
            Occupations occupations,
            Clock clock) {
        this.requests = requests;
        this.persons = persons;
        this.arrivals = arrivals;
        this.people = people;
        this.hidden = hidden;
        this.present = present;
        this.named = named;
        this.cards = cards;
        this.letters = letters;
        this.tasks = tasks;
        this.promises = promises;
        this.occupations = occupations;
        this.clock = clock;
    }

    /// Always a new file: whoever types the name and the number of somebody else must not learn that she has one
    /// (R-P9).
    /// Run as a machine of the platform.
    @Transactional
    public UUID open(Persons.Opening opening, PostReading.Read read) {
        var platform = opening.platform();
        var id = arrivals.open(opening, null, "Demande d’une personne en poste, sur le site");
        ask(platform, id, read, opening.firstName(), true);
        letters.write(
                persons.get(platform, id),
                "post-request:" + id,
                "Votre demande est arrivée",
                List.of(
                        "Une personne de l’équipe vous répond en " + promises.within(platform)
                                + ", au moment que vous avez choisi.",
                        "Ce lien ouvre votre espace pendant 30 jours, sans mot de passe. Gardez-le pour vous."));
        return id;
    }

    /// For a file that exists: her own act, or what she says to the team.
    @Transactional
    public UUID ask(PlatformId platform, UUID person, PostReading.Read read, String by, boolean herself) {
        var wish = read.wish();
        var id = requests.add(platform, person, wish, by);
        var employer = read.employer();
        worksFor(platform, person, employer, by);
        var her = persons.get(platform, person);
        people.happened(
                platform,
                person,
                "POST_REQUEST",
                "Demande à l’équipe" + French.SPACE + ": " + Asked.list(wish.kinds()),
                wish.call(),
                herself);
        tasks.open(new Task(
                platform,
                PostAnswering.task(id),
                "post.request",
                her.adviser(),
                person,
                null,
                "Répondre à " + her.brief() + ", en poste",
                Asked.list(wish.kinds()) + ". " + wish.call() + ".",
                PostFilter.BASE + "/" + id,
                promises.answerBefore(platform, clock.instant()),
                false));
        return id;
    }

    /// A name that she says now takes the place of what stood for it.
    private void worksFor(PlatformId platform, UUID person, PostReading.Employer employer, String by) {
        var known = present.of(platform, person);
        var name = employer.name();
        var unsaid = known.stream()
                .filter(one -> one.unsaid() && one.lifted() == null)
                .toList();
        if (name == null) {
            if (known.isEmpty()) {
                hide(platform, person, null, PresentEmployers.UNSAID, by);
            }
        } else if (unsaid.isEmpty()) {
            hide(platform, person, employer.organisation(), name, by);
        } else {
            unsaid.forEach(one -> present.found(platform, person, one.id(), employer.organisation(), name));
            after(platform, person);
        }
    }

    private UUID hide(PlatformId platform, UUID person, @Nullable UUID organisation, String name, String by) {
        var id = hidden.name(platform, person, organisation, name, true, by);
        after(platform, person);
        return id;
    }

    /// One more, said to the team.
    @Transactional
    public void keepAway(PlatformId platform, UUID person, UUID organisation, String name, String by) {
        hide(platform, person, organisation, name, by);
        keptAway(platform, person, name, false);
    }

    /// She changes her mind: what the team knows of that employer stays.
    @Transactional
    public void keepAwayAgain(PlatformId platform, UUID person, PresentEmployers.Present one, String by) {
        var id = hide(platform, person, one.organisation(), one.name(), by);
        if (one.outside()) {
            outside(platform, person, id);
        }
        keptAway(platform, person, one.name(), true);
    }

    private void keptAway(PlatformId platform, UUID person, String name, boolean herself) {
        people.happened(
                platform,
                person,
                "EMPLOYER_HIDDEN",
                "Employeur actuel tenu à l’écart" + French.SPACE + ": " + name,
                null,
                herself);
    }

    /// She says that this employer may know.
    @Transactional
    public void lift(PlatformId platform, UUID person, PresentEmployers.Present one, String by, String how) {
        if (one.lifted() != null) {
            return;
        }
        hidden.lift(platform, person, one.id(), by, how);
        after(platform, person);
        people.happened(
                platform,
                person,
                "EMPLOYER_MAY_KNOW",
                "Son employeur peut savoir" + French.SPACE + ": " + one.name(),
                switch (how) {
                    case "HERSELF" -> null;
                    case "TEAM_PAPER" -> "Accord signé, noté par " + by + ".";
                    default -> "Accord dit à " + by + ".";
                },
                true);
    }

    @Transactional
    public void found(PlatformId platform, UUID person, UUID id, UUID organisation, String name) {
        present.found(platform, person, id, organisation, name);
        after(platform, person);
    }

    @Transactional
    public void outside(PlatformId platform, UUID person, UUID id) {
        present.outside(platform, person, id);
        after(platform, person);
    }

    private void after(PlatformId platform, UUID person) {
        named.follow(platform, person);
        cards.keep(platform, person);
    }

    /// « Aide-soignant, de 3 à 5 ans, une association ou une entreprise ».
    String post(PostRequest.Wish wish) {
        var said = new ArrayList<String>();
        if (wish.occupation() != null) {
            said.add(occupations.brief(wish.occupation()));
        }
        if (wish.since() != null) {
            said.add(French.small(wish.since().words()));
        }
        if (wish.worksFor() != null) {
            said.add(French.small(wish.worksFor().words()));
        }
        return said.isEmpty() ? "Non précisé" : French.capital(String.join(", ", said));
    }
}
