package fr.ensemblier.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every list can be filtered, sorted, paged by keyset and exported: its pages hold each row once, its file holds the
/// same
/// rows, and when nothing is found it says what to do.
@DemonstrationInBrowser
class EveryListTests {

    /// Reads all pages of a list as a person who presses « Suivants » would, then its file.
    private static final String WALK = """
            async ({path, rows}) => {
                const read = async url => new DOMParser().parseFromString(await (await fetch(url)).text(), 'text/html');
                const first = await read(path);
                const main = first.querySelector('main');
                const seen = [];
                let page = first, pages = 1;
                for (; pages < 80; pages++) {
                    page.querySelectorAll(rows).forEach(row => seen.push(
                        (row.querySelector('a[href]')?.getAttribute('href') ?? '') + ' ' + row.textContent.replace(/\\s+/g, ' ')));
                    const next = page.querySelector('main a[rel=next]');
                    if (!next) break;
                    page = await read(next.getAttribute('href'));
                }
                const file = [...main.querySelectorAll('a[href]')].map(link => link.getAttribute('href'))
                    .find(href => /\\/export|\\.csv|\\/tableur/.test(href));
                let lines = -1;
                if (file) {
                    const answer = await fetch(file);
                    const text = (await answer.text()).trim();
                    let quoted = false;
                    lines = 0;
                    for (const letter of text) {
                        if (letter === '"') quoted = !quoted;
                        if (letter === '\\n' && !quoted) lines++;
                    }
                }
                return {
                    rows: seen.length,
                    twice: seen.length - new Set(seen).size,
                    lines,
                    filters: main.querySelectorAll('form[method=get] input[type=search], form[method=get] select, .chips a, .tabs a, .chip').length,
                    sorts: main.querySelectorAll('select[name=tri], th[aria-sort], a[href*="tri="]').length,
                };
            }
            """;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "conseiller, /equipe/personnes, table.tbl tbody tr",
        "conseiller, /equipe/parcours, table.tbl tbody tr",
        "responsable, /equipe/relais, table.tbl tbody tr",
        "conseiller, /equipe/employeurs, table.tbl tbody tr",
        "conseiller, /equipe/offres, table.tbl tbody tr",
        "conseiller, /equipe/besoins, table.tbl tbody tr",
        "conseiller, /equipe/contacts, table.tbl tbody tr",
        "conseiller, /equipe/embauches, table.tbl tbody tr",
        "conseiller, /equipe/rendez-vous?quand=passes&conseiller=tous, ul.rows > li",
        "conseiller, /equipe/orientations, table.tbl tbody tr",
        "conseiller, /equipe/immersions/eleves, ul.rows > li",
        "conseiller, /equipe/a-faire, ol.calls > li",
        "conseiller, /equipe/pilotage/S06, #lignes tbody tr",
        "conseiller, /equipe/employeurs/demandes, ul.rows > li",
        "conseiller, /equipe/employeurs/doubles, ul.doubles > li",
        "responsable, /equipe/personnes/archives, table.tbl tbody tr",
        "employeur, /employeur/messages, ol.rows > li",
        "employeur, /employeur/offres, table.tbl tbody tr",
        "employeur, /employeur/besoins, table.tbl tbody tr",
        "employeur, /employeur/contacts, table.tbl tbody tr",
        "prescripteur, /prescripteur, table.tbl tbody tr",
        "candidat, /mon-espace/contacts, ul.rows > li",
    })
    @SuppressWarnings("unchecked")
    void holdsEachRowOnceOnItsPagesAndInItsFile(String role, String path, String rows, People people) {
        var page = people.signedIn(role, People.DESK);
        var found = (Map<String, Integer>) page.evaluate(WALK, Map.of("path", path, "rows", rows));
        var problems = new ArrayList<String>();
        if (found.getOrDefault("rows", 0) == 0) {
            problems.add("no row: the demonstration shows every state");
        }
        if (found.getOrDefault("twice", 0) > 0) {
            problems.add(found.getOrDefault("twice", 0) + " rows stand on two pages");
        }
        if (!found.getOrDefault("lines", 0).equals(found.getOrDefault("rows", 0))) {
            problems.add(found.getOrDefault("rows", 0) + " rows on the pages, " + found.getOrDefault("lines", 0)
                    + " in the file");
        }
        if (found.getOrDefault("filters", 0) == 0) {
            problems.add("no filter");
        }
        if (found.getOrDefault("sorts", 0) == 0) {
            problems.add("no order to choose");
        }
        people.close();

        assertThat(problems).isEqualTo(List.of());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "conseiller, /equipe/personnes?q=zzyzx",
        "conseiller, /equipe/parcours?q=zzyzx",
        "conseiller, /equipe/relais?q=zzyzx",
        "conseiller, /equipe/rendez-vous?q=zzyzx",
        "conseiller, /equipe/employeurs?q=zzyzx",
        "conseiller, /equipe/offres?q=zzyzx",
        "conseiller, /equipe/besoins?q=zzyzx",
        "conseiller, /equipe/contacts?q=zzyzx",
        "conseiller, /equipe/embauches?q=zzyzx",
        "conseiller, /equipe/orientations?q=zzyzx",
        "conseiller, /equipe/immersions/eleves?q=zzyzx",
        "conseiller, /equipe/employeurs/doubles?q=zzyzx",
        "conseiller, /equipe/messages?q=zzyzx",
        "conseiller, /equipe/a-faire?q=zzyzx",
    })
    void saysWhatToDoWhenNothingIsFound(String role, String path, People people) {
        var page = people.signedIn(role, People.DESK);
        page.navigate(path);
        var empty = page.locator("main .empty");
        assertThat(empty.count()).isEqualTo(1);
        assertThat(empty.locator("a").count()).as("what to do next").isPositive();
        people.close();
    }
}
