package fr.ensemblier.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Somebody who uses nothing but the keyboard: Tab, arrows, Enter, Space and letters. She never clicks, and no script
/// moves her.
///
/// At each stop she must see where she is: an outline, inside the window, under nothing else.
final class Keyboard {

    private static final int STOPS = 200;

    /// What stands at the keyboard, and what keeps from seeing it once the page has come to rest.
    private static final String HERE = """
            async () => {
                const frame = () => new Promise(next => requestAnimationFrame(next));
                const at = document.activeElement;
                if (!at || at === document.body) return { name: '', kind: 'body', problem: '' };
                const clean = text => (text ?? '').replace(/\\s+/g, ' ').trim();
                const labels = [...(at.labels ?? [])];
                const box = at.closest('.choice, .check') ?? at;
                const outlined = one => {
                    const style = getComputedStyle(one);
                    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                };
                const look = () => {
                    const rect = box.getBoundingClientRect();
                    if (!outlined(at) && !outlined(box)) return 'no outline';
                    if (rect.width < 2 || rect.height < 2) return 'nothing to see';
                    const x = rect.left + rect.width / 2;
                    const y = rect.top + Math.min(rect.height / 2, innerHeight / 3);
                    if (x < 0 || x > innerWidth || y < 0 || y > innerHeight) return `outside the window at ${x}, ${y}`;
                    const top = document.elementFromPoint(x, y);
                    return !top || box.contains(top) || top.contains(box) || labels.some(one => one.contains(top))
                        ? '' : `under ${top.tagName} ${top.className}`;
                };
                let problem = look();
                for (let tries = 0; problem && tries < 60; tries++) {
                    await frame();
                    problem = look();
                }
                return {
                    name: clean(at.getAttribute('aria-label') || labels.map(one => one.innerText).join(' ')
                        || at.innerText || at.value),
                    kind: at.type || at.tagName.toLowerCase(), group: at.name, value: at.value,
                    checked: at.checked ? 'yes' : '', problem,
                };
            }
            """;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /// Where the keyboard is: its accessible name, kind, group and value.
    record Stop(String name, String kind, String group, String value, boolean checked) {}

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(path);
        rest();
    }

    /// She presses the next key once the page stands still: a window goes back to where it was when its letters are
    /// there.
    private void rest() {
        page.waitForLoadState();
        page.evaluate("""
                document.fonts.ready.then(() => new Promise(next => {
                    let at = scrollY;
                    let still = 0;
                    const look = () => {
                        still = scrollY === at ? still + 1 : 0;
                        at = scrollY;
                        still < 8 ? requestAnimationFrame(look) : next(1);
                    };
                    requestAnimationFrame(look);
                }))
                """);
    }

    /// From the top of a page to its content by the skip link, which must be the first stop.
    void skip() {
        press("Tab");
        assertThat(here().name()).as("first stop of " + page.url()).isEqualTo("Aller au contenu");
        press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("contenu");
    }

    /// A screen of one question begins at its question: what is the same on all of them need not be passed again.
    void atTheQuestion() {
        rest();
        assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("H1");
    }

    /// Goes on with Tab until the control of this name.
    Stop reach(String name) {
        return reach(Pattern.compile(name), false);
    }

    private Stop reach(Pattern wanted, boolean group) {
        var passed = new ArrayList<String>();
        for (var i = 0; i < STOPS; i++) {
            press("Tab");
            var here = here();
            var text = group ? here.group() : here.name();
            if (wanted.matcher(text).find()) {
                return here;
            }
            passed.add(here.name().isEmpty() ? here.kind() : here.name());
        }
        throw new AssertionError("No stop “" + wanted + "” on " + page.url() + " among " + passed.subList(0, 50));
    }

    /// Presses a button or opens a link, and waits for the next page.
    void press(String key, String name) {
        reach(name);
        page.waitForNavigation(() -> press(key));
        rest();
    }

    void enter(String name) {
        press("Enter", name);
    }

    /// Opens what is folded: no page follows.
    void unfold(String name) {
        reach(name);
        press("Enter");
    }

    void type(String name, String text) {
        reach(name);
        page.keyboard().type(text);
    }

    /// Types, then takes the first proposal with the arrow and Enter.
    void complete(String name, String text) {
        reach(name);
        page.keyboard().type(text, new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(20));
        page.locator("[role=listbox]:not([hidden]) [role=option]").first().waitFor();
        press("ArrowDown");
        assertThat(page.evaluate("document.activeElement.getAttribute('aria-activedescendant')"))
                .as("proposal marked for a screen reader")
                .isNotNull();
        press("Enter");
        assertThat(page.locator("[role=listbox]:not([hidden])").count()).isZero();
    }

    void check(String name) {
        if (!reach(name).checked()) {
            press("Space");
        }
        assertThat(here().checked()).as(name).isTrue();
    }

    /// Takes one of a group of radio buttons with the arrows.
    void choose(String group, String value) {
        reach(Pattern.compile("^" + group + "$"), true);
        for (var i = 0; i < 20 && !here().value().equals(value); i++) {
            press("ArrowDown");
        }
        if (!here().checked()) {
            press("Space");
        }
        assertThat(here()).extracting(Stop::value, Stop::checked).containsExactly(value, true);
    }

    /// Takes an option of a list with the arrows.
    void select(String name, String value) {
        reach(name);
        for (var i = 0; i < 60 && !here().value().equals(value); i++) {
            press("ArrowDown");
        }
        assertThat(here().value()).isEqualTo(value);
    }

    /// Types a day into a field of the browser, in the order that it shows: each part is a stop of its own.
    void date(String name, java.time.LocalDate day) {
        var first = reach(name);
        page.keyboard().type("%02d%02d%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
        if (!here().value().equals(day.toString())) {
            while (here().name().equals(first.name())) {
                press("Shift+Tab");
            }
            reach(name);
            page.keyboard().type("%02d%02d%04d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear()));
        }
        assertThat(here().value()).isEqualTo(day.toString());
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private Stop here() {
        var at = (Map<?, ?>) Objects.requireNonNull(page.evaluate(HERE));
        assertThat(String.valueOf(at.get("problem")))
                .as("“%s” (%s) on %s", at.get("name"), at.get("kind"), page.url())
                .isEmpty();
        return new Stop(
                text(at, "name"),
                text(at, "kind"),
                text(at, "group"),
                text(at, "value"),
                "yes".equals(at.get("checked")));
    }

    private static String text(Map<?, ?> at, String key) {
        var value = at.get(key);
        return value == null ? "" : value.toString();
    }
}
