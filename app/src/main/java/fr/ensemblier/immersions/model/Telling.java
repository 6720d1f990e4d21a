package fr.ensemblier.immersions.model;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Message.Recipient;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is said of an immersion to her, to the structure and to her adviser. A key makes that nothing is said twice.
@Component
public class Telling {

    private final Notices notices;
    private final People people;
    private final Accounts accounts;
    private final CandidateLinks links;
    private final Occupations occupations;
    private final Clock clock;

    Telling(
            Notices notices,
            People people,
            Accounts accounts,
            CandidateLinks links,
            Occupations occupations,
            Clock clock) {
        this.notices = notices;
        this.people = people;
        this.accounts = accounts;
        this.links = links;
        this.occupations = occupations;
        this.clock = clock;
    }

    /// « aide-soignant (F/H), Les Tilleuls ».
    public String what(Immersion one) {
        return French.small(occupations.brief(one.occupation())) + ", " + one.employer();
    }

    /// « du 3 au 7 mars », « le 3 mars », « dates à fixer ».
    public String when(Immersion one) {
        var plan = one.plan();
        if (plan == null) {
            return "dates à fixer";
        }
        return French.days(plan.from(), plan.until(), Paris.today(clock));
    }

    /// « 7 jours, 35 h ».
    public static String presence(Immersion.Plan plan) {
        return French.plural(plan.days(), "jour", "jours") + ", " + PmsmpRules.hours(plan.hours());
    }

    /// Whether a message reaches her, in words for who acted.
    public String told(UUID person) {
        return people.find(person)
                        .filter(her -> her.phone() != null || her.email() != null)
                        .isPresent()
                ? "La personne est prévenue."
                : "Dites-le à la personne : son dossier n’a ni téléphone ni courriel.";
    }

    /// To her, by mail or else by text message; the title says all that matters.
    public void her(Immersion one, String key, String title, String act, String... paragraphs) {
        people.find(one.person())
                .ifPresent(her -> notices.tell(new Message(
                        one.platform(),
                        key + ":" + one.id(),
                        new Recipient.Person(her.person(), her.firstName(), her.email(), her.phone()),
                        title,
                        List.of(paragraphs),
                        new Message.Act(
                                act,
                                links.link(
                                        one.platform(),
                                        her.person(),
                                        her.firstName(),
                                        "/mon-espace/immersions/" + one.id())))));
    }

    /// To the recruiters of the place, in their space.
    public void structure(Immersion one, String key, String title, String act, String... paragraphs) {
        notices.tell(new Message(
                one.platform(),
                key + ":" + one.id(),
                new Recipient.Organisation(
                        one.organisation(),
                        one.establishment(),
                        accounts.recruiters(one.organisation(), one.establishment()).stream()
                                .map(Accounts.Contact::email)
                                .toList()),
                title,
                List.of(paragraphs),
                new Message.Act(act, "/employeur/immersions/" + one.id())));
    }

    /// To an address without an account: the page behind it asks (R-M7).
    public void party(
            Immersion one,
            String key,
            String name,
            String email,
            String path,
            String title,
            String act,
            String... paragraphs) {
        notices.tell(new Message(
                one.platform(),
                key + ":" + one.id(),
                new Recipient.Address(email, name),
                title,
                List.of(paragraphs),
                new Message.Act(act, path)));
    }

    /// To her adviser, unless it is she who acts.
    public void adviser(Immersion one, String key, String title, @Nullable UUID actor, String... paragraphs) {
        people.find(one.person())
                .flatMap(her -> Optional.ofNullable(her.adviser()))
                .filter(adviser -> !adviser.equals(actor))
                .flatMap(accounts::find)
                .ifPresent(adviser -> notices.tell(new Message(
                        one.platform(),
                        key + ":" + one.id(),
                        new Recipient.Account(adviser.id(), adviser.name(), adviser.email()),
                        title,
                        List.of(paragraphs),
                        new Message.Act("Voir cette immersion", "/equipe/immersions/" + one.id()))));
    }
}
