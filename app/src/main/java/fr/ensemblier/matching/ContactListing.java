package fr.ensemblier.matching;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.model.ContactFilter;
import fr.ensemblier.matching.model.ContactLists;
import fr.ensemblier.matching.model.ContactOrder;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The list of contacts that an employer, a person and a team each have: its states, its search, its pages, its
/// export.
@Component
public class ContactListing {

    private static final int MOST = 20_000;

    /// One of the three lists: whose, at which address, with which states by name, and how its offers are read.
    public record Kind(
            ContactLists.Whose whose,
            String path,
            Map<ContactFilter, String> states,
            List<ContactOrder> orders,
            Function<Collection<UUID>, Map<UUID, OfferView>> offers,
            int page) {}

    /// A contact with its offer, if it may be read.
    public record Row(ContactLists.Line line, @Nullable OfferView offer) {

        public String structure(String otherwise) {
            return offer == null ? otherwise : offer.establishmentName();
        }

        public String title(String otherwise) {
            return offer == null ? otherwise : offer.title();
        }
    }

    /// `asked` are the filters that hold, each with the address that takes it away.
    public record Listed(
            int total,
            List<Chip> states,
            List<Chip> asked,
            List<Row> rows,
            Form form,
            @Nullable String first,
            @Nullable String next,
            String export) {}

    /// What the form of the list shows: what was asked, and what may be.
    public record Form(
            String path,
            String state,
            String order,
            List<Option> orders,
            String words,
            String occupation,
            List<Option> occupations,
            String structure,
            String structureName,
            String adviser,
            List<Option> advisers,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        /// Whether more than words is asked, so that the other filters stand open.
        public boolean more() {
            return !occupation.isEmpty() || !structure.isEmpty() || !adviser.isEmpty() || from != null || until != null;
        }
    }

    private final ContactLists lists;
    private final Occupations occupations;
    private final Establishments establishments;
    private final Accounts accounts;
    private final Clock clock;

    ContactListing(
            ContactLists lists,
            Occupations occupations,
            Establishments establishments,
            Accounts accounts,
            Clock clock) {
        this.lists = lists;
        this.occupations = occupations;
        this.establishments = establishments;
        this.accounts = accounts;
        this.clock = clock;
    }

    public Listed page(Kind kind, ContactQuery query, List<Option> advisers) {
        var now = clock.instant();
        var filter = query.filter();
        var counts = lists.counts(kind.whose(), query.search(), now);
        var found =
                lists.page(kind.whose(), filter, query.search(), query.order(), query.apres(), kind.page() + 1, now);
        var shown = found.stream().limit(kind.page()).toList();
        var form = form(kind, query, advisers);
        return new Listed(
                counts.getOrDefault(filter, 0),
                kind.states().entrySet().stream()
                        .filter(one -> one.getKey() != ContactFilter.TO_REOPEN
                                || one.getKey() == filter
                                || counts.getOrDefault(one.getKey(), 0) > 0)
                        .map(one -> new Chip(
                                one.getValue(),
                                query.with(kind.path(), "etat", one.getKey().code()),
                                counts.getOrDefault(one.getKey(), 0),
                                one.getKey() == filter))
                        .toList(),
                asked(kind, query, form),
                rows(kind, shown),
                form,
                query.apres() == null ? null : query.address(kind.path()),
                found.size() > kind.page()
                        ? query.address(kind.path()) + "&apres="
                                + shown.getLast().contact().id()
                        : null,
                query.address(kind.path() + "/export"));
    }

    /// All of the list, for an export.
    public List<Row> all(Kind kind, ContactQuery query) {
        return rows(
                kind,
                lists.page(kind.whose(), query.filter(), query.search(), query.order(), null, MOST, clock.instant()));
    }

    /// Who may follow a person, for the filter of a team.
    public List<Option> advisers(fr.ensemblier.foundation.PlatformId platform) {
        return Stream.concat(
                        accounts.team(platform).stream()
                                .map(one -> new Option(one.id().toString(), one.name())),
                        Stream.of(new Option("aucun", "Personne")))
                .toList();
    }

    /// « 3 mars », the day of the request.
    public String day(Row row) {
        return French.shortDate(Paris.date(row.line().contact().askedAt()), Paris.today(clock));
    }

    private static List<Row> rows(Kind kind, List<ContactLists.Line> lines) {
        var offers = kind.offers()
                .apply(lines.stream().map(line -> line.contact().offer()).collect(Collectors.toSet()));
        return lines.stream()
                .map(line -> new Row(line, offers.get(line.contact().offer())))
                .toList();
    }

    private Form form(Kind kind, ContactQuery query, List<Option> advisers) {
        var search = query.search();
        return new Form(
                kind.path(),
                query.filter().code(),
                query.order().code(),
                kind.orders().stream()
                        .map(one -> new Option(one.code(), one.label()))
                        .toList(),
                search.words(),
                search.occupation(),
                occupations.all().stream()
                        .map(one -> new Option(one.code(), one.brief()))
                        .toList(),
                search.structure() == null ? "" : search.structure().toString(),
                search.structure() == null
                        ? ""
                        : establishments
                                .find(search.structure())
                                .map(Establishment::name)
                                .orElse("Une structure"),
                search.adviser(),
                advisers,
                search.from(),
                search.until());
    }

    private List<Chip> asked(Kind kind, ContactQuery query, Form form) {
        var asked = new ArrayList<Chip>();
        if (!form.words().isEmpty()) {
            asked.add(away(kind, query, "q", "« " + form.words() + " »"));
        }
        if (!form.occupation().isEmpty()) {
            asked.add(away(kind, query, "metier", occupations.brief(form.occupation())));
        }
        if (!form.structure().isEmpty()) {
            asked.add(away(kind, query, "structure", form.structureName()));
        }
        form.advisers().stream()
                .filter(one -> one.value().equals(form.adviser()))
                .forEach(one -> asked.add(away(kind, query, "conseiller", "Suivi par : " + one.label())));
        var today = Paris.today(clock);
        if (form.from() != null) {
            asked.add(away(kind, query, "du", "Depuis le " + French.shortDate(form.from(), today)));
        }
        if (form.until() != null) {
            asked.add(away(kind, query, "au", "Jusqu’au " + French.shortDate(form.until(), today)));
        }
        return asked;
    }

    private static Chip away(Kind kind, ContactQuery query, String name, String label) {
        return new Chip(label, query.with(kind.path(), name, ""), null, true);
    }
}
