package fr.ensemblier.portal.boussole;

import fr.ensemblier.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list in the frame of a partner's site.
record EmbeddedPage(
        String action,
        String said,
        @Nullable String commune,
        @Nullable String communeText,
        List<BoussolePage.Row> rows,
        Link all) {}
