package fr.ensemblier.people.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.CommuneField;
import fr.ensemblier.territory.TypedCommunes;
import fr.ensemblier.ui.FieldError;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The commune of a form, as the completion chose it or as it was typed without script, or of a line of a spreadsheet.
@Component
public class Towns {

    private final CommuneField field;
    private final TypedCommunes communes;
    private final Platforms platforms;

    Towns(CommuneField field, TypedCommunes communes, Platforms platforms) {
        this.field = field;
        this.communes = communes;
        this.platforms = platforms;
    }

    /// A line of a spreadsheet.
    public TypedCommunes.Found written(PlatformId platform, String typed, String postalCode) {
        return communes.find(typed, postalCode, one -> platforms.covers(platform, one));
    }

    /// Nothing, with an error at the field `commune`, when it is not one commune; if several bear the name, the error
    /// lists them.
    public @Nullable Commune read(
            PlatformId platform, @Nullable String code, @Nullable String typed, List<FieldError> errors) {
        return field.read(
                        "commune",
                        code,
                        typed,
                        one -> platforms.covers(platform, one),
                        errors,
                        "Écrivez le nom ou le code postal de la commune.")
                .orElse(null);
    }

    public Optional<Commune> maybe(@Nullable String code, @Nullable String typed) {
        return field.meant(code, typed) instanceof CommuneField.Meant.One(var one)
                ? Optional.of(one)
                : Optional.empty();
    }
}
