package fr.ensemblier.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
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
}
