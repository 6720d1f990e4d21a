package fr.ensemblier.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The platform as a page shows it: its name in two lines, its colours, its telephone, its legal links.
///
/// `own` leads a visitor who looks for work to her profile and back to her space, where there are any.
///
/// `start` is where who is at the screen begins: her profile, or her space once she has one; null for who looks for no
/// work here.
///
/// `near` is the code of the part of the country whose places a completed field proposes first, "" if there is none.
///
/// `base` is the prefix of its public pages, such as "/p/baam", and "" for the national site. `stylesheet` is the
/// address of
/// the small sheet that sets `--brand` and `--accent`, and "" if there is none.
public record Site(
        String key,
        String over,
        String name,
        @Nullable String logo,
        String stylesheet,
        @Nullable String hotline,
        @Nullable String hours,
        String home,
        String base,
        List<Link> legal,
        List<String> partners,
        List<Link> own,
        @Nullable Link start,
        String near) {

    static final Site ENSEMBLIER = new Site(
            "ensemblier",
            "Métiers de l’autonomie",
            "Ensemblier",
            null,
            "",
            null,
            null,
            "/",
            "",
            List.of(),
            List.of(),
            List.of(),
            null,
            "");

    public Site {
        own = List.copyOf(own);
        legal = List.copyOf(legal);
        partners = List.copyOf(partners);
    }

    /// « l’Agence et le conseil départemental ».
    public String partnersInWords() {
        return French.list(partners);
    }
}
