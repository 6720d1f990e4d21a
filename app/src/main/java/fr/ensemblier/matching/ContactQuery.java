package fr.ensemblier.matching;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.matching.model.ContactFilter;
import fr.ensemblier.matching.model.ContactOrder;
import fr.ensemblier.matching.model.ContactSearch;
import fr.ensemblier.ui.ListAddress;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What of a list of contacts is shown, as its address says it. A day that cannot be read is left out.
public record ContactQuery(
        @Nullable String etat,
        @Nullable String tri,
        @Nullable UUID apres,
        @Nullable String q,
        @Nullable String metier,
        @Nullable UUID structure,
        @Nullable String conseiller,
        @Nullable String du,
        @Nullable String au) {

    public ContactFilter filter() {
        return ContactFilter.of(text(etat));
    }

    public ContactOrder order() {
        return ContactOrder.of(text(tri));
    }

    public String words() {
        return text(q);
    }

    public ContactSearch search() {
        return new ContactSearch(words(), text(metier), structure, text(conseiller), from(), until());
    }

    public @Nullable LocalDate from() {
        return ListAddress.day(du);
    }

    public @Nullable LocalDate until() {
        return ListAddress.day(au);
    }

    /// The same list from its top.
    public String address(String path) {
        return asked().at(path);
    }

    /// The same list from its top, with one answer changed; empty takes it away.
    public String with(String path, String name, String value) {
        return asked().with(name, value).at(path);
    }

    private ListAddress asked() {
        return new ListAddress()
                .with("etat", filter().code())
                .with("tri", order().code())
                .with("q", words())
                .with("metier", text(metier))
                .with("structure", structure)
                .with("conseiller", text(conseiller))
                .with("du", from())
                .with("au", until());
    }
}
