package fr.ensemblier.portal.failure;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.NotEngaged;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.ErrorPage;
import fr.ensemblier.ui.French;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// Every refusal and failure as a page in the frame: what happened, what is safe, what to do.
@Controller
class FailureController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(FailureController.class);
    private static final int OUR_FAULT = 500;

    private final ErrorAttributes attributes;
    private final Platforms platforms;
    private final Clock clock;

    FailureController(ErrorAttributes attributes, Platforms platforms, Clock clock) {
        this.attributes = attributes;
        this.platforms = platforms;
        this.clock = clock;
    }

    @RequestMapping("/error")
    ModelAndView failure(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var cause = attributes.getError(new ServletWebRequest(request));
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "/";
        return new ModelAndView(
                "ui/errorpage", Map.of("page", page(status, cause, path)), HttpStatusCode.valueOf(status));
    }

    private ErrorPage page(int status, @Nullable Throwable cause, String path) {
        if (cause instanceof NotEngaged refused) {
            return notEngaged(refused);
        }
        return switch (status) {
            case 401, 403 -> forbidden(status, path);
            case 404 ->
                new ErrorPage(
                        404,
                        "Cette page n’existe pas",
                        "L’adresse est peut-être incomplète, ou ce que vous cherchez a été retiré.",
                        "Revenir à l’accueil",
                        home(path),
                        null);
            case 405 ->
                new ErrorPage(
                        405,
                        "Cette page ne s’ouvre pas ainsi",
                        "Elle répond à un bouton d’une autre page. Revenez en arrière, puis recommencez.",
                        "Revenir à l’accueil",
                        home(path),
                        null);
            case 409 -> changed(path);
            case 413 ->
                new ErrorPage(
                        413,
                        "Ce fichier est trop lourd",
                        "Choisissez un fichier plus petit, ou un enregistrement plus court. Rien n’a été envoyé.",
                        "Recommencer",
                        path,
                        null);
            case 429 ->
                new ErrorPage(
                        429,
                        "Trop d’essais en peu de temps",
                        "Pour protéger le site, attendez quelques minutes, puis recommencez. Vous pouvez aussi nous appeler.",
                        "Revenir à l’accueil",
                        home(path),
                        null);
            default -> status >= OUR_FAULT ? ours(status, cause, path) : unreadable(status, path);
        };
    }

    private ErrorPage notEngaged(NotEngaged refused) {
        var platform = refused.platform();
        if (Actors.current() instanceof Actor.Team team && !platform.closedBefore(Paris.today(clock))) {
            return new ErrorPage(
                    404,
                    "Votre plateforme n’a pas engagé cette mission",
                    team.head()
                            ? "Cette page s’ouvre quand la mission est engagée, dans les réglages."
                            : "Cette page s’ouvre quand la mission est engagée. Demandez-le à votre responsable.",
                    team.head() ? "Voir les missions" : "Revenir à mon espace",
                    team.head() ? "/equipe/reglages/missions" : "/equipe",
                    null);
        }
        if (platform.closedBefore(Paris.today(clock))) {
            return instead(
                    platform,
                    " a fermé",
                    "Elle ne publie plus d’offres et ne reçoit plus de profils. Une plateforme voisine peut vous aider.");
        }
        return platforms.receives(platform)
                ? instead(
                        platform,
                        " ne propose pas ce service",
                        "Elle ne publie pas d’offres et ne reçoit pas de profils. Une plateforme voisine peut vous aider.")
                : instead(
                        platform,
                        " ne reçoit pas encore de demandes ici",
                        "Personne ne pourrait vous répondre : rien n’a été enregistré. Une plateforme voisine peut vous aider.");
    }

    private static ErrorPage instead(Platform platform, String title, String text) {
        return new ErrorPage(
                404,
                French.typography("« " + platform.name() + " »" + title),
                French.typography(text),
                "Voir qui peut m’aider",
                platform.base(),
                null);
    }

    /// A visitor at a door is led to sign in; refused with 403, her request came from another site or an old page.
    private ErrorPage forbidden(int status, String path) {
        return Actors.current() instanceof Actor.Visitor
                ? new ErrorPage(
                        status,
                        "Cette demande n’a pas été acceptée",
                        "Revenez en arrière, rechargez la page, puis recommencez. Rien n’a été enregistré.",
                        "Revenir à l’accueil",
                        home(path),
                        null)
                : new ErrorPage(
                        status,
                        "Cette page n’est pas pour votre compte",
                        Actors.current() instanceof Actor.Candidate
                                ? "Elle est réservée aux professionnels. Votre espace est ici."
                                : "Elle appartient à un autre rôle. Si vous en avez plusieurs, changez de rôle dans le menu.",
                        "Revenir à mon espace",
                        space(),
                        null);
    }

    private ErrorPage unreadable(int status, String path) {
        return new ErrorPage(
                status,
                "Nous n’avons pas compris cette demande",
                "Une réponse n’a pas la forme attendue. Rien n’a été enregistré. Revenez en arrière et vérifiez.",
                "Revenir à l’accueil",
                home(path),
                null);
    }

    /// She has two pages of her own; a colleague is somebody else (R-E5).
    private static ErrorPage changed(String path) {
        return Actors.current() instanceof Actor.Candidate
                ? new ErrorPage(
                        409,
                        "Vous avez répondu dans une autre page",
                        "Votre réponse de l’autre page est gardée. Rouvrez celle-ci pour la lire, puis répondez.",
                        "Rouvrir la page",
                        path,
                        null)
                : new ErrorPage(
                        409,
                        "Quelqu’un a modifié cette fiche avant vous",
                        "Rien n’a été écrasé. Rouvrez la page pour voir sa version, puis refaites votre changement.",
                        "Rouvrir la page",
                        path,
                        null);
    }

    private static ErrorPage ours(int status, @Nullable Throwable cause, String path) {
        var id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {} at {}", id, path, cause);
        return new ErrorPage(
                status,
                "Un problème de notre côté",
                "Ce n’est pas votre faute. Ce qui était enregistré l’est toujours. Recommencez dans un moment.",
                "Recommencer",
                path,
                id);
    }

    /// Of the platform that the address names, where there is one.
    private String home(String path) {
        return path.matches("/p/[a-z0-9-]+(/.*)?")
                ? platforms.bySlug(path.split("/", 4)[2]).map(Platform::base).orElse("/")
                : space();
    }

    private static String space() {
        return switch (Actors.current()) {
            case Actor.Team _ -> "/equipe";
            case Actor.Employer _ -> "/employeur";
            case Actor.Referrer _ -> "/prescripteur";
            case Actor.National _ -> "/national";
            case Actor.Officer _ -> "/dpo";
            case Actor.Candidate _ -> "/mon-espace";
            case Actor.Visitor _, Actor.Unconfirmed _, Actor.Machine _ -> "/";
        };
    }
}
