package fr.ensemblier.portal.about;

import fr.ensemblier.foundation.EnsemblierSettings;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.platforms.LegalNotice;
import fr.ensemblier.platforms.LegalNotices;
import fr.ensemblier.platforms.Mission;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.portal.PublishedOffers;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Who a platform is, what it owes to visitors, what employers find there.
@Controller
class AboutController {

    record AboutPage(
            String name,
            String lead,
            String base,
            @Nullable String email,
            List<String> places,
            List<String> missions,
            List<String> partners,
            boolean matches,
            boolean supports,
            boolean closed,
            boolean receives,
            String employers,
            LegalNotice legal,
            String logged,
            String kept,
            String pupils) {}

    record GlossaryPage(List<Glossary.Entry> entries) {}

    private final Platforms platforms;
    private final LegalNotices notices;
    private final Clock clock;
    private final PublishedOffers offers;
    private final Occupations occupations;
    private final EnsemblierSettings settings;
    private final Parameters parameters;

    AboutController(
            Platforms platforms,
            LegalNotices notices,
            Clock clock,
            PublishedOffers offers,
            Occupations occupations,
            EnsemblierSettings settings,
            Parameters parameters) {
        this.platforms = platforms;
        this.notices = notices;
        this.clock = clock;
        this.offers = offers;
        this.occupations = occupations;
        this.settings = settings;
        this.parameters = parameters;
    }

    @GetMapping("/p/{slug}/qui-sommes-nous")
    ModelAndView whoWeAre(@PathVariable String slug) {
        return page("who", slug);
    }

    @GetMapping("/p/{slug}/employeurs")
    ModelAndView employers(@PathVariable String slug) {
        return page("employers", slug);
    }

    @GetMapping("/p/{slug}/mentions")
    ModelAndView legal(@PathVariable String slug) {
        return page("legal", slug);
    }

    @GetMapping("/p/{slug}/donnees")
    ModelAndView data(@PathVariable String slug) {
        return page("data", slug);
    }

    @GetMapping("/p/{slug}/accessibilite")
    ModelAndView accessibility(@PathVariable String slug) {
        return page("accessibility", slug);
    }

    @GetMapping("/glossaire")
    ModelAndView glossary() {
        return new ModelAndView("portal/about/glossary", Map.of("page", new GlossaryPage(Glossary.ENTRIES)));
    }

    /// The acronyms for the script that explains them where they stand; the same for everybody, so kept for a day.
    @GetMapping("/glossaire.json")
    ResponseEntity<Map<String, Glossary.Entry>> acronyms() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(Glossary.ENTRIES.stream().collect(Collectors.toMap(Glossary.Entry::acronym, entry -> entry)));
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return text(MediaType.TEXT_PLAIN, """
                User-agent: *
                Disallow: /equipe
                Disallow: /employeur
                Disallow: /prescripteur
                Disallow: /mon-espace
                Disallow: /national
                Disallow: /connexion
                Disallow: /invitation
                Sitemap: %s/sitemap.xml
                """.formatted(settings.baseUrl()));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> siteMap() {
        var addresses = Stream.concat(
                Stream.of("/", "/glossaire", "/mentions", "/donnees", "/accessibilite"),
                platforms.all().stream()
                        .filter(platform -> !platform.closedBefore(Paris.today(clock)))
                        .flatMap(this::addresses));
        var urls = addresses
                .map(path -> "<url><loc>" + settings.baseUrl() + path + "</loc></url>")
                .toList();
        return text(
                MediaType.APPLICATION_XML,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
                        + String.join("\n", urls) + "\n</urlset>\n");
    }

    private Stream<String> addresses(Platform platform) {
        var answered = platforms.receives(platform);
        var pages = answered
                ? Stream.of("", "/metiers", "/qui-sommes-nous", "/employeurs", "/rappel")
                : Stream.of("", "/metiers", "/qui-sommes-nous");
        var sheets = occupations.all().stream()
                .filter(one -> platform.worksIn(one.setting()))
                .map(one -> "/metiers/" + one.code());
        var open = answered && platform.matches() ? Stream.of("/offres") : Stream.<String>empty();
        return Stream.of(pages, open, sheets).flatMap(some -> some).map(path -> platform.base() + path);
    }

    private ModelAndView page(String name, String slug) {
        var platform = platforms.bySlug(slug).orElseThrow(() -> new NotFound("platform", slug));
        return new ModelAndView("portal/about/" + name, Map.of("page", page(platform)));
    }

    private AboutPage page(Platform platform) {
        var structures = platform.matches()
                ? offers.of(platform.id()).stream()
                        .map(OfferView::organisation)
                        .distinct()
                        .count()
                : 0;
        var closedOn = platform.closedOn();
        return new AboutPage(
                platform.name(),
                platform.leadBody(),
                platform.base(),
                platform.email(),
                platforms.territory(platform.id()).stream().map(platforms::name).toList(),
                Arrays.stream(Mission.values())
                        .filter(platform::engages)
                        .map(Mission::words)
                        .toList(),
                platform.partners(),
                platform.matches(),
                platform.supportsPeople(),
                closedOn != null && closedOn.isBefore(Paris.today(clock)),
                platforms.receives(platform),
                structures == 0 ? "" : French.plural(structures, "structure publie", "structures publient") + " ici.",
                notices.of(platform.id()),
                months("r-p4.log-months", platform),
                months("r-p6.live-months", platform),
                French.plural(parameters.days("r-w4.pupil-keep-days", platform.id()), "jour", "jours"));
    }

    private String months(String parameter, Platform platform) {
        return French.plural(parameters.days(parameter, platform.id()), "mois", "mois");
    }

    private static ResponseEntity<String> text(MediaType type, String body) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, java.nio.charset.StandardCharsets.UTF_8))
                .body(body);
    }
}
