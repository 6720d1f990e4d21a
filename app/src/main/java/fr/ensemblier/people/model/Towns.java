package fr.ensemblier.people.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.TypedCommunes;
import fr.ensemblier.ui.FieldError;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The commune of a form, as the completion chose it or as it was typed without script.
@Component
public class Towns {

    private final TypedCommunes communes;
    private final Platforms platforms;

    Towns(TypedCommunes communes, Platforms platforms) {
        this.communes = communes;
        this.platforms = platforms;
    }

    public TypedCommunes.Found find(PlatformId platform, @Nullable String code, @Nullable String typed) {
        return communes.chosen(
                code == null ? "" : code, typed == null ? "" : typed, one -> platforms.covers(platform, one));
    }

    /// A line of a spreadsheet.
    public TypedCommunes.Found written(PlatformId platform, String typed, String postalCode) {
        return communes.find(typed, postalCode, one -> platforms.covers(platform, one));
    }

    /// Nothing, with an error at the field `commune`, when it is not one commune.
    public @Nullable Commune read(
            PlatformId platform, @Nullable String code, @Nullable String typed, List<FieldError> errors) {
        return switch (find(platform, code, typed)) {
            case TypedCommunes.Found.One(var one) -> one;
            case TypedCommunes.Found.None(var why) -> {
                errors.add(new FieldError("commune", why));
                yield null;
            }
        };
    }

    public Optional<Commune> maybe(PlatformId platform, @Nullable String code, @Nullable String typed) {
        return find(platform, code, typed) instanceof TypedCommunes.Found.One(var one)
                ? Optional.of(one)
                : Optional.empty();
    }
}
