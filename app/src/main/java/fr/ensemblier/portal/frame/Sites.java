package fr.ensemblier.portal.frame;

import fr.ensemblier.platforms.Platform;
import fr.ensemblier.territory.Departements;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Site;
import java.util.List;
import org.springframework.stereotype.Component;

/// The names, colours and links of a platform, or of the national site, as a page shows them.
@Component
class Sites {

    /// The state stands on each page, as the RGAA asks.
    private static final String ACCESSIBILITY = "Accessibilité : non conforme";

    private static final String OVER = "Métiers de l’autonomie";

    private final Departements departements;

    Sites(Departements departements) {
        this.departements = departements;
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
                "");
    }

    /// A platform that has closed keeps the space of its people, and opens no other profile.
    Site of(Platform platform, String home, boolean closed) {
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
                List.of(
                        new Link("Qui sommes-nous ?", base + "/qui-sommes-nous"),
                        new Link("Mentions légales", base + "/mentions"),
                        new Link("Vos données", base + "/donnees"),
                        new Link(ACCESSIBILITY, base + "/accessibilite"),
                        new Link("Comprendre les sigles", "/glossaire"),
                        new Link("Autres plateformes", "/")),
                platform.partners(),
                own(platform, closed),
                platform.departement());
    }

    private static List<Link> own(Platform platform, boolean closed) {
        var back = new Link("Retrouver mon espace", "/mon-espace/code");
        if (!platform.matches()) {
            return List.of();
        }
        return closed ? List.of(back) : List.of(new Link("Créer mon profil", platform.base() + "/profil"), back);
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
