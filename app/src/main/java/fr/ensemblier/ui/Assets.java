package fr.ensemblier.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The addresses of our stylesheets, scripts, icons and fonts.
///
/// All carry the same version, which changes when any of them does: so a script finds another, or the icons, under the
/// very
/// address the page uses, and nothing is loaded twice.
public final class Assets {

    private static final int LENGTH_OF_VERSION = 10;
    private static final Pattern IMPORT = Pattern.compile("( from '\\./[a-z]+\\.js)'");
    private static final String VERSION = version();
    private static final Map<String, String> URLS = new ConcurrentHashMap<>();

    /// What `app.js` imports, asked for with it.
    public static final List<String> PARTS = List.of("parts.js", "completion.js", "typed.js", "player.js");

    /// In this order: the later ones say more.
    public static final List<String> SHEETS = List.of("theme.css", "frame.css", "site.css", "work.css");

    private Assets() {}

    /// "theme.css" becomes "/assets/theme.css?v=1f0c…".
    public static String url(String name) {
        return URLS.computeIfAbsent(name, Assets::versioned);
    }

    /// The drawing of an icon, for the `href` of a `use`.
    public static String icon(String name) {
        return url("icons.svg") + "#i-" + name;
    }

    /// The drawing of an occupation or a field, for the `href` of a `use`.
    public static String pictogram(String name) {
        return url("pictograms.svg") + "#p-" + name;
    }

    /// A script whose imports of its neighbours carry the version too: what a browser keeps for a year is never mixed.
    static String withVersionedImports(String script) {
        return IMPORT.matcher(script).replaceAll("$1?v=" + VERSION + "'");
    }

    private static String versioned(String name) {
        if (Assets.class.getResource("/static/assets/" + name) == null) {
            throw new IllegalArgumentException("There is no asset " + name);
        }
        return "/assets/" + name + "?v=" + VERSION;
    }

    private static String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var asset : all()) {
                digest.update(asset.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH_OF_VERSION);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Resource[] all() throws IOException {
        var assets = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath:/static/assets/**"))
                .filter(Resource::isReadable)
                .toArray(Resource[]::new);
        Arrays.sort(assets, Comparator.comparing(Resource::getDescription));
        return assets;
    }
}
