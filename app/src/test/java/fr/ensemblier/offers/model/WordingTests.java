package fr.ensemblier.offers.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// R-M11: an offer names no age and no protected ground, and is in French; what is about the people helped passes.
class WordingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nous recherchons une femme pour ce poste",
                "Femme uniquement",
                "Poste réservé aux hommes",
                "Profil féminin",
                "Nous recherchons un jeune motivé",
                "Équipe jeune et dynamique",
                "Âge maximum 40 ans",
                "Candidats de moins de 30 ans",
                "Vous avez entre 25 et 35 ans",
                "De 18 à 30 ans",
                "40 ans maximum",
                "Retraités s'abstenir",
                "Nationalité française exigée",
                "Langue maternelle française",
                "Profil européen",
                "Non voilée",
                "Candidate musulmane",
                "Célibataire de préférence",
                "Sans enfant",
                "Mère de famille bienvenue",
                "Vous êtes en bonne santé",
                "Personne sans problème de dos",
                "Excellente condition physique",
                "Non fumeur",
                "Photo obligatoire",
                "Habiter à proximité impératif",
                "Homme toutes mains",
                "Femme de ménage (F/H)",
                "Dame de compagnie",
                "Anglais langue maternelle",
                "Une personne jeune et souriante",
                "Jeune motivé",
                "Essai non rémunéré",
                "Poste bénévole",
                "Nous recherchons des bénévoles",
                "Très bonne présentation",
                "Temps partiel ou full time",
                "Ищем сиделку для пожилых людей"
            })
    void refusesWhatTheLawForbids(String text) {
        assertThat(Wording.refusal(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aide aux personnes âgées de plus de 60 ans",
                "Accompagnement de personnes âgées de 60 à 95 ans",
                "Vous aidez des jeunes en situation de handicap",
                "Auprès d'une femme de 82 ans, à Naucelle",
                "Aide aux jeunes mères",
                "10 ans d'expérience appréciés",
                "Vous avez 2 ans d'expérience",
                "Foyer pour adultes handicapés de 20 à 60 ans",
                "Maison de santé pluriprofessionnelle",
                "Vous travaillez avec des résidents catholiques, musulmans ou sans religion",
                "Service de soins en santé mentale",
                "Nous accompagnons un homme tétraplégique et sa famille",
                "Débutants bienvenus, personnes en reconversion aussi",
                "Auprès de jeunes enfants",
                "Une équipe dynamique",
                "Femme ou homme de ménage",
                "Femme de chambre ou valet",
                "Vous travaillez avec nos bénévoles",
                "Les pauses ne sont pas décomptées, le repas est gratuit",
                "Lever, toilette, repas, courses, ménage, transferts, lève-personne, sorties, jeux",
                "Casier judiciaire compatible avec l’accompagnement de personnes vulnérables",
                "Permis B obligatoire, week-end travaillé sur deux"
            })
    void acceptsWhatIsAboutThePeopleHelped(String text) {
        assertThat(Wording.refusal(text)).isEmpty();
    }

    @Test
    void saysWhichWordsAreInTheWayAndWhy() {
        assertThat(Wording.refusal("Poste ouvert, femme uniquement."))
                .hasValue("« femme uniquement » n’est pas permis. L’emploi est ouvert aux femmes et aux hommes.");
    }

    @Test
    void refusesAnotherLanguage() {
        assertThat(Wording.refusal(
                        "We are looking for a caregiver who will help our residents with their daily life and meals"))
                .hasValue("Écrivez l’offre en français.");
    }

    @Test
    void doesNotJudgeTheLanguageOfAFewWords() {
        assertThat(Wording.refusal("Care manager EHPAD")).isEmpty();
    }

    @Test
    void addsThatThePostIsOpenToWomenAndMen() {
        assertThat(OfferTerms.openToAll("Aide à domicile")).isEqualTo("Aide à domicile (F/H)");
        assertThat(OfferTerms.openToAll("Infirmier (H/F)")).isEqualTo("Infirmier (H/F)");
    }
}
