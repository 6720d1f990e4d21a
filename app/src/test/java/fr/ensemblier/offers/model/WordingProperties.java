package fr.ensemblier.offers.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// R-M11: what is forbidden is found wherever it stands and however it is written; what is about the people helped is
/// never taken for it, whatever stands beside.
class WordingProperties {

    private static final List<String> FORBIDDEN = List.of(
            "jeune et dynamique",
            "langue maternelle",
            "homme toutes mains",
            "femme uniquement",
            "entre 25 et 35 ans",
            "âge maximum",
            "nationalité française",
            "sans enfant",
            "en bonne santé",
            "non fumeur",
            "photo obligatoire",
            "poste non rémunéré",
            "profil européen",
            "célibataire",
            "full time");
    private static final List<String> ALLOWED = List.of(
            "Vous travaillez auprès de jeunes enfants.",
            "Vous aidez des personnes âgées de plus de 60 ans.",
            "Une équipe de douze personnes, dans un bâtiment neuf.",
            "Auprès d’une femme de 82 ans, à son domicile.",
            "Deux ans d’expérience sont un plus.",
            "Débutants bienvenus : nous formons.",
            "Aide aux jeunes en situation de handicap.",
            "Le planning est connu un mois à l’avance.",
            "Nous accompagnons des adultes de 20 à 60 ans, en foyer.",
            "Maison de santé à cinq minutes.",
            "Permis B demandé, véhicule fourni.");

    @Property
    void findsWhatIsForbiddenAnywhereAndInAnyWriting(
            @ForAll("allowed") String before,
            @ForAll("forbidden") String words,
            @ForAll("allowed") String after,
            @ForAll("writing") Writing writing) {
        assertThat(Wording.refusal(before + " " + writing.of(words) + ". " + after))
                .hasValueSatisfying(why -> assertThat(why).isNotBlank().endsWith("."));
    }

    @Property
    void acceptsAnyTextMadeOfWhatIsAllowed(@ForAll("texts") List<String> sentences) {
        assertThat(Wording.refusal(String.join(" ", sentences))).isEmpty();
    }

    @Property
    void saysWhyInASentenceWhateverTheText(@ForAll String text) {
        assertThat(Wording.refusal(text))
                .satisfies(why ->
                        why.ifPresent(said -> assertThat(said).isNotBlank().endsWith(".")));
    }

    @Property
    void saysOnceThatThePostIsOpenToAll(@ForAll("allowed") String title) {
        var open = OfferTerms.openToAll(title);

        assertThat(open).contains("(F/H)");
        assertThat(OfferTerms.openToAll(open)).isEqualTo(open);
    }

    /// How the same words may be typed.
    enum Writing {
        PLAIN,
        CAPITALS,
        BARE,
        SPACED,
        DASHED;

        String of(String words) {
            return switch (this) {
                case PLAIN -> words;
                case CAPITALS -> words.toUpperCase(Locale.FRENCH);
                case BARE -> Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
                case SPACED -> words.replace(" ", " \u00A0 ");
                case DASHED -> words.replace(" ", "-");
            };
        }
    }

    @Provide
    Arbitrary<String> forbidden() {
        return Arbitraries.of(FORBIDDEN);
    }

    @Provide
    Arbitrary<String> allowed() {
        return Arbitraries.of(ALLOWED);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return allowed().list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<Writing> writing() {
        return Arbitraries.of(Writing.class);
    }
}
