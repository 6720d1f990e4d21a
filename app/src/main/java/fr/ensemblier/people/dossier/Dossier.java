package fr.ensemblier.people.dossier;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.InPost;
import fr.ensemblier.people.model.CandidateCards;
import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.Choices;
import fr.ensemblier.people.model.Confirming;
import fr.ensemblier.people.model.HiddenEmployers;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.people.model.ProfileWords;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.people.model.Search;
import fr.ensemblier.people.model.Standing;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts a file into words.
@Component
class Dossier {

    private static final int STORY = 8;

    private final Persons persons;
    private final Profiles profiles;
    private final Choices choices;
    private final HiddenEmployers hidden;
    private final InPost inPost;
    private final DossierRows rows;
    private final CandidateCards cards;
    private final ProjectWords projects;
    private final ValueLists lists;
    private final Accounts accounts;
    private final Ways ways;
    private final Confirming confirming;
    private final Standing standing;
    private final Clock clock;

    Dossier(
            Persons persons,
            Profiles profiles,
            Choices choices,
            HiddenEmployers hidden,
            InPost inPost,
            DossierRows rows,
            CandidateCards cards,
            ProjectWords projects,
            ValueLists lists,
            Accounts accounts,
            Ways ways,
            Confirming confirming,
            Standing standing,
            Clock clock) {
        this.persons = persons;
        this.profiles = profiles;
        this.choices = choices;
        this.hidden = hidden;
        this.inPost = inPost;
        this.rows = rows;
        this.cards = cards;
        this.projects = projects;
        this.lists = lists;
        this.accounts = accounts;
        this.ways = ways;
        this.confirming = confirming;
        this.standing = standing;
        this.clock = clock;
    }

    DossierPage page(Actor.Team team, Person person, boolean all) {
        var profile = profiles.get(person.platform(), person.id());
        var base = "/equipe/personnes/" + person.id();
        var events = rows.events(person.platform(), person.id(), all ? 500 : STORY + 1);
        var card = cards.find(person.cardKey());
        var avoided = hidden.of(person.platform(), person.id());
        var unseen = confirming.of(person.platform(), person.id());
        return new DossierPage(
                base,
                person.name(),
                person.firstName(),
                under(person),
                person.phone() == null ? null : French.phone(person.phone()),
                person.phone() == null ? null : French.phoneLink(person.phone()),
                profile.state().words(),
                kind(profile.state()),
                ways.way(person, profile.state()),
                ways.next(team, person, profile),
                unseen.stream()
                        .map(one -> DossierPage.Unconfirmed.of(one, Paris.today(clock)))
                        .toList(),
                person.email() == null ? null : "mailto:" + person.email(),
                projects.of(
                        profile,
                        base,
                        unseen.stream().map(Confirming.Waiting::name).toList()),
                events.stream().limit(all ? 500 : STORY).map(this::step).toList(),
                !all && events.size() > STORY,
                marks(person),
                allowed(person),
                card.filter(CandidateCard::visible).isPresent()
                        ? "Ils voient sa carte, sans son nom."
                        : choices.granted(person.platform(), person.id(), ChoiceKind.BE_SHOWN)
                                ? "Ils ne voient rien : le profil n’est pas validé, ou n’est plus montré."
                                : "Ils ne voient rien : elle ne l’a pas permis.",
                avoided.stream().map(HiddenEmployers.Hidden::words).toList(),
                person.standingMandate(),
                mandate(person),
                accounts.team(person.platform()).stream()
                        .map(one -> new Option(one.id().toString(), one.name()))
                        .toList(),
                person.adviser() == null ? null : person.adviser().toString(),
                standing.waits(team, person).orElse(null),
                standing.handsOver(team, person).orElse(null),
                standing.standIn(person).orElse(null),
                French.plural(
                        rows.openings(person.platform(), person.logKey()), "ouverture notée", "ouvertures notées"),
                team.head(),
                searches(profile.state()),
                person.notes(),
                persons.joined(person.platform(), person.id()).stream()
                        .map(one -> "/equipe/personnes/" + one)
                        .toList(),
                Paris.today(clock),
                team.account().equals(person.adviser()),
                inPost.secrecy(person.platform(), person.id()).orElse(null),
                inPost.call(person.platform(), person.id()).orElse(null));
    }

    private String under(Person person) {
        var said = new ArrayList<String>();
        if (person.birthYear() != null) {
            said.add(French.plural(Paris.today(clock).getYear() - person.birthYear(), "an", "ans"));
        }
        said.add(person.communeName());
        var followed = person.adviserName() == null ? "à attribuer" : "dossier suivi par " + person.adviserName();
        return String.join(", ", said) + " – " + followed + ", ouvert le "
                + French.fullDate(Paris.date(person.createdAt()));
    }

    private static StateKind kind(ProfileState state) {
        return switch (state) {
            case ProfileState.Validated _, ProfileState.WorkingMore _ -> StateKind.OK;
            case ProfileState.Submitted _, ProfileState.AskedMore _ -> StateKind.WARN;
            case ProfileState.Draft _ -> StateKind.INFO;
            case ProfileState.Working _, ProfileState.Paused _, ProfileState.Oriented _ -> StateKind.NONE;
        };
    }

    /// What she may say of her search, none before her profile was answered.
    private static List<Option> searches(ProfileState state) {
        return state instanceof ProfileState.Answered
                ? Arrays.stream(Search.values())
                        .map(one -> new Option(one.name(), one.words()))
                        .toList()
                : List.of();
    }

    private static String adjustments(Person person) {
        var useful = person.usefulAdjustments();
        return useful == null ? ProfileWords.UNSAID : useful ? "Utiles" : "Pas nécessaires";
    }

    private Step step(DossierRows.Event event) {
        var when = French.capital(French.dateTime(Paris.local(event.at()), Paris.today(clock))) + ", " + event.by();
        var step = Step.done(when, event.title());
        return event.detail() == null ? step : step.saying(event.detail());
    }

    /// In work since when; the day of another situation says nothing more.
    private String situation(Person person) {
        var label = lists.label("SITUATION", person.situation());
        return person.situation().startsWith("EMPLOYEE_")
                ? label + ", depuis le " + French.fullDate(person.situationOn())
                : label;
    }

    private List<DossierPage.Fact> marks(Person person) {
        var today = Paris.today(clock);
        var facts = new ArrayList<DossierPage.Fact>();
        facts.add(new DossierPage.Fact("Commune", person.communeName()));
        if (person.email() != null) {
            facts.add(new DossierPage.Fact("Courriel", person.email()));
        }
        facts.add(new DossierPage.Fact("Situation", situation(person)));
        facts.add(new DossierPage.Fact(
                "Venue par",
                lists.label("SOURCE", person.source())
                        + (person.sourceDetail() == null ? "" : ", " + person.sourceDetail())));
        if (person.motive() != null) {
            facts.add(new DossierPage.Fact("Motif de sa venue", lists.label("MOTIVE", person.motive())));
        }
        facts.add(new DossierPage.Fact(
                "Premier entretien",
                person.firstTalkOn() == null ? "Pas encore" : French.shortDate(person.firstTalkOn(), today)));
        facts.add(new DossierPage.Fact(
                "Dernières nouvelles", French.ago(person.lastContactAt(), clock.instant(), Paris.ZONE)));
        facts.add(new DossierPage.Fact("Aménagements", adjustments(person)));
        return facts;
    }

    private List<DossierPage.Allowed> allowed(Person person) {
        var latest = choices.latest(person.platform(), person.id());
        var today = Paris.today(clock);
        return Arrays.stream(ChoiceKind.values())
                .filter(kind -> kind != ChoiceKind.TERMS)
                .map(kind -> {
                    var said = latest.get(kind);
                    return new DossierPage.Allowed(
                            kind.name(),
                            kind.labelOfHer(),
                            said == null ? kind.grantedUnsaid() : said.granted(),
                            said == null
                                    ? kind.grantedUnsaid() ? "oui, sauf avis contraire" : "pas encore dit"
                                    : French.shortDate(Paris.date(said.at()), today)
                                            + (said.how().equals("HERSELF")
                                                    ? ", par la personne"
                                                    : ", noté par " + said.by()));
                })
                .toList();
    }

    private String mandate(Person person) {
        return person.standingMandate()
                ? "L’équipe peut répondre à sa place aux employeurs"
                        + (person.mandateNotedBy() == null ? "." : ", noté par " + person.mandateNotedBy() + ".")
                : "Aucun : la personne répond elle-même.";
    }
}
