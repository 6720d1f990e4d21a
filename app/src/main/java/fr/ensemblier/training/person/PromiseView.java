package fr.ensemblier.training.person;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.People;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.training.model.HiredElsewhere;
import fr.ensemblier.training.model.PoeLimits;
import fr.ensemblier.training.model.Promise;
import fr.ensemblier.training.model.PromiseState;
import fr.ensemblier.training.model.PromisedTo;
import fr.ensemblier.training.model.Ways;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a promise into the words of its page, with what may be done about it.
@Component
class PromiseView {

    /// What ends the address of the two answers when she was hired elsewhere.
    static final String ELSEWHERE = "ailleurs";
    static final String STANDS = "reste";

    private final PromisedTo promises;
    private final PromiseWords words;
    private final HiredElsewhere elsewhere;
    private final PoeLimits limits;
    private final Ways ways;
    private final Whose whose;
    private final OfferDirectory offers;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Clock clock;

    PromiseView(
            PromisedTo promises,
            PromiseWords words,
            HiredElsewhere elsewhere,
            PoeLimits limits,
            Ways ways,
            Whose whose,
            OfferDirectory offers,
            Occupations occupations,
            ValueLists lists,
            Clock clock) {
        this.promises = promises;
        this.words = words;
        this.elsewhere = elsewhere;
        this.limits = limits;
        this.ways = ways;
        this.whose = whose;
        this.offers = offers;
        this.occupations = occupations;
        this.lists = lists;
        this.clock = clock;
    }

    ActPage of(Promise one, People.Reachable her, ActPage.Asked asked, List<FieldError> errors) {
        var today = Paris.today(clock);
        var said = words.of(one, today);
        var question = question(one, today);
        return new ActPage(
                PromiseController.HERE + "/" + one.id(),
                "Engagement" + French.SPACE + ": " + one.employer(),
                her.fullName(),
                Whose.href(her),
                new Link("voir l’employeur", "/equipe/employeurs/" + one.organisation()),
                said.kind(),
                said.words(),
                detail(one, today),
                line(one, today),
                facts(one, today),
                List.of(),
                one.state() instanceof PromiseState.Made ? acts(question != null) : List.of(),
                !(one.state() instanceof PromiseState.Made),
                today,
                today,
                asked,
                errors,
                question);
    }

    private List<ActPage.Act> acts(boolean asked) {
        var kept = ActPage.Act.next("tenu", "L’engagement est tenu", "Noter que l’engagement est tenu");
        return List.of(
                asked ? kept.later() : kept,
                ActPage.Act.other(
                        "non",
                        "Il n’est pas tenu",
                        "Noter que l’engagement n’est pas tenu",
                        whose.reasons("PROMISE_NOT_KEPT")),
                ActPage.Act.mistake("Retirer cet engagement"));
    }

    private ActPage.@Nullable Question question(Promise one, LocalDate today) {
        return elsewhere.of(one).stream()
                .findFirst()
                .map(post -> new ActPage.Question(
                        "Embauche ailleurs" + French.SPACE + ": que devient la place promise ?",
                        new Link(French.capital(post(post, today)), "/equipe/embauches/" + post.hire()),
                        List.of(
                                new Option(ELSEWHERE, "La place n’est plus promise"),
                                new Option(STANDS, "La place reste promise"))))
                .orElse(null);
    }

    private static String post(Hires.Post one, LocalDate today) {
        return "chez " + one.employer() + (one.startsOn().isAfter(today) ? " à partir du " : " depuis le ")
                + French.shortDate(one.startsOn(), today);
    }

    private @Nullable String detail(Promise one, LocalDate today) {
        return switch (one.state()) {
            case PromiseState.Made _ -> null;
            case PromiseState.Kept(var on, var _) ->
                "le " + French.shortDate(on, today)
                        + (ways.isHired(one) ? ", par l’embauche enregistrée" : ", embauche pas encore enregistrée");
            case PromiseState.NotKept(var on, var reason) ->
                "le " + French.shortDate(on, today) + French.SPACE + ": "
                        + French.small(lists.label("PROMISE_NOT_KEPT", reason));
        };
    }

    private List<Step> line(Promise one, LocalDate today) {
        return switch (one.state()) {
            case PromiseState.Made _ ->
                List.of(TraineeLine.now(one.madeOn(), "Engagement", today), Step.later("Embauche"));
            case PromiseState.Kept(var on, var _) ->
                Stream.of(
                                TraineeLine.done(one.madeOn(), "Engagement", today),
                                TraineeLine.done(on, "Tenu", today),
                                ways.isHired(one) ? null : Step.later("Embauche"))
                        .flatMap(Stream::ofNullable)
                        .toList();
            case PromiseState.NotKept(var on, var _) ->
                List.of(
                        TraineeLine.done(one.madeOn(), "Engagement", today),
                        Step.stopped(French.shortDate(on, today), "Non tenu"));
        };
    }

    /// Nothing when there is no offer to choose.
    private Optional<ActPage.Fact> opening(Promise one) {
        var said = Optional.ofNullable(one.offer()).flatMap(offer -> offers.find(new JobOfferId(offer)));
        var made = one.state() instanceof PromiseState.Made;
        if (said.isEmpty()
                && (!made
                        || offers.publishedBy(one.platform(), one.organisation())
                                .isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new ActPage.Fact(
                "Offre",
                said.map(OfferView::title).orElse("pas précisée"),
                made
                        ? new Link(
                                said.isEmpty() ? "Choisir l’offre" : "Changer",
                                PromiseController.HERE + "/" + one.id() + OpeningController.OFFER)
                        : null));
    }

    /// The offer names another contract than the promise: told, not refused, for what is signed decides.
    private Optional<ActPage.Fact> otherContract(Promise one) {
        return Optional.ofNullable(one.offer())
                .flatMap(offer -> offers.find(new JobOfferId(offer)))
                .filter(offer -> !(one.state() instanceof PromiseState.NotKept)
                        && !one.contract().equals(offer.contractClass()))
                .map(offer -> new ActPage.Fact(
                        "Contrat de l’offre",
                        lists.label("CONTRACT_CLASS", offer.contractClass())
                                + ". Ce n’est pas celui qui est promis, vérifiez avec l’employeur."));
    }

    private List<ActPage.Fact> facts(Promise one, LocalDate today) {
        var facts = new ArrayList<ActPage.Fact>();
        facts.add(new ActPage.Fact("Structure", one.employer()));
        facts.add(new ActPage.Fact("Poste", occupations.brief(one.occupation())));
        opening(one).ifPresent(facts::add);
        otherContract(one).ifPresent(facts::add);
        facts.add(new ActPage.Fact(
                "Contrat promis",
                lists.label("CONTRACT_CLASS", one.contract())
                        + (one.months() == null ? "" : ", " + French.plural(one.months(), "mois", "mois"))));
        facts.add(new ActPage.Fact("À partir du", French.shortDate(one.startsOn(), today)));
        if (!(one.state() instanceof PromiseState.NotKept)) {
            facts.add(
                    one.state() instanceof PromiseState.Kept(var _, var hire) && hire != null && ways.isHired(one)
                            ? ItsHire.recorded(hire)
                            : ItsHire.missing(ItsHire.form(one)));
        }
        elsewhere
                .beside(one)
                .forEach(post -> facts.add(new ActPage.Fact(
                        "Embauche ailleurs",
                        French.capital(post(post, today)) + ". La place reste promise.",
                        new Link("voir", "/equipe/embauches/" + post.hire()))));
        if (!promises.longEnough(one)) {
            facts.add(new ActPage.Fact(
                    "POEI",
                    "Contrat trop court" + French.SPACE + ": il faut " + limits.contract(one.platform(), one.madeOn())
                            + "."));
        }
        return facts;
    }
}
