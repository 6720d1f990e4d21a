package fr.ensemblier.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Objects;

/// A walk through a page with Tab alone (WCAG 2.1.1, 2.1.2, 2.4.7, 2.4.11): what it never reaches, what it reaches and
/// does not show, and whether it comes round.
///
/// The page watches itself: each press is told where the one before has led, so the walk asks it only once in a while.
final class TabWalk {

    private static final int SPARE = 40;
    private static final int BETWEEN_QUESTIONS = 15;

    /// Begins the watch, and gives the number of stops. A control of several parts (a date, a player) takes several
    /// presses; a group of radio buttons is one stop. The points of a map are reached through its list.
    private static final String WATCH = """
            () => {
                const walk = window.walk = { reached: new Set(), problems: new Map(), rounds: 0 };
                const name = one => `${one.tagName.toLowerCase()} « ${(one.getAttribute('aria-label')
                    || one.labels?.[0]?.textContent || one.textContent || one.name || '')
                    .replace(/\\s+/g, ' ').trim().slice(0, 60)} »`;
                const outlined = one => {
                    const style = getComputedStyle(one);
                    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                };
                const look = at => {
                    const labels = [...(at.labels ?? [])];
                    const box = at.closest('.choice, .check, .chip') ?? at;
                    if (![at, box, ...labels].some(outlined)) return 'no outline';
                    const part = [...box.getClientRects()].find(one => one.width > 1 && one.height > 1);
                    if (!part) return 'nothing to see';
                    const x = part.left + part.width / 2;
                    const y = part.top + Math.min(part.height / 2, 20);
                    if (x < 0 || x > innerWidth || y < 0 || y > innerHeight) return 'outside the window';
                    const top = document.elementFromPoint(x, y);
                    return top && (box.contains(top) || top.contains(box) || labels.some(one => one.contains(top)))
                        ? '' : `under ${top?.tagName} ${top?.className}`;
                };
                const note = at => {
                    if (!at || at === document.body || at === walk.first) walk.rounds++;
                    if (!at || at === document.body || walk.reached.has(at)) return;
                    walk.first ??= at;
                    const group = at.type === 'radio'
                        ? [...document.querySelectorAll('input[type=radio]')]
                            .filter(one => one.name === at.name && one.form === at.form) : [at];
                    group.forEach(one => walk.reached.add(one));
                    const problem = look(at);
                    if (problem) walk.problems.set(name(at), problem);
                };
                addEventListener('keydown', event => {
                    if (event.key === 'Tab') note(document.activeElement);
                }, true);
                const stops = () => [...document.querySelectorAll('a[href], area[href], button, input, select, textarea,'
                    + 'summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex], [role=button],'
                    + '[role=link], [role=tab], [role=switch], [onclick]')]
                    .filter(one => !one.disabled && one.type !== 'hidden' && one.getClientRects().length > 0
                        && one.checkVisibility({ visibilityProperty: true })
                        && !one.closest('[inert], [aria-hidden=true], .leaflet-pane')
                        && (one.tabIndex >= 0 || one.matches('a[href], button, input, select, textarea, summary')));
                walk.missed = () => stops().filter(one => !walk.reached.has(one)).map(name);
                document.activeElement?.blur();
                return stops().length;
            }
            """;

    private TabWalk() {}

    /// What keeps from using the page by keyboard; nothing when all is well. What a script adds meanwhile is reached
    /// in the next round. Without motion, so that the window stands where it goes at once.
    static List<String> problems(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        var stops = ((Number) Objects.requireNonNull(page.evaluate(WATCH))).intValue();
        for (var press = 0; press < 5 * stops + SPARE; press++) {
            page.keyboard().down("Tab");
            if (press > stops
                    && press % BETWEEN_QUESTIONS == 0
                    && (Boolean) page.evaluate("walk.rounds > 8 || walk.rounds > 1 && walk.missed().length === 0")) {
                break;
            }
        }
        page.keyboard().up("Tab");
        @SuppressWarnings("unchecked")
        var found = (List<String>) page.evaluate("""
                [...[...walk.problems].map(one => one.join(': ')),
                 ...walk.missed().map(one => `${one}: never reached`),
                 ...(walk.rounds < 2 ? ['the walk does not come round'] : [])]
                """);
        return found;
    }
}
