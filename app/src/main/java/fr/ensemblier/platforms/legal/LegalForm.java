package fr.ensemblier.platforms.legal;

import fr.ensemblier.platforms.LegalNotice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The legal notice as it is written; nothing is required, what is empty is left out of the page.
record LegalForm(
        String legalForm,
        String address,
        String siret,
        String director,
        String host,
        String dpo,
        String accessibility) {

    private static final int LONGEST = 300;
    private static final int SIRET = 14;

    LegalForm(
            @Nullable String legalForm,
            @Nullable String address,
            @Nullable String siret,
            @Nullable String director,
            @Nullable String host,
            @Nullable String dpo,
            @Nullable String accessibility) {
        this.legalForm = text(legalForm);
        this.address = text(address);
        this.siret = text(siret).replaceAll("[\\s.]", "");
        this.director = text(director);
        this.host = text(host);
        this.dpo = text(dpo);
        this.accessibility = text(accessibility);
    }

    static LegalForm of(LegalNotice notice) {
        return new LegalForm(
                notice.legalForm(),
                notice.address(),
                notice.siret(),
                notice.director(),
                notice.host(),
                notice.dpo(),
                notice.accessibility());
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (!siret.isEmpty() && !siret.matches("\\d{" + SIRET + "}")) {
            errors.add(new FieldError("siret", "Écrivez les 14 chiffres du SIRET, ou laissez vide."));
        }
        for (var one : List.of(
                List.of("legalForm", legalForm),
                List.of("address", address),
                List.of("director", director),
                List.of("host", host),
                List.of("dpo", dpo),
                List.of("accessibility", accessibility))) {
            if (one.get(1).length() > LONGEST) {
                errors.add(new FieldError(one.getFirst(), "Raccourcissez : 300 signes au plus."));
            }
        }
        return List.copyOf(errors);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : French.typography(value.strip().replaceAll("\\s+", " "));
    }
}
