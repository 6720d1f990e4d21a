package fr.ensemblier.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/// What axe-core finds against WCAG 2.1 A and AA on a page as it stands.
///
/// Run in the page itself: `AxeBuilder.analyze` opens a second page for each look, and carries home every node that
/// passed. Our pages have no frame of another origin, which is what it does so for.
final class Axe {

    private static final String RUN = """
            () => axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations']
            }).then(({ violations }) => violations.map(one =>
                `${one.id} ${one.nodes.slice(0, 3).map(node => node.html).join(' | ')}`))
            """;

    private Axe() {}

    /// One line a rule broken, with the first three places; nothing when all is well.
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        return (List<String>) page.evaluate(RUN);
    }

    /// Nothing against WCAG and no sideways scroll; its picture in the folder of `-Dscreens`, if given.
    static void readable(Page page, String name) {
        assertThat(violations(page)).as(name).isEmpty();
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(name)
                .isNotPositive();
        var folder = System.getProperty("screens");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }
}
