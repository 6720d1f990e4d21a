package fr.ensemblier.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// Renders the frame and some parts as a browser would get them.
class TemplatesTests {

    static final ErrorPage GONE =
            new ErrorPage(404, "Cette page n’existe plus", "Rien n’est perdu.", "Voir les offres", "/offres", "E-4041");

    @Test
    void putsAnErrorInTheFrameOfThePlatformAndSaysWhatJustHappened() throws Exception {
        var page = rendered(visitor(), "ui/errorpage", Map.of("page", GONE, "flash", Flash.ok("Profil validé.")));

        assertThat(page)
                .contains("<title>Cette page n’existe plus – Aveyron</title>")
                .contains("Métiers de l’autonomie<b>Aveyron</b>")
                .contains("Profil validé.")
                .contains("Référence à donner")
                .contains("données fictives")
                .contains("href=\"tel:+33536491212\"");
    }

    @Test
    void givesThoseWhoWorkHereARailAndAtMostFivePlacesAtTheFootOfATelephone() throws Exception {
        var page = rendered(adviser(), "ui/errorpage", Map.of("page", GONE));

        var bottom = page.substring(page.indexOf("class=\"bottombar\""));
        assertThat(page)
                .contains("class=\"rail\"")
                .contains("action=\"/deconnexion\"")
                .contains("Mon compte");
        var places = bottom.substring(0, bottom.indexOf("<details"));
        assertThat(places.split("<a ", -1)).hasSize(5);
        assertThat(places).contains("À faire");
        assertThat(bottom.substring(places.length())).contains("Menu").contains("href=\"/F\"");
    }

    @Test
    void keepsThePolicyOfContent() throws Exception {
        var page = rendered(adviser(), "ui/errorpage", Map.of("page", GONE));

        assertThat(page)
                .doesNotContain(" style=")
                .doesNotContainPattern(" on[a-z]+=")
                .doesNotContain("<style");
        assertThat(page.split("<script ", -1))
                .allSatisfy(part -> assertThat(part)
                        .matches(
                                text -> !text.contains("</script>") || text.contains("></script>"),
                                "a script has no text"));
    }

    @Test
    void needsNoFrameSourceInTheTestOfOneModule() throws Exception {
        assertThat(rendered(null, "ui/errorpage", Map.of("page", GONE))).contains("<b>Ensemblier</b>");
    }

    @Test
    void tiesAFieldToItsHelpAndItsError() throws Exception {
        var field = rendered(
                null,
                "ui/field/text",
                model(
                        "name",
                        "salary",
                        "label",
                        "Salaire",
                        "value",
                        "\"<",
                        "help",
                        "Net par mois",
                        "error",
                        "Indiquez un montant."));

        assertThat(field)
                .contains("<label class=\"form-label\" for=\"salary\">Salaire</label>")
                .contains("aria-describedby=\"salary-help salary-error\"")
                .contains("aria-invalid=\"true\"")
                .contains("value=\"&#34;&lt;\"")
                .contains("id=\"salary-error\"");
    }

    @Test
    void marksWhatIsOptionalAndNotWhatIsRequired() throws Exception {
        var optional = rendered(null, "ui/field/text", model("name", "a", "label", "Un mot", "required", false));

        assertThat(optional)
                .contains("(facultatif)")
                .doesNotContain(" required")
                .doesNotContain("aria-");
    }

    @Test
    void showsAnIconFromTheSprite() throws Exception {
        assertThat(rendered(null, "ui/icon", Map.of("name", "house")))
                .contains("<use href=\"" + Assets.url("icons.svg") + "#i-house\">");
    }

    @Test
    void writesAnEmailWithItsOwnColours() throws Exception {
        var mail =
                new Mail("Aveyron", "#0B5C63", "Titre", List.of("Un."), new Link("Voir", "https://a.invalid"), "Fin");

        assertThat(templates(null).text("ui/mail", Map.of("mail", mail)))
                .contains("background:#0B5C63")
                .contains("href=\"https://a.invalid\"");
    }

    @Test
    void leavesOtherNamesToOtherResolvers() {
        assertThat(templates(null).resolveViewName("redirect:/", Locale.FRENCH)).isNull();
    }

    private static String rendered(@Nullable Frame frame, String view, Map<String, Object> model) throws Exception {
        var response = new MockHttpServletResponse();
        requireNonNull(templates(frame).resolveViewName(view, Locale.FRENCH))
                .render(model, new MockHttpServletRequest("GET", "/essai"), response);
        return response.getContentAsString();
    }

    private static Templates templates(@Nullable Frame frame) {
        var beans = new StaticListableBeanFactory();
        if (frame != null) {
            beans.addBean("frames", (FrameSource) _ -> frame);
        }
        return new Templates(new Frames(beans.getBeanProvider(FrameSource.class)));
    }

    private static Map<String, Object> model(Object... pairs) {
        var model = new HashMap<String, Object>();
        for (var at = 0; at < pairs.length; at += 2) {
            model.put((String) pairs[at], pairs[at + 1]);
        }
        return model;
    }

    private static Frame visitor() {
        return new Frame(site(), List.of(entry("Métiers"), entry("Agenda")), null, null, true, "/", "26 novembre 2026");
    }

    private static Frame adviser() {
        var who = new Who("Claire", "Conseillère", List.of(new Link("Responsable", "/r")), 3, "/a-faire", "/recherche");
        var menu = List.of(entry("A"), entry("B"), entry("C"), entry("D"), entry("E"), entry("F"));
        return new Frame(site(), menu, who, null, false, "/", "26 novembre 2026");
    }

    private static MenuEntry entry(String label) {
        return new MenuEntry(label, label, "/" + label, "house", 2, false);
    }

    private static Site site() {
        return new Site(
                "aveyron",
                "Métiers de l’autonomie",
                "Aveyron",
                null,
                "",
                "05 36 49 12 12",
                "De 9 h à 18 h.",
                "/",
                "",
                List.of(new Link("Accessibilité", "/accessibilite")),
                List.of("la CNSA"),
                List.of(),
                null,
                "12");
    }
}
