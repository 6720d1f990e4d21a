package fr.ensemblier.portal.about;

import java.util.List;
import java.util.stream.Stream;

/// The acronyms that professionals use, in plain words.
final class Glossary {

    record Entry(String acronym, String name, String meaning) {}

    private Glossary() {}

    static final List<Entry> ENTRIES = Stream.of(
                    e("AAP", "appel à projets", "un financeur choisit des projets qui répondent à sa demande"),
                    e("ADVF", "assistant de vie aux familles", "titre professionnel pour aider à domicile"),
                    e(
                            "AES",
                            "accompagnant éducatif et social",
                            "métier et diplôme d’État de l’accompagnement au quotidien"),
                    e(
                            "AFEST",
                            "action de formation en situation de travail",
                            "apprendre en travaillant, avec quelqu’un qui aide à comprendre"),
                    e(
                            "AI",
                            "association intermédiaire",
                            "structure qui prête du personnel en insertion à des particuliers ou à des employeurs"),
                    e("AMI", "appel à manifestation d’intérêt", "un financeur demande qui veut agir avec lui"),
                    e(
                            "ANFH",
                            "association pour la formation des agents hospitaliers",
                            "finance la formation dans l’hôpital public"),
                    e("ARS", "agence régionale de santé", "pilote la santé et le médico-social en région"),
                    e("ASG", "assistant de soins en gérontologie", "professionnel formé à la maladie d’Alzheimer"),
                    e("ASH", "agent de service hospitalier", "entretient les lieux et aide au confort des personnes"),
                    e(
                            "ASMS",
                            "agent de service médico-social",
                            "titre professionnel pour l’entretien et le service en établissement"),
                    e("BMO", "besoins en main-d’œuvre", "enquête annuelle de France Travail auprès des employeurs"),
                    e(
                            "CAMSP",
                            "centre d’action médico-sociale précoce",
                            "suit les enfants de moins de 6 ans qui ont un handicap"),
                    e("CAP", "certificat d’aptitude professionnelle", "premier diplôme d’un métier, de niveau 3"),
                    e(
                            "CCP",
                            "certificat de compétences professionnelles",
                            "partie d’un titre professionnel, qui peut s’obtenir seule"),
                    e("CDD", "contrat à durée déterminée", "contrat de travail avec une date de fin"),
                    e("CDI", "contrat à durée indéterminée", "contrat de travail sans date de fin"),
                    e("CEJ", "contrat d’engagement jeune", "accompagnement vers l’emploi pour les moins de 26 ans"),
                    e(
                            "CEP",
                            "conseil en évolution professionnelle",
                            "conseil gratuit pour faire le point sur son travail"),
                    e(
                            "CESF",
                            "conseiller en économie sociale familiale",
                            "aide les familles dans la gestion de leur vie quotidienne"),
                    e(
                            "CESU",
                            "chèque emploi service universel",
                            "façon simple de déclarer une personne employée à son domicile"),
                    e("CMPP", "centre médico-psycho-pédagogique", "soigne et accompagne des enfants et leur famille"),
                    e(
                            "CNFPT",
                            "centre national de la fonction publique territoriale",
                            "forme les agents des communes et des départements"),
                    e(
                            "CNSA",
                            "caisse nationale de solidarité pour l’autonomie",
                            "finance l’aide à l’autonomie et anime le réseau des plateformes"),
                    e("COPIL", "comité de pilotage", "réunion où les partenaires décident"),
                    e("COTECH", "comité technique", "réunion où les partenaires préparent le travail"),
                    e(
                            "CPOM",
                            "contrat pluriannuel d’objectifs et de moyens",
                            "contrat entre un établissement et ses financeurs"),
                    e("CSE", "comité social et économique", "représente les salariés dans l’entreprise"),
                    e(
                            "DDETS",
                            "direction départementale de l’emploi, du travail et des solidarités",
                            "service de l’État dans le département"),
                    e(
                            "DEAES",
                            "diplôme d’État d’accompagnant éducatif et social",
                            "diplôme de l’accompagnement au quotidien"),
                    e("DEAMP", "diplôme d’État d’aide médico-psychologique", "ancien diplôme, qui vaut le DEAES"),
                    e(
                            "DEAS",
                            "diplôme d’État d’aide-soignant",
                            "diplôme exigé pour être aide-soignante ou aide-soignant"),
                    e("DEAVS", "diplôme d’État d’auxiliaire de vie sociale", "ancien diplôme, qui vaut le DEAES"),
                    e(
                            "DPAE",
                            "déclaration préalable à l’embauche",
                            "déclaration que l’employeur fait avant le premier jour"),
                    e(
                            "EAM",
                            "établissement d’accueil médicalisé",
                            "lieu de vie et de soins pour des adultes handicapés"),
                    e(
                            "EHPA",
                            "établissement d’hébergement pour personnes âgées",
                            "lieu de vie pour des personnes âgées autonomes"),
                    e(
                            "EHPAD",
                            "établissement d’hébergement pour personnes âgées dépendantes",
                            "maison où vivent des personnes âgées qui ont besoin d’aide"),
                    e(
                            "EPCI",
                            "établissement public de coopération intercommunale",
                            "métropole, agglomération ou communauté de communes"),
                    e(
                            "ESAT",
                            "établissement et service d’accompagnement par le travail",
                            "lieu de travail adapté pour des personnes handicapées"),
                    e(
                            "ESRP",
                            "établissement et service de réadaptation professionnelle",
                            "aide à retrouver un métier après un handicap"),
                    e("FAM", "foyer d’accueil médicalisé", "lieu de vie et de soins pour des adultes handicapés"),
                    e(
                            "FINESS",
                            "fichier des établissements sanitaires et sociaux",
                            "numéro officiel d’un établissement"),
                    e("FSE+", "fonds social européen plus", "argent européen pour l’emploi et l’inclusion"),
                    e(
                            "GEIQ",
                            "groupement d’employeurs pour l’insertion et la qualification",
                            "embauche et forme, puis met à disposition des employeurs"),
                    e("HAD", "hospitalisation à domicile", "soins d’hôpital donnés chez la personne"),
                    e("IDE", "infirmier diplômé d’État", "professionnel des soins infirmiers"),
                    e("IFAS", "institut de formation d’aides-soignants", "école qui prépare au métier d’aide-soignant"),
                    e("IFSI", "institut de formation en soins infirmiers", "école qui prépare au métier d’infirmier"),
                    e("IME", "institut médico-éducatif", "accueille et instruit des enfants handicapés"),
                    e(
                            "ITEP",
                            "institut thérapeutique, éducatif et pédagogique",
                            "accueille des enfants qui ont des troubles du comportement"),
                    e(
                            "MAS",
                            "maison d’accueil spécialisée",
                            "lieu de vie pour des adultes qui ont besoin d’une aide constante"),
                    e("OPCO", "opérateur de compétences", "finance la formation des salariés d’une branche"),
                    e("PEC", "parcours emploi compétences", "contrat aidé, avec un accompagnement et une formation"),
                    e(
                            "PLIE",
                            "plan local pour l’insertion et l’emploi",
                            "accompagne des personnes éloignées de l’emploi"),
                    e("PMR", "personne à mobilité réduite", "personne qui se déplace avec difficulté"),
                    e(
                            "PMSMP",
                            "période de mise en situation en milieu professionnel",
                            "immersion : quelques jours chez un employeur pour découvrir un métier"),
                    e(
                            "POEC",
                            "préparation opérationnelle à l’emploi collective",
                            "formation de groupe avant une embauche"),
                    e(
                            "POEI",
                            "préparation opérationnelle à l’emploi individuelle",
                            "formation d’une personne avant une embauche promise"),
                    e("QPV", "quartier prioritaire de la politique de la ville", "quartier que l’État aide davantage"),
                    e(
                            "RNCP",
                            "répertoire national des certifications professionnelles",
                            "liste officielle des diplômes et des titres"),
                    e(
                            "ROME",
                            "répertoire opérationnel des métiers et des emplois",
                            "liste officielle des métiers, avec un code pour chacun"),
                    e(
                            "RQTH",
                            "reconnaissance de la qualité de travailleur handicapé",
                            "ouvre des droits au travail pour une personne handicapée"),
                    e("RSA", "revenu de solidarité active", "revenu minimum versé par le département"),
                    e(
                            "SAAD",
                            "service d’aide et d’accompagnement à domicile",
                            "ancien nom d’un service autonomie à domicile"),
                    e(
                            "SAD",
                            "service autonomie à domicile",
                            "aide et parfois soigne les personnes chez elles (ex-SAAD, SPASAD)"),
                    e(
                            "SAMSAH",
                            "service d’accompagnement médico-social pour adultes handicapés",
                            "aide et soigne des adultes handicapés chez eux"),
                    e(
                            "SAVS",
                            "service d’accompagnement à la vie sociale",
                            "aide des adultes handicapés à vivre chez eux"),
                    e(
                            "SESSAD",
                            "service d’éducation spéciale et de soins à domicile",
                            "aide des enfants handicapés là où ils vivent"),
                    e(
                            "SIAE",
                            "structure d’insertion par l’activité économique",
                            "embauche et accompagne des personnes éloignées de l’emploi"),
                    e("SIRET", "numéro d’établissement", "14 chiffres qui désignent un lieu d’une entreprise"),
                    e(
                            "SPE",
                            "service public de l’emploi",
                            "France Travail, missions locales, Cap emploi et leurs partenaires"),
                    e("SSIAD", "service de soins infirmiers à domicile", "donne des soins chez la personne"),
                    e("SST", "sauveteur secouriste du travail", "salarié formé aux premiers secours"),
                    e(
                            "TISF",
                            "technicien de l’intervention sociale et familiale",
                            "aide les familles chez elles dans les moments difficiles"),
                    e(
                            "ULIS",
                            "unité localisée pour l’inclusion scolaire",
                            "classe pour des élèves handicapés dans une école ordinaire"),
                    e(
                            "USLD",
                            "unité de soins de longue durée",
                            "service d’hôpital pour des personnes âgées très malades"),
                    e("VAE", "validation des acquis de l’expérience", "obtenir un diplôme grâce à son expérience"))
            .toList();

    private static Entry e(String acronym, String name, String meaning) {
        return new Entry(acronym, name, meaning);
    }
}
