package fr.ensemblier.placements.register;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.ui.ListAddress;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What of the hires is shown, as the address says it. A day that cannot be read is left out; `conseiller` is `aucun`
/// for those whom nobody follows.
record HireQuery(
        @Nullable String etat,
        @Nullable String tri,
        @Nullable UUID apres,
        @Nullable String q,
        @Nullable String metier,
        @Nullable UUID structure,
        @Nullable String conseiller,
        @Nullable String du,
        @Nullable String au) {

    static final String PATH = "/equipe/embauches";

    HireFilter filter() {
        return HireFilter.of(text(etat));
    }

    HireOrder order() {
        return HireOrder.of(text(tri));
    }

    String words() {
        return text(q);
    }

    String occupation() {
        return text(metier);
    }

    String adviser() {
        return text(conseiller);
    }

    @Nullable LocalDate from() {
        return ListAddress.day(du);
    }

    @Nullable LocalDate until() {
        return ListAddress.day(au);
    }

    /// Whether more than words is asked.
    boolean more() {
        return !occupation().isEmpty()
                || !adviser().isEmpty()
                || structure != null
                || from() != null
                || until() != null;
    }

    HireQuery fromTop() {
        return new HireQuery(etat, tri, null, q, metier, structure, conseiller, du, au);
    }

    /// The same list from its top.
    String address(String path) {
        return asked().at(path);
    }

    /// The same list from its top, with one answer changed; empty takes it away.
    String with(String name, String value) {
        return with(PATH, name, value);
    }

    String with(String path, String name, String value) {
        return asked().with(name, value).at(path);
    }

    private ListAddress asked() {
        return new ListAddress()
                .with("etat", filter().code())
                .with("tri", order().code())
                .with("q", words())
                .with("metier", occupation())
                .with("structure", structure)
                .with("conseiller", adviser())
                .with("du", from())
                .with("au", until());
    }
}
