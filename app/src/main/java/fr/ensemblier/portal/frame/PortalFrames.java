package fr.ensemblier.portal.frame;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.EnsemblierSettings;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Frame;
import fr.ensemblier.ui.FrameSource;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Menu;
import fr.ensemblier.ui.MenuEntry;
import fr.ensemblier.ui.Site;
import fr.ensemblier.ui.Who;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The frame by address: the site of a platform, the national site, or the space of who is signed in.
@Component
class PortalFrames implements FrameSource {

    private static final Pattern PLATFORM = Pattern.compile("/p/([a-z0-9-]+)(/.*)?");
    /// Read from every page: it keeps the frame of who reads.
    private static final String GLOSSARY = "/glossaire";

    private static final Pattern SPACE =
            Pattern.compile("/(equipe|employeur|prescripteur|national|dpo|mon-espace|mon-compte)(/.*)?");

    private final Platforms platforms;
    private final Sites sites;
    private final People people;
    private final List<Menu> menus;
    private final EnsemblierSettings settings;
    private final Clock clock;

    PortalFrames(
            Platforms platforms,
            Sites sites,
            People people,
            List<Menu> menus,
            EnsemblierSettings settings,
            Clock clock) {
        this.platforms = platforms;
        this.sites = sites;
        this.people = people;
        this.menus = menus;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Frame frame(HttpServletRequest request) {
        var error = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path ? path : null;
        var path = error == null ? request.getRequestURI() : error;
        var actor = Actors.current();
        if ((SPACE.matcher(path).matches() || path.equals(GLOSSARY)) && People.worksHere(actor)) {
            return error == null ? space(path, actor) : spaceAfterFailure(path, actor);
        }
        var who = error == null ? people.who(actor) : null;
        var platform = named(path)
                .or(() -> comingFrom(request, path))
                .or(() -> request.getAttribute(Frame.PLATFORM) instanceof PlatformId id
                        ? Optional.of(platforms.get(id))
                        : Optional.empty());
        return platform.map(named -> frame(
                        sites.of(named, named.base(), actor),
                        PublicMenu.of(named, platforms.receives(named), path),
                        who,
                        path))
                .orElseGet(() -> frame(sites.national("/"), PublicMenu.national(who != null, path), who, path));
    }

    /// The page of an error must come even when what counts and lists fails too.
    private Frame spaceAfterFailure(String path, Actor actor) {
        try {
            return space(path, actor);
        } catch (RuntimeException unreachable) {
            return frame(sites.national("/"), List.of(), null, path);
        }
    }

    private Frame space(String path, Actor actor) {
        var home = People.home(actor);
        var site = actor.tenant()
                .map(platforms::get)
                .map(platform -> sites.of(platform, home, actor))
                .orElseGet(() -> sites.national(home));
        return frame(site, menu(actor, path), people.who(actor), path);
    }

    private Frame frame(Site site, List<MenuEntry> menu, @Nullable Who who, String path) {
        return new Frame(site, menu, who, null, settings.demonstration(), path, French.fullDate(Paris.today(clock)));
    }

    private List<MenuEntry> menu(Actor actor, String path) {
        var items = menus.stream()
                .flatMap(menu -> menu.items(actor).stream())
                .filter(item -> !hidden(actor.tenant(), item.href()))
                .sorted(Comparator.comparingInt(Menu.Item::order))
                .toList();
        var home = People.home(actor);
        var here = items.stream()
                .map(Menu.Item::href)
                .filter(href -> path.equals(href) || !href.equals(home) && path.startsWith(href + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return items.stream()
                .map(item -> new MenuEntry(
                        item.label(),
                        item.brief(),
                        item.href(),
                        item.icon(),
                        item.count(),
                        item.href().equals(here)))
                .toList();
    }

    private boolean hidden(Optional<PlatformId> tenant, String href) {
        return tenant.map(platforms::get)
                .filter(platform -> !platforms.opens(platform, href))
                .isPresent();
    }

    /// Who looks for her space, or for a word, keeps the platform that she comes from, with its telephone.
    private Optional<Platform> comingFrom(HttpServletRequest request, String path) {
        return path.equals("/mon-espace/code") || path.equals(GLOSSARY)
                ? Optional.ofNullable(request.getParameter("plateforme")).flatMap(platforms::bySlug)
                : Optional.empty();
    }

    private Optional<Platform> named(String path) {
        var address = PLATFORM.matcher(path);
        return address.matches() ? platforms.bySlug(address.group(1)) : Optional.empty();
    }
}
