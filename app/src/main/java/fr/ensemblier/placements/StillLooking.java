package fr.ensemblier.placements;

import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import fr.ensemblier.placements.Hires.Looking;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The one question of a hire (R-M10), which only the person answers, or the team on her behalf (R-P8). Until
/// then nothing of hers closes, whatever the employer believes.
@Component
class StillLooking {

    private final LookingRows rows;
    private final People people;
    private final Notices notices;
    private final Tasks tasks;
    private final CandidateLinks links;
    private final Leaving leaving;
    private final Parameters parameters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StillLooking(
            LookingRows rows,
            People people,
            Notices notices,
            Tasks tasks,
            CandidateLinks links,
            Leaving leaving,
            Parameters parameters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.notices = notices;
        this.tasks = tasks;
        this.links = links;
        this.leaving = leaving;
        this.parameters = parameters;
        this.events = events;
        this.clock = clock;
    }

    /// Asks her; who has neither mail nor telephone is asked by the team.
    void ask(UUID hire, Hires.Declaration said) {
        var today = Paris.today(clock);
        var her = people.find(said.person());
        if (her.isEmpty() || (her.get().phone() == null && her.get().email() == null)) {
            task(
                    new LookingRows.Waiting(
                            said.platform(), hire, said.person(), said.employerName(), today, said.believed()),
                    her,
                    today.plusDays(1),
                    "Elle n’a ni téléphone ni courriel.");
            return;
        }
        var person = her.get();
        notices.tell(new Message(
                said.platform(),
                key(hire),
                new Message.Recipient.Person(person.person(), person.firstName(), person.email(), person.phone()),
                "Cherchez-vous encore ?",
                List.of(
                        (said.declaredBy().equals("EMPLOYER") ? "Votre employeur" : "L’équipe de la plateforme")
                                + " a noté que vous travaillez chez " + said.employerName() + ".",
                        "Cherchez-vous encore, par exemple d’autres heures ? C’est à vous de le dire.",
                        "Tant que vous n’avez pas répondu, vos autres rencontres restent ouvertes."),
                new Message.Act(
                        "Répondre",
                        links.link(
                                said.platform(),
                                person.person(),
                                person.firstName(),
                                "/mon-espace/embauches/" + hire + "/recherche"))));
    }

    /// « More hours » beside a full-time post means another post.
    boolean answer(Hires.Question question, Looking said, String by, @Nullable String how) {
        var looking = said == Looking.MORE_HOURS && question.fullTime() ? Looking.ANOTHER_POST : said;
        if (!rows.answer(question.platform(), question.hire(), looking, by, clock.instant())) {
            return false;
        }
        tasks.close(question.platform(), key(question.hire()));
        tasks.close(question.platform(), EndedContracts.key(question.hire()));
        var words = question.over() ? Leaving.words(looking) : words(looking);
        Signing.as(by, () -> people.happened(question.platform(), question.person(), "hire", words, how, true));
        if (question.over()) {
            leaving.answered(question, looking, by);
        } else {
            settle(question.platform(), question.person(), question.hire(), looking);
        }
        return true;
    }

    /// She is not in the post any more.
    void left(PlatformId platform, UUID hire, LocalDate on, String by) {
        leaving.left(platform, hire, on, by);
    }

    /// What her answer changes: her card, the hours she wants, her other contacts.
    void settle(PlatformId platform, UUID person, UUID hire, Looking looking) {
        var since = rows.startsOn(platform, hire);
        var changed = switch (looking) {
            case NO -> people.hired(platform, person, false, null, since);
            case MORE_HOURS -> people.hired(platform, person, true, hoursLeft(platform, person, hire), since);
            case ANOTHER_POST -> people.hired(platform, person, true, null, since);
        };
        rows.settled(platform, hire, changed.kept(), clock.instant());
        if (looking == Looking.NO) {
            events.publishEvent(new SearchEnded(platform, hire, person));
        }
    }

    /// Nothing is asked about a hire that did not take place.
    void askNoMore(PlatformId platform, UUID hire) {
        tasks.close(platform, key(hire));
        tasks.close(platform, EndedContracts.key(hire));
        leaving.forget(platform, hire);
    }

    List<Hires.Asked> unanswered(PlatformId platform, UUID person) {
        return rows.unanswered(platform, person);
    }

    Optional<Hires.Question> question(UUID hire) {
        return rows.question(hire, Paris.today(clock));
    }

    /// One work for each question left without an answer for too long: it tells the team; run again, it changes
    /// nothing.
    List<Runnable> due(LocalDate today) {
        return rows.waiting().stream()
                .filter(one -> !before(one).isAfter(today))
                .<Runnable>map(one -> () -> people.find(one.person())
                        .ifPresent(her -> task(one, Optional.of(her), before(one), "Elle n’a pas répondu.")))
                .toList();
    }

    private LocalDate before(LookingRows.Waiting one) {
        return one.askedOn().plusDays(parameters.days("r-m10.answer-days", one.platform()));
    }

    private void task(LookingRows.Waiting one, Optional<People.Reachable> her, LocalDate due, String why) {
        var believed = one.believed() == null
                ? ""
                : one.believed()
                        ? " L’employeur pense qu’elle cherche encore."
                        : " L’employeur pense qu’elle ne cherche plus.";
        tasks.open(new Task(
                one.platform(),
                key(one.hire()),
                "hire.looking",
                her.map(People.Reachable::adviser).orElse(null),
                one.person(),
                null,
                her.map(People.Reachable::fullName).orElse("Une personne") + " : cherche encore, ou non ?",
                "Embauche chez " + one.employer() + ". " + why + " Ses autres rencontres restent ouvertes." + believed,
                "/equipe/embauches/" + one.hire(),
                due,
                false));
    }

    /// Of the hours that she wanted, at most full time, those that the post leaves; when the post holds all of them
    /// and she wants more, those that are missing to full time. So both together never pass 35 hours, far
    /// from the 48 that the law allows (L3121-20).
    private @Nullable BigDecimal hoursLeft(PlatformId platform, UUID person, UUID hire) {
        var wanted = people.find(person)
                .flatMap(her -> people.card(her.cardKey()))
                .map(card -> card.hoursMax())
                .filter(most -> most.compareTo(Hires.FULL_TIME) < 0)
                .orElse(Hires.FULL_TIME);
        return rows.hours(platform, hire)
                .map(hours -> wanted.compareTo(hours) > 0 ? wanted.subtract(hours) : Hires.FULL_TIME.subtract(hours))
                .filter(left -> left.signum() > 0)
                .orElse(null);
    }

    static String key(UUID hire) {
        return "hire-looking:" + hire;
    }

    private static String words(Looking looking) {
        return switch (looking) {
            case NO -> "Ne cherche plus";
            case MORE_HOURS -> "Cherche encore, pour plus d’heures";
            case ANOTHER_POST -> "Cherche encore, un autre poste";
        };
    }
}
