package fr.ensemblier.platforms.brand;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.PlatformOutlines;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Departement;
import fr.ensemblier.territory.Departements;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Colours, logo and outline of a platform. Colours and logo carry a version in their address, so a browser keeps them.
@Controller
class BrandController {

    private static final MediaType GEO_JSON = MediaType.valueOf("application/geo+json");
    private static final MediaType CSS = MediaType.valueOf("text/css;charset=UTF-8");

    private final Platforms platforms;
    private final PlatformOutlines outlines;
    private final Departements departements;
    private final Files files;

    BrandController(Platforms platforms, PlatformOutlines outlines, Departements departements, Files files) {
        this.platforms = platforms;
        this.outlines = outlines;
        this.departements = departements;
        this.files = files;
    }

    @GetMapping("/marque/{slug}.css")
    ResponseEntity<String> colours(@PathVariable String slug) {
        var platform = platform(slug);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .contentType(CSS)
                .body(":root{--brand:%s;--accent:%s}%n".formatted(platform.brand(), platform.accent()));
    }

    @GetMapping("/logos/{slug}")
    ResponseEntity<InputStreamResource> logo(@PathVariable String slug) {
        var platform = platform(slug);
        var file = Optional.ofNullable(platform.logo()).flatMap(id -> stored(platform, id));
        if (file.isEmpty()) {
            throw new NotFound("logo of", slug);
        }
        var logo = file.get();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .contentType(MediaType.valueOf(logo.mediaType()))
                .contentLength(logo.bytes())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(files.open(logo.id())));
    }

    @GetMapping("/territoires/{slug}.geojson")
    ResponseEntity<GeoJson> territory(@PathVariable String slug) {
        var platform = platform(slug);
        var parts = platforms.territory(platform.id());
        // The head changes the territory: a browser asks again, and gets the outline only when it differs.
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag("\"" + Integer.toHexString(List.of(parts, platform.name()).hashCode()) + "\"")
                .contentType(GEO_JSON)
                .body(GeoJson.of(List.of(feature(platform))));
    }

    @GetMapping("/territoires/france.geojson")
    ResponseEntity<GeoJson> france() {
        return kept(GeoJson.of(departements.all().stream()
                .flatMap(one -> feature(one).stream())
                .toList()));
    }

    private Optional<GeoJson.Feature> feature(Departement one) {
        return departements
                .outline(one.code())
                .map(outline -> GeoJson.feature(outline, Map.of("code", one.code(), "name", one.name())));
    }

    private GeoJson.Feature feature(Platform platform) {
        var outline = outlines.of(platform.id());
        return GeoJson.feature(
                outline,
                Map.of(
                        "code", platform.id().value(),
                        "name", platform.name(),
                        "note", outline.approximate() ? "contour approché" : ""));
    }

    /// A logo is for everybody, but the table of files is read as a machine.
    private Optional<Files.Stored> stored(Platform platform, UUID id) {
        return Actors.as(new Actor.Machine("platforms.logo", platform.id()), () -> files.find(id))
                .filter(file -> file.ownerKind().equals("PLATFORM"));
    }

    private static ResponseEntity<GeoJson> kept(GeoJson shape) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .contentType(GEO_JSON)
                .body(shape);
    }

    private Platform platform(String slug) {
        return platforms.bySlug(slug).orElseThrow(() -> new NotFound("platform", slug));
    }
}
