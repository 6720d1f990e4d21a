package fr.ensemblier.people.wizard;

import fr.ensemblier.ui.FieldError;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Two pages of one profile: the second says so, and keeps its answers on the screen to be saved over (R-E2, R-E5).
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class KeptOnScreen {

    private final Pens pens;

    KeptOnScreen(Pens pens) {
        this.pens = pens;
    }

    @ExceptionHandler(AnsweredElsewhere.class)
    ModelAndView again(AnsweredElsewhere met) {
        var view = pens.view(
                met.pen(),
                met.stage(),
                met.answers(),
                List.of(
                        new FieldError(
                                "contenu",
                                met.pen().team()
                                        ? "Ce profil a changé dans une autre page. Vos réponses sont ici : relisez, puis enregistrez."
                                        : "Vous avez répondu dans une autre page. Vos réponses sont ici : relisez, puis continuez.")),
                met.way());
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }
}
