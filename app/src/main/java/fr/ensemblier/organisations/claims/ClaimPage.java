package fr.ensemblier.organisations.claims;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The public pages of a claim: finding the structure, saying who one is, knowing what comes next.
sealed interface ClaimPage {

    String base();

    /// Finding it in the list. `typed` is null before anything is searched.
    record Search(String base, String platform, @Nullable String typed, List<Found> found, boolean more)
            implements ClaimPage {

        /// The address of the form for a structure that is not in the list, with its name.
        String unlisted() {
            var name = typed == null ? "" : typed;
            return base + "/demande?nom=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        }
    }

    record Found(String name, String detail, String href) {}

    /// Saying who one is. `known` is the structure that was chosen, null when it is not in the list.
    /// `among` says that its organisation has other places.
    record Form(
            String base,
            ClaimForm form,
            @Nullable String known,
            @Nullable String among,
            String communeShown,
            List<FieldError> errors)
            implements ClaimPage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }

        List<Option> which(String field) {
            return FieldError.which(errors, field);
        }
    }

    record Next(String base, String platform, @Nullable String hotline) implements ClaimPage {}
}
