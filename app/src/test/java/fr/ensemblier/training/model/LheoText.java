package fr.ensemblier.training.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Files in LHEO 2.3 as a Carif-Oref gives them, one element a line.
public final class LheoText {

    private LheoText() {}

    public static String file(String... formations) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<lheo xmlns=\"http://lheo.gouv.fr/2.3\">\n<offres>\n"
                + String.join("", formations) + "</offres>\n</lheo>\n";
    }

    public static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /// The titre professionnel ADVF, in one place, in one session.
    public static String formation(String number, String postcode, String town, LocalDate starts, LocalDate ends) {
        return """
                <formation numero="%s" horodatage-export="2026-11-26T10:00:00">
                <domaine-formation><code-FORMACODE ref="V12">44028</code-FORMACODE><code-NSF>330</code-NSF><code-ROME>K1302</code-ROME></domaine-formation>
                <intitule-formation>Titre professionnel assistant de vie aux familles</intitule-formation>
                <objectif-formation>Intervenir à domicile auprès de personnes âgées &amp; de familles.</objectif-formation>
                <resultats-attendus>Obtention du titre ou d'un ou plusieurs CCP.</resultats-attendus>
                <contenu-formation>Entretien du logement ; gestes d'aide.</contenu-formation>
                <certifiante>1</certifiante>
                <contact-formation><coordonnees><nom>ACCUEIL FICTIF</nom><telfixe><numtel>0139980001</numtel></telfixe><courriel>accueil@exemple.invalid</courriel></coordonnees></contact-formation>
                <parcours-de-formation>4</parcours-de-formation><code-niveau-entree>1</code-niveau-entree>
                <certification><code-RNCP>RNCP37715</code-RNCP></certification><code-niveau-sortie>13</code-niveau-sortie>
                <action numero="A1">
                <rythme-formation>Temps plein, 35 h par semaine</rythme-formation><code-public-vise ref="V12">83056</code-public-vise>
                <niveau-entree-obligatoire>0</niveau-entree-obligatoire><modalites-alternance>Stage de 6 semaines</modalites-alternance>
                <modalites-enseignement>0</modalites-enseignement><conditions-specifiques>Projet validé par une immersion</conditions-specifiques>
                <prise-en-charge-frais-possible>1</prise-en-charge-frais-possible>
                <lieu-de-formation><coordonnees><adresse><ligne>4 rue du Lavoir</ligne><codepostal>%s</codepostal><ville>%s</ville></adresse></coordonnees></lieu-de-formation>
                <modalites-entrees-sorties>0</modalites-entrees-sorties>
                <session numero="S1"><periode><debut>%s</debut><fin>%s</fin></periode>
                <adresse-inscription><adresse><ligne>4 rue du Lavoir</ligne><codepostal>33000</codepostal><ville>Bordeaux</ville></adresse></adresse-inscription>
                <etat-recrutement>1</etat-recrutement><extras info="intercarif"><extra info="couleur">bleu</extra></extras></session>
                <nombre-heures-centre>546</nombre-heures-centre><nombre-heures-entreprise>210</nombre-heures-entreprise>
                <organisme-financeur><code-financeur>2</code-financeur><nb-places-financees>14</nb-places-financees></organisme-financeur>
                </action>
                <organisme-formation-responsable><numero-activite>99990000199</numero-activite><SIRET-organisme-formation><SIRET>00099030900015</SIRET></SIRET-organisme-formation>
                <nom-organisme>CENTRE FICTIF DES METIERS</nom-organisme><raison-sociale>CENTRE FICTIF</raison-sociale></organisme-formation-responsable>
                </formation>
                """.formatted(number, postcode, town, day(starts), day(ends));
    }
}
