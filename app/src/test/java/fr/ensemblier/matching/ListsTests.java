package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.matching.model.ContactFilter;
import fr.ensemblier.matching.model.ContactLists;
import fr.ensemblier.matching.model.ContactOrder;
import fr.ensemblier.matching.model.ContactSearch;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.MatchLists;
import fr.ensemblier.matching.model.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Every list is filtered, sorted, paged by keyset and exported; its part in a page and its own page are one.
@WholeApplication
class ListsTests extends AroundAnOffer {

    @Autowired
    ContactLists contactLists;

    private final Actor.Team claire =
            new Actor.Team(UUID.randomUUID(), "Claire Bessière", new fr.ensemblier.foundation.PlatformId("33"), true);

    @ParameterizedTest
    @EnumSource
    void contactsComePageByPageInEachOrder(ContactOrder order) {
        var made = List.of(asked(her("Amina")), accepted(her("Nadia")), asked(her("Léa")), asked(her("Zoé")));
        var whose = new ContactLists.Whose.Employer(scene.organisation);

        var seen = new ArrayList<UUID>();
        UUID after = null;
        for (var n = 0; n < 4; n++) {
            var last = after;
            var page = Readings.across(() -> contactLists.page(
                    whose, ContactFilter.ALL, ContactSearch.NOTHING, order, last, 1, clock.instant()));
            after = page.getFirst().contact().id();
            seen.add(after);
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(made);
        if (order == ContactOrder.NAME) {
            assertThat(seen.getFirst()).isEqualTo(made.getFirst());
        }
    }

    @ParameterizedTest
    @EnumSource
    void profilesComePageByPageInEachOrder(MatchLists.Order order) {
        var made = List.of(her("Amina"), her("Nadia"), her("Léa"));
        match();

        var seen = new ArrayList<UUID>();
        UUID after = null;
        for (var n = 0; n < made.size(); n++) {
            var last = after;
            var page = Readings.across(
                    () -> lists.page(scene.organisation, Match.State.TO_TREAT, null, "", order, last, 1));
            after = page.getFirst().id();
            seen.add(page.getFirst().cardKey());
        }

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        made.stream().map(Scene.Her::card).toList());
    }

    /// Who came or left between two pages is neither shown twice nor makes another one fall between them.
    @Test
    void peopleForAnOfferComePageByPageThoughOthersCome() {
        for (var n = 0; n < 14; n++) {
            her("Amina" + (char) ('a' + n));
        }
        var address = "/equipe/offres/" + scene.offer + "/profils?q=amina";

        var top = get(claire, address);
        var first = names(top);
        her("Aminaz");
        var second = names(get(claire, next(top)));

        assertThat(first).hasSize(12);
        assertThat(second).doesNotContainAnyElementsOf(first).hasSizeBetween(2, 3);
        assertThat(get(claire, address + "&apres=autre")).hasStatusOk();
    }

    /// The offers for a person are searched, sorted, paged and exported like every list.
    @Test
    void offersForAPersonComePageByPage() {
        var her = her("Amina");
        var list = "/equipe/personnes/" + her.person() + "/rapprochements";

        assertThat(get(claire, list + "?tri=trajet")).hasStatusOk().bodyText().contains("Plus proches d’abord");
        assertThat(get(claire, list + "?q=nulle+part+ailleurs"))
                .bodyText()
                .contains("Aucune de ses offres ne porte ces mots");
        assertThat(get(claire, list + "/export")).hasStatusOk().bodyText().contains("Les Jardins");
    }

    /// R-E2: what is refused about a profile of the second page is said beside it, and the page stays.
    @Test
    void aRefusalIsSaidOnThePageWhereItWasMade() {
        for (var n = 0; n < 8; n++) {
            her("Nadia" + (char) ('a' + n));
        }
        match();
        var page = Readings.across(() ->
                lists.page(scene.organisation, Match.State.TO_TREAT, null, "", MatchLists.Order.PROPOSED, null, 8));
        var last = page.getLast();

        assertThat(mvc.post()
                        .uri("/employeur/profils/{id}/ecarter", last.id())
                        .param("etat", "a-traiter")
                        .param("apres", page.get(5).id().toString())
                        .with(SignedIn.as(scene.employer))
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("reason-" + last.id() + "-error");
    }

    private static String next(MvcTestResult page) {
        var body = body(page);
        var link = java.util.regex.Pattern.compile("rel=\"next\" href=\"([^\"]+)\"")
                .matcher(body);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static String body(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<String> names(MvcTestResult page) {
        return java.util.regex.Pattern.compile("Amina[a-z]")
                .matcher(body(page))
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .toList();
    }

    @Test
    void eachListFiltersAndCountsWhatItShows() {
        asked(her("Amina"));
        accepted(her("Nadia"));
        var whose = new ContactLists.Whose.Employer(scene.organisation);

        var counts = Readings.across(() -> contactLists.counts(whose, ContactSearch.NOTHING, clock.instant()));

        for (var filter : ContactFilter.values()) {
            var page = Readings.across(() -> contactLists.page(
                    whose, filter, ContactSearch.NOTHING, ContactOrder.NEWEST, null, 10, clock.instant()));
            assertThat(page).as(filter.name()).hasSize(counts.getOrDefault(filter, -1));
        }
        assertThat(counts).containsEntry(ContactFilter.WAITING, 1).containsEntry(ContactFilter.TO_CALL, 1);
    }

    /// R-P2: the employer's exports hold a name only once she accepted.
    @Test
    void eachListIsExported() {
        var amina = her("Amina");
        accepted(amina);
        asked(her("Nadia"));
        her("Léa");
        match();
        var employer = scene.employer;

        assertThat(get(employer, "/employeur/contacts/export?etat=a-appeler"))
                .hasStatusOk()
                .bodyText()
                .contains("Amina Belkadour")
                .doesNotContain("Nadia");
        assertThat(get(employer, "/employeur/contacts/export"))
                .bodyText()
                .contains("Nadia")
                .doesNotContain("Nadia Belkadour");
        assertThat(get(employer, "/employeur/profils/export"))
                .hasStatusOk()
                .bodyText()
                .contains("Léa;Bordeaux")
                .doesNotContain("Belkadour");
        assertThat(get(amina.actor(), "/mon-espace/contacts/export"))
                .hasStatusOk()
                .bodyText()
                .contains("Les Jardins");
        assertThat(get(claire, "/equipe/contacts/export?etat=a-appeler&tri=nom"))
                .hasStatusOk();
        assertThat(get(claire, "/equipe/embauches/export?etat=en-poste&tri=personne"))
                .hasStatusOk();
        for (var list : List.of(
                "/equipe/contacts?tri=echeance",
                "/equipe/contacts?tri=nom&etat=sans-suite",
                "/equipe/embauches?tri=employeur",
                "/equipe/embauches?etat=a-suivre&tri=anciennes")) {
            assertThat(get(claire, list)).as(list).hasStatusOk();
        }
        assertThat(get(employer, "/employeur/contacts?tri=echeance&etat=en-attente"))
                .hasStatusOk();
        assertThat(get(employer, "/employeur/profils?tri=trajet&offre=" + scene.offer))
                .hasStatusOk();
        assertThat(get(amina.actor(), "/mon-espace/contacts?etat=en-cours")).hasStatusOk();
    }

    /// Words are found without accents, in the names that the reader may read; filters add up, also in the export.
    @Test
    void eachListIsSearchedAndFiltered() {
        var her = scene.person("Zoé", clock.instant());
        market.refreshCard(her.card());
        accepted(her);
        asked(her("Nadia"));
        var today = fr.ensemblier.foundation.Paris.today(clock);

        assertThat(get(scene.employer, "/employeur/contacts?q=zoe%20BELKA"))
                .hasStatusOk()
                .bodyText()
                .contains("Zoé Belkadour")
                .doesNotContain("Nadia");
        assertThat(get(scene.employer, "/employeur/contacts/export?q=zoe"))
                .hasStatusOk()
                .bodyText()
                .contains("Zoé Belkadour")
                .doesNotContain("Nadia");
        assertThat(get(scene.employer, "/employeur/contacts?q=belkadour"))
                .bodyText()
                .doesNotContain("Nadia");
        assertThat(get(scene.employer, "/employeur/contacts?du=" + today.plusDays(1)))
                .hasStatusOk()
                .bodyText()
                .contains("Personne ne correspond");
        assertThat(get(scene.employer, "/employeur/profils?etat=contactes&q=nadia"))
                .hasStatusOk()
                .bodyText()
                .contains("Nadia")
                .doesNotContain("Zoé,");
        assertThat(get(
                        claire,
                        "/equipe/contacts?q=zoe&structure=" + scene.establishment
                                + "&metier=aide-a-domicile&conseiller=aucun"))
                .hasStatusOk()
                .bodyText()
                .contains("Zoé Belkadour", "Aide à domicile", "Suivi par\u00A0: Personne")
                .doesNotContain("Nadia Belkadour");
        assertThat(get(claire, "/equipe/contacts?structure=" + scene.establishment + "&metier=aide-soignant"))
                .bodyText()
                .contains("Aucune mise en relation ne correspond");
        assertThat(get(
                        claire,
                        "/equipe/embauches?q=zzzz&metier=aide-a-domicile&conseiller=aucun&structure="
                                + scene.establishment + "&du=" + today + "&au=" + today))
                .hasStatusOk()
                .bodyText()
                .contains("Aucune embauche ne correspond");
        assertThat(get(claire, "/equipe/embauches/export?q=zoe")).hasStatusOk();
        assertThat(get(claire, "/equipe/offres/" + scene.offer + "/profils?q=zoe&tri=trajet"))
                .hasStatusOk()
                .bodyText()
                .contains("Zoé Belkadour")
                .doesNotContain("Nadia Belkadour");
        assertThat(get(claire, "/equipe/offres/" + scene.offer + "/profils/export"))
                .hasStatusOk()
                .bodyText()
                .contains("Zoé Belkadour", "Nadia Belkadour");
        assertThat(get(claire, "/equipe/personnes/" + her.person() + "/rapprochements?q=zzzz"))
                .hasStatusOk()
                .bodyText()
                .contains("Aucune de ses offres ne porte ces mots");
    }

    /// The parts of a file open in a frame when a browser asks for them alone.
    @Test
    void thePartsOfAFileOpenInAFrameWithoutScript() {
        var her = her("Amina");
        for (var part : List.of("rapprochements", "embauches")) {
            var address = "/equipe/personnes/" + her.person() + "/" + part;
            assertThat(get(claire, address))
                    .hasStatusOk()
                    .bodyText()
                    .startsWith("<!doctype html>")
                    .contains("Amina Belkadour", "/equipe/personnes/" + her.person() + "\"");
            assertThat(mvc.get()
                            .uri(address)
                            .header("HX-Request", "true")
                            .with(SignedIn.as(claire))
                            .exchange())
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("<html");
        }
    }

    private MvcTestResult get(Actor actor, String address) {
        return mvc.get()
                .uri(java.net.URI.create(address))
                .with(SignedIn.as(actor))
                .exchange();
    }
}
