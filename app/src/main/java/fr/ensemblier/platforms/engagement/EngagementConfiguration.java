package fr.ensemblier.platforms.engagement;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.NotEngaged;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriUtils;

/// Refuses the addresses of missions that a platform does not engage, what a closed one took on, and what nobody would
/// answer (R-T1).
@Configuration
class EngagementConfiguration implements WebMvcConfigurer {

    private static final Pattern PUBLIC = Pattern.compile("/p/([^/]+)/.*");

    /// Where a visitor leaves something and reads when she is answered, and the offers that lead there.
    private static final Pattern ASKING = Pattern.compile(
            "/p/[^/]+/((offres|profil|structure|rappel|decouvrir|en-poste)(/.*)?|orienter(/envoye|/[^/]+/nouvelle)?)");

    private final Platforms platforms;
    private final Clock clock;

    EngagementConfiguration(Platforms platforms, Clock clock) {
        this.platforms = platforms;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                check(UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8));
                return true;
            }
        });
    }

    private void check(String path) {
        var address = PUBLIC.matcher(path);
        var platform = address.matches()
                ? platforms.bySlug(address.group(1))
                : Actors.current().tenant().map(platforms::get);
        platform.filter(one -> refuses(one, path)).ifPresent(refused -> {
            throw new NotEngaged(refused);
        });
    }

    private boolean refuses(Platform platform, String path) {
        return !platforms.opens(platform, path)
                || ASKING.matcher(path).matches() && !platforms.receives(platform)
                || platforms.belongsToMatching(path) && platform.closedBefore(Paris.today(clock));
    }
}
