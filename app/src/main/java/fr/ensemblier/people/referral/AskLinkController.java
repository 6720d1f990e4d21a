package fr.ensemblier.people.referral;

import static fr.ensemblier.people.referral.ReferReading.text;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Origin;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.organisations.ReferralBodies;
import fr.ensemblier.people.model.Reaching;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// « Orienter quelqu’un sans compte »: a professional asks for a link to her own address, and proves by it that the
/// address is hers.
@Controller
@RequestMapping("/p/{slug}/orienter")
class AskLinkController {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_BODY = 200;
    private static final int OF_AN_ORIGIN = 30;
    private static final int OF_AN_ADDRESS = 4;
    private static final Duration PERIOD = Duration.ofHours(1);

    record AskPage(String base, LinkForm form, List<Option> bodies, List<FieldError> errors) {
        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    record SentPage(String base, String days) {}

    private record Read(String name, String email, @Nullable UUID body, String bodyName) {}

    private final Platforms platforms;
    private final ReferralBodies bodies;
    private final ReferralLinks links;
    private final Notices notices;
    private final Limits limits;
    private final Parameters parameters;
    private final TransactionTemplate transactions;

    AskLinkController(
            Platforms platforms,
            ReferralBodies bodies,
            ReferralLinks links,
            Notices notices,
            Limits limits,
            Parameters parameters,
            TransactionTemplate transactions) {
        this.platforms = platforms;
        this.bodies = bodies;
        this.links = links;
        this.notices = notices;
        this.limits = limits;
        this.parameters = parameters;
        this.transactions = transactions;
    }

    @GetMapping
    ModelAndView form(@PathVariable String slug) {
        return page(platform(slug), LinkForm.BLANK, List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView ask(@PathVariable String slug, @ModelAttribute LinkForm form, HttpServletRequest request) {
        var platform = platform(slug);
        var errors = new ArrayList<FieldError>();
        var read = read(platform, form, errors);
        if (read == null) {
            return page(platform, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!limits.take("referral-link:" + Origin.of(request), OF_AN_ORIGIN, PERIOD)
                || !limits.take("referral-link:" + read.email(), OF_AN_ADDRESS, PERIOD)) {
            errors.add(new FieldError("email", "Vous avez déjà demandé plusieurs liens. Réessayez dans une heure."));
            return page(platform, form, errors, HttpStatus.TOO_MANY_REQUESTS);
        }
        if (text(form.site()).isEmpty()) {
            Actors.as(machine(platform), () -> {
                transactions.executeWithoutResult(_ -> send(platform, read));
                return true;
            });
        }
        return new ModelAndView("redirect:" + platform.base() + "/orienter/envoye");
    }

    @GetMapping("/envoye")
    ModelAndView sent(@PathVariable String slug) {
        var platform = platform(slug);
        return new ModelAndView(
                "people/referral/linksent", Map.of("page", new SentPage(platform.base(), days(platform))));
    }

    private void send(Platform platform, Read read) {
        var secret = links.make(platform.id(), read.body(), read.bodyName(), read.name(), read.email());
        notices.tell(new Message(
                platform.id(),
                "referral-link:" + UUID.randomUUID(),
                new Message.Recipient.Address(read.email(), read.name()),
                "Votre lien pour orienter quelqu’un",
                List.of(
                        "Vous accompagnez une personne vers les métiers de l’autonomie. Ce lien ouvre un formulaire de six réponses.",
                        "Il reste ouvert " + days(platform)
                                + ". Vous y lisez aussi ce que devient chaque personne. Gardez-le pour vous.",
                        "Vous n’avez rien demandé ? Ne faites rien : sans vous, ce lien ne sert à rien."),
                new Message.Act("Orienter quelqu’un", LinkController.address(platform, secret))));
    }

    private @Nullable Read read(Platform platform, LinkForm form, List<FieldError> errors) {
        var name = text(form.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "Écrivez votre prénom et votre nom."));
        }
        var email = Reaching.mail(form.email());
        if (email.isEmpty()) {
            errors.add(new FieldError("email", "Écrivez votre courriel professionnel, par exemple nom@structure.fr."));
        }
        var other = text(form.other());
        if (text(form.body()).equals(LinkForm.OTHER)) {
            if (other.isEmpty() || other.length() > LONGEST_BODY) {
                errors.add(new FieldError("other", "Écrivez le nom de votre structure."));
            }
            return errors.isEmpty() ? new Read(name, email.orElseThrow(), null, other) : null;
        }
        var body = known(platform).stream()
                .filter(one -> one.id().toString().equals(text(form.body())))
                .findFirst();
        if (body.isEmpty()) {
            errors.add(new FieldError("body", "Choisissez votre structure."));
        }
        return errors.isEmpty()
                ? new Read(
                        name,
                        email.orElseThrow(),
                        body.orElseThrow().id(),
                        body.orElseThrow().name())
                : null;
    }

    private List<ReferralBodies.Body> known(Platform platform) {
        return Actors.as(machine(platform), () -> bodies.of(platform.id()));
    }

    private ModelAndView page(Platform platform, LinkForm form, List<FieldError> errors, HttpStatus status) {
        var options = Stream.concat(
                        known(platform).stream().map(one -> new Option(one.id().toString(), one.name())),
                        Stream.of(new Option(LinkForm.OTHER, "Une autre structure")))
                .toList();
        return new ModelAndView(
                "people/referral/asklink", Map.of("page", new AskPage(platform.base(), form, options, errors)), status);
    }

    private String days(Platform platform) {
        return French.plural(parameters.days("people.referral-link-days", platform.id()), "jour", "jours");
    }

    private static Actor.Machine machine(Platform platform) {
        return new Actor.Machine("people.referral-link", platform.id());
    }

    private Platform platform(String slug) {
        return platforms
                .bySlug(slug)
                .filter(Platform::supportsPeople)
                .orElseThrow(() -> new NotFound("platform", slug));
    }
}
