package fr.ensemblier.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/// Serves the assets. A browser keeps them for a year, since an address never changes its content.
@Configuration
class AssetsConfiguration implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addTransformer(AssetsConfiguration::withVersionedImports);
    }

    private static Resource withVersionedImports(
            HttpServletRequest request, Resource resource, ResourceTransformerChain chain) throws IOException {
        var asset = chain.transform(request, resource);
        var name = asset.getFilename();
        if (name == null || !name.endsWith(".js") || request.getRequestURI().contains("/vendor/")) {
            return asset;
        }
        var script = Assets.withVersionedImports(asset.getContentAsString(StandardCharsets.UTF_8));
        return new TransformedResource(asset, script.getBytes(StandardCharsets.UTF_8));
    }
}
