package fr.ensemblier.organisations.imports;

import fr.ensemblier.organisations.model.Categories;
import fr.ensemblier.organisations.model.Family;
import fr.ensemblier.organisations.model.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The kind of structure that somebody wrote: a FINESS category, or words such as « EHPAD », « aide à domicile ».
@Component
class TypedFamilies {

    private static final Map<String, Family> BY_WORDS = new LinkedHashMap<>();

    static {
        BY_WORDS.put("ehpad", Family.EHPAD);
        BY_WORDS.put("residence autonomie", Family.RESIDENCE_AUTONOMIE);
        BY_WORDS.put("foyer logement", Family.RESIDENCE_AUTONOMIE);
        BY_WORDS.put("marpa", Family.RESIDENCE_AUTONOMIE);
        BY_WORDS.put("accueil de jour", Family.ACCUEIL_JOUR);
        BY_WORDS.put("usld", Family.USLD);
        BY_WORDS.put("ssiad", Family.SSIAD);
        BY_WORDS.put("soins infirmiers", Family.SSIAD);
        BY_WORDS.put("hospitalisation a domicile", Family.HAD);
        BY_WORDS.put("had", Family.HAD);
        BY_WORDS.put("sessad", Family.SERVICE_HANDICAP);
        BY_WORDS.put("savs", Family.SERVICE_HANDICAP);
        BY_WORDS.put("samsah", Family.SERVICE_HANDICAP);
        BY_WORDS.put("esat", Family.ESAT);
        BY_WORDS.put("entreprise adaptee", Family.ENTREPRISE_ADAPTEE);
        BY_WORDS.put("ime", Family.HANDICAP_ENFANT);
        BY_WORDS.put("itep", Family.HANDICAP_ENFANT);
        BY_WORDS.put("iem", Family.HANDICAP_ENFANT);
        BY_WORDS.put("mas", Family.HANDICAP_ADULTE);
        BY_WORDS.put("fam", Family.HANDICAP_ADULTE);
        BY_WORDS.put("eam", Family.HANDICAP_ADULTE);
        BY_WORDS.put("eanm", Family.HANDICAP_ADULTE);
        BY_WORDS.put("foyer de vie", Family.HANDICAP_ADULTE);
        BY_WORDS.put("foyer d hebergement", Family.HANDICAP_ADULTE);
        BY_WORDS.put("handicap", Family.HANDICAP_ADULTE);
        BY_WORDS.put("saad", Family.SAD);
        BY_WORDS.put("sad", Family.SAD);
        BY_WORDS.put("spasad", Family.SAD);
        BY_WORDS.put("admr", Family.SAD);
        BY_WORDS.put("domicile", Family.SAD);
        BY_WORDS.put("hopital", Family.SANITAIRE);
        BY_WORDS.put("clinique", Family.SANITAIRE);
        BY_WORDS.put("centre hospitalier", Family.SANITAIRE);
        BY_WORDS.put("maison de retraite", Family.EHPAD);
        BY_WORDS.put("ehpa", Family.EHPA);
        BY_WORDS.put("mandataire", Family.TUTELLE);
    }

    private final Categories categories;

    TypedFamilies(Categories categories) {
        this.categories = categories;
    }

    /// From what was written, else from the name of the structure.
    Optional<Family> find(String typed, String name) {
        return categories
                .find(category(typed))
                .map(Categories.Category::family)
                .or(() -> byWords(typed))
                .or(() -> byWords(name));
    }

    /// The category, when its code of three digits was written.
    String category(String typed) {
        var code = typed.replaceAll("\\D", "");
        return categories.find(code).map(Categories.Category::code).orElse("");
    }

    String setting(String category, Family family) {
        return categories.find(category).map(Categories.Category::setting).orElse(family.setting());
    }

    private static Optional<Family> byWords(String text) {
        var words = " " + Words.of(text) + " ";
        return BY_WORDS.entrySet().stream()
                .filter(entry -> words.contains(" " + entry.getKey() + " "))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
