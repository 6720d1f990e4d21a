package fr.ensemblier.portal.boussole;

import fr.ensemblier.offers.OfferView;
import fr.ensemblier.portal.OfferBoard.Posted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// A filter of the map and list. Those of one group exclude each other.
enum Wish {
    DOMICILE("domicile", "À domicile", "lieu"),
    ETABLISSEMENT("etablissement", "En établissement", "lieu"),
    CDI("cdi", "CDI ou titulaire", "contrat"),
    CDD("cdd", "CDD", "contrat"),
    ALTERNANCE("alternance", "Alternance", "contrat"),
    TEMPS_PLEIN("temps-plein", "Temps plein", "temps"),
    TEMPS_PARTIEL("temps-partiel", "Temps partiel", "temps"),
    SANS_DIPLOME("sans-diplome", "Sans diplôme exigé", "sans-diplome"),
    SANS_PERMIS("sans-permis", "Sans permis", "sans-permis"),
    SANS_NUIT("sans-nuit", "Pas de nuit", "sans-nuit"),
    SANS_WEEKEND("sans-weekend", "Pas de week-end", "sans-weekend"),
    ON_FORME("on-forme", "On vous forme", "on-forme"),
    BIENTOT("bientot", "Début dans le mois", "bientot");

    private static final BigDecimal FULL_TIME = BigDecimal.valueOf(35);
    private static final Set<String> LASTING = Set.of("PRIVE_CDI", "TITULAIRE");
    private static final Set<String> LIMITED = Set.of("PRIVE_CDD", "CONTRACTUEL");
    private static final Set<String> LEARNING = Set.of("APPRENTISSAGE", "PROFESSIONNALISATION", "GEIQ");

    private final String code;
    private final String label;
    private final String group;

    Wish(String code, String label, String group) {
        this.code = code;
        this.label = label;
        this.group = group;
    }

    static Optional<Wish> of(String code) {
        return Arrays.stream(values()).filter(wish -> wish.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    boolean excludes(Wish other) {
        return this != other && group.equals(other.group);
    }

    boolean accepts(Posted posted, LocalDate today) {
        var offer = posted.offer();
        return switch (this) {
            case DOMICILE -> atHome(offer);
            case ETABLISSEMENT -> !atHome(offer);
            case CDI -> LASTING.contains(offer.contractClass());
            case CDD -> LIMITED.contains(offer.contractClass());
            case ALTERNANCE -> LEARNING.contains(offer.contractClass());
            case TEMPS_PLEIN -> offer.weeklyHours().compareTo(FULL_TIME) >= 0;
            case TEMPS_PARTIEL -> offer.weeklyHours().compareTo(FULL_TIME) < 0;
            case SANS_DIPLOME -> posted.openToAll();
            case SANS_PERMIS -> !offer.licence() && !offer.vehicle().equals("OWN");
            case SANS_NUIT -> !offer.night();
            case SANS_WEEKEND -> !offer.weekend();
            case ON_FORME -> offer.trainingOffered();
            case BIENTOT -> !offer.startOn().isAfter(today.plusMonths(1));
        };
    }

    private static boolean atHome(OfferView offer) {
        return !offer.placeKind().equals("STRUCTURE") || offer.setting().equals("HOME");
    }
}
