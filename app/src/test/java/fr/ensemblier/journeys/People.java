package fr.ensemblier.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The people of a journey, each with a window of her own.
final class People implements AutoCloseable {

    static final int TELEPHONE = 360;
    static final int DESK = 1280;

    private final Browser browser;
    private final String base;
    private final Map<String, Page> lasting;
    private final List<Page> windows = new ArrayList<>();

    /// @param lasting the windows that outlive one test
    People(Browser browser, String base, Map<String, Page> lasting) {
        this.browser = browser;
        this.base = base;
        this.lasting = lasting;
    }

    /// The window of somebody who only looks, the same for all the tests of the run: signed in once, and with what the
    /// browser keeps (fonts, style sheets) at hand. `visiteur` is not signed in.
    Page lasting(String role, int width) {
        return lasting.computeIfAbsent(base + role + width, _ -> {
            var page = role.equals("visiteur") ? visitor(width) : signedIn(role, width);
            windows.remove(page);
            return page;
        });
    }

    /// Somebody who is not signed in.
    Page visitor(int width) {
        return window(width, new Browser.NewContextOptions());
    }

    private Page window(int width, Browser.NewContextOptions options) {
        var page = browser.newContext(options.setBaseURL(base)
                        .setLocale("fr-FR")
                        .setTimezoneId("Europe/Paris")
                        .setViewportSize(width, width == TELEPHONE ? 740 : 900)
                        .setPermissions(List.of("microphone")))
                .newPage();
        page.setDefaultTimeout(15_000);
        windows.add(page);
        return page;
    }

    /// Somebody of the demonstration: `responsable`, `conseiller`, `employeur`, `prescripteur`, `candidat`, `national`.
    Page signedIn(String role, int width) {
        var page = visitor(width);
        page.navigate("/demonstration");
        page.evaluate("""
                role => {
                    const form = document.createElement('form');
                    form.method = 'post';
                    form.action = '/demonstration/connexion/' + role;
                    document.body.append(form);
                    form.submit();
                }
                """, role);
        page.waitForURL(url -> !url.contains("/demonstration"));
        return page;
    }

    @Override
    public void close() {
        windows.forEach(page -> page.context().close());
    }
}
