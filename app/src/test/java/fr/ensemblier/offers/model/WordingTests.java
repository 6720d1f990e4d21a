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
                "Candidat habitant Bordeaux uniquement.",
                "Bonne santé exigée.",
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
                "Ищем сиделку для пожилых людей",
                "Jeune diplômé de moins de 30 ans (F/H)",
                "Jeune diplômée en soins (F/H)",
                "Jeune auxiliaire de vie (F/H)",
                "Jeune femme dynamique",
                "Auxiliaire de vie, jeune femme",
                "Une jeune femme souriante",
                "Pas de femme enceinte.",
                "Sans candidate enceinte",
                "Idéal pour une jeune retraitée.",
                "Convient à un senior",
                "Vous êtes une femme",
                "Vous êtes un homme sportif",
                "Vous avez 25 à 35 ans.",
                "Vous avez 25-35 ans",
                "Débutant de moins de 26 ans",
                "Aide-soignant de plus de 50 ans",
                "Poste ouvert aux personnes de moins de 30 ans",
                "Réservé aux jeunes de moins de 26 ans",
                "Aide à domicile, 25 à 35 ans",
                "Agent de service, 30 ans et plus",
                "Âge : 30 ans",
                "Envoyer CV avec photo.",
                "Candidature avec une photo",
                "Photo récente demandée",
                "Profil junior",
                "Aide-soignant senior (F/H)",
                "Infirmière junior",
                "Une équipe jeune",
                "Notre équipe est jeune",
                "Rejoignez une jeune équipe",
                "Appelez-moi au 06 12 34 56 78",
                "Tél. 0612345678",
                "Contact : +33 6 12 34 56 78",
                "Écrivez à paula.critique@ehpad.example",
                "Aide à domicile recrutement@maison.fr"
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
                "Permis B obligatoire, week-end travaillé sur deux",
                "Public de plus de 60 ans",
                "Un public de plus de 60 ans, accueilli à la journée",
                "Auprès de personnes âgées de 80 ans",
                "Accueil de jeunes enfants",
                "Foyer de jeunes travailleurs",
                "Éducateur en foyer de jeunes travailleurs (F/H)",
                "30 ans d'expérience de notre maison",
                "Notre maison a plus de 30 ans d’expérience",
                "L’association existe depuis plus de 40 ans",
                "La maison a ouvert il y a plus de 20 ans",
                "MECS, enfants et adolescents de 12 à 18 ans",
                "Nous accueillons des jeunes de moins de 21 ans",
                "Aide à une femme de plus de 80 ans, chez elle",
                "Accompagnement d’un jeune homme autiste",
                "Auxiliaire de vie auprès d’une jeune femme tétraplégique",
                "Débutants et jeunes diplômés bienvenus",
                "Ouvert aux jeunes diplômés",
                "Jeune association, nous avons ouvert en 2024",
                "Équipe jeune public d’un centre de loisirs",
                "Animateur en résidence seniors",
                "Vous animez l’atelier photo de la résidence",
                "Vous êtes une femme ou un homme de terrain",
                "Vous avez 10 à 15 ans d’expérience",
                "Agrément 330788130, SIRET 33078813000017",
                "35 heures, de 7 h 30 à 14 h 30, 1 950 € à 2 100 €",
                "Entretien le 01/09/2026 10 heures"
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

    /// The words are told as she typed them, with accents and capitals.
    @Test
    void whatIsRefusedIsQuotedAsTyped() {
        assertThat(Wording.refusal("Travail de jour. Poste réservé aux Hommes, le week-end"))
                .hasValueSatisfying(
                        why -> assertThat(why).startsWith("« Poste réservé aux Hommes » n’est pas permis."));
        assertThat(Wording.refusal("Célibataire de préférence"))
                .hasValueSatisfying(why -> assertThat(why).contains("« Célibataire »"));
        assertThat(Wording.refusal("Accueil de personnes sans domicile et de femmes enceintes"))
                .isEmpty();
        assertThat(Wording.refusal("Vous accompagnez de jeunes retraités chez eux"))
                .isEmpty();
    }
}
