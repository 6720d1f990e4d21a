package fr.ensemblier.immersions.answering;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.By;
import fr.ensemblier.immersions.model.Course;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.Move;
import fr.ensemblier.immersions.model.Outcome;
import fr.ensemblier.immersions.model.Party;
import fr.ensemblier.immersions.model.Reasons;
import fr.ensemblier.immersions.model.Signatures;
import fr.ensemblier.immersions.model.Signing;
import fr.ensemblier.immersions.model.Views;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.ui.FieldError;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// What a party does, from its space or by its link. The acts are a machine's, under its name, after it is seen
/// whose the immersion is.
@Component
class HostActs {

    /// What became of it: words for the top of the page, or what is wrong.
    sealed interface Result {

        record Done(String said) implements Result {}

        record No(List<FieldError> errors) implements Result {}
    }

    private static final int LONGEST = 600;

    private final Course course;
    private final Signing signing;
    private final Views views;
    private final Reasons reasons;
    private final Clock clock;

    HostActs(Course course, Signing signing, Views views, Reasons reasons, Clock clock) {
        this.course = course;
        this.signing = signing;
        this.views = views;
        this.reasons = reasons;
        this.clock = clock;
    }

    Result answer(Immersion one, Typed typed, String by) {
        var today = Paris.today(clock);
        if ("oui".equals(typed.answer())) {
            return moved(one, new Move.Accept(today), by, "Merci. La plateforme vous appelle pour fixer les dates.");
        }
        if (!reasons.knows(Reasons.REFUSAL, text(typed.reason()))) {
            return no("reason", "Dites pourquoi : un choix suffit.");
        }
        return moved(
                one,
                new Move.Refuse(today, text(typed.reason())),
                by,
                "C’est noté. La plateforme prévient la personne.");
    }

    private Result moved(Immersion one, Move move, String by, String said) {
        return machine(one, () -> switch (course.move(one.platform(), one.id(), move, By.structure(by))) {
            case Outcome.Made _ -> new Result.Done(said);
            case Outcome.No(var why) -> no("answer", why.words());
        });
    }

    Result sign(Immersion one, Party party, Signatures.How how, Typed typed, String by) {
        if (text(typed.read()).isEmpty()) {
            return no("read", "Cochez que vous avez lu la convention, puis signez.");
        }
        return machine(one, () -> switch (signing.sign(one.platform(), one.id(), party, how, By.structure(by))) {
            case Signing.Result.Done(var all) ->
                new Result.Done(
                        all
                                ? "Signé. Tous ont signé : l’immersion peut avoir lieu."
                                : "Signé. Il manque encore d’autres signatures.");
            case Signing.Result.No(var why) -> no("read", why);
        });
    }

    Result view(Immersion one, Typed typed, String by) {
        var errors = new ArrayList<FieldError>();
        var answer = Views.Answer.of(typed.opinion());
        if (answer.isEmpty()) {
            errors.add(new FieldError("opinion", "Dites comment l’immersion s’est passée."));
        }
        PlainWords.check("words", text(typed.words()), LONGEST, errors);
        if (answer.isEmpty() || !errors.isEmpty()) {
            return new Result.No(errors);
        }
        var words = text(typed.words());
        var said = new Views.Said(answer.get(), "oui".equals(typed.goesOn()), words.isEmpty() ? null : words, by);
        return machine(
                one,
                () -> views.give(one.platform(), one.id(), Views.Side.HOST, said)
                        ? new Result.Done("Merci. Votre avis est transmis à la plateforme.")
                        : no("opinion", "Cet avis est déjà donné."));
    }

    private static Result no(String field, String why) {
        return new Result.No(List.of(new FieldError(field, why)));
    }

    private static Result machine(Immersion one, Supplier<Result> act) {
        return Actors.as(new Actor.Machine("immersions.structure", one.platform()), act);
    }
}
