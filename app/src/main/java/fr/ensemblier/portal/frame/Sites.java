package fr.ensemblier.portal.frame;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Departements;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Site;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The names, colours and links of a platform, or of the national site, as a page shows them.
@Component
class Sites {

    /// The state stands on each page, as the RGAA asks.
    private static final String ACCESSIBILITY = "Accessibilité : non conforme";

    private static final String OVER = "Métiers de l’autonomie";

    private final Departements departements;
    private final Platforms platforms;

    Sites(Departements departements, Platforms platforms) {
        this.departements = departements;
        this.platforms = platforms;
    }

    Site national(String home) {
        return new Site(
                "national",
                OVER,
                "Réseau national",
                null,
                "",
                null,
                null,
                home,
                "",
                List.of(
                        new Link("Mentions légales", "/mentions"),
                        new Link("Vos données", "/donnees"),
                        new Link(ACCESSIBILITY, "/accessibilite"),
                        new Link("Comprendre les sigles", "/glossaire")),
                List.of(),
                List.of(),
                null,
                "");
    }

    Site of(Platform platform, String home, Actor actor) {
        var base = platform.base();
        return new Site(
                platform.slug(),
                OVER,
                shortName(platform),
                platform.logo() == null ? null : "/logos/" + platform.slug() + "?v=" + platform.logo(),
                "/marque/" + platform.slug() + ".css?v=" + colours(platform),
                platform.hotline(),
                platform.hours(),
                home,
                base,
                Stream.concat(
                                legal(platform).stream(),
                                actor instanceof Actor.Visitor
                                        ? Stream.of(new Link("Espace professionnel", "/connexion"))
                                        : Stream.of())
                        .toList(),
                platform.partners(),
                own(platform),
                start(platform, actor),
                platform.departement());
    }

    /// Who accompanies somebody finds her way there too.
    private List<Link> legal(Platform platform) {
        var base = platform.base();
        return Stream.concat(
                        platform.supportsPeople() && platforms.receives(platform)
                                ? Stream.of(new Link("Orienter quelqu’un", base + "/orienter"))
                                : Stream.of(),
                        Stream.of(
                                new Link("Qui sommes-nous ?", base + "/qui-sommes-nous"),
                                new Link("Mentions légales", base + "/mentions"),
                                new Link("Vos données", base + "/donnees"),
                                new Link(ACCESSIBILITY, base + "/accessibilite"),
                                new Link("Comprendre les sigles", "/glossaire?plateforme=" + platform.slug()),
                                new Link("Autres plateformes", "/")))
                .toList();
    }

    /// Where nobody answers, the space of its people stays, and no other profile begins.
    private List<Link> own(Platform platform) {
        var back = new Link("Retrouver mon espace", "/mon-espace/code?plateforme=" + platform.slug());
        if (!platform.matches()) {
            return List.of();
        }
        return platforms.receives(platform)
                ? List.of(new Link("Créer mon profil", platform.base() + "/profil"), back)
                : List.of(back);
    }

    /// The way to a profile: who has one goes to her space, who works here looks for none.
    private @Nullable Link start(Platform platform, Actor actor) {
        if (actor instanceof Actor.Candidate) {
            return new Link("Mon espace", "/mon-espace");
        }
        return People.worksHere(actor) || !platform.matches() || !platforms.receives(platform)
                ? null
                : new Link("Créer mon profil", platform.base() + "/profil");
    }

    /// « Aveyron » for a platform that is named after its département only.
    String shortName(Platform platform) {
        var name = platform.name();
        return name.matches("Plateforme (des métiers de l’autonomie )?(de |du |d’).*")
                ? departements.name(platform.departement())
                : name;
    }

    private static String colours(Platform platform) {
        return Integer.toHexString((platform.brand() + platform.accent()).hashCode());
    }
}
