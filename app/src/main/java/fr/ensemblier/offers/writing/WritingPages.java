package fr.ensemblier.offers.writing;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Certification;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.OfferSheets;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.offers.model.JobOffer;
import fr.ensemblier.offers.model.OfferForm;
import fr.ensemblier.offers.model.OfferRules;
import fr.ensemblier.offers.model.OfferTerms;
import fr.ensemblier.offers.model.Sectors;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Builds what the form shows.
@Component
class WritingPages {

    /// Where the offer stands that is written.
    enum Stage {
        NEW,
        DRAFT,
        PUBLISHED,
        EXPIRED;

        /// Nobody but its desk has seen it yet.
        boolean draft() {
            return this == NEW || this == DRAFT;
        }

        static Stage of(@Nullable JobOffer offer) {
            return switch (offer) {
                case null -> NEW;
                case JobOffer.Draft _ -> DRAFT;
                case JobOffer.Published _ -> PUBLISHED;
                case JobOffer.Expired _, JobOffer.Closed _ -> EXPIRED;
            };
        }
    }

    /// Everything that differs from one showing to the next.
    record Showing(
            String id,
            OfferForm form,
            @Nullable OfferTerms terms,
            @Nullable Establishment at,
            Stage stage,
            List<FieldError> errors,
            WritingPage.@Nullable Overtaken overtaken) {}

    private final OfferSheets sheets;
    private final OfferRules rules;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Establishments establishments;
    private final Sectors sectors;
    private final Parameters parameters;
    private final Reaching reaching;
    private final TermsCompared compared;
    private final Clock clock;

    WritingPages(
            OfferSheets sheets,
            OfferRules rules,
            Occupations occupations,
            ValueLists lists,
            Establishments establishments,
            Sectors sectors,
            Parameters parameters,
            Reaching reaching,
            TermsCompared compared,
            Clock clock) {
        this.sheets = sheets;
        this.rules = rules;
        this.occupations = occupations;
        this.lists = lists;
        this.establishments = establishments;
        this.sectors = sectors;
        this.parameters = parameters;
        this.reaching = reaching;
        this.compared = compared;
        this.clock = clock;
    }

    WritingPage page(Desk desk, Showing showing) {
        var form = showing.form();
        var terms = showing.terms();
        var occupation = terms == null ? form.occupation() : terms.occupation();
        return new WritingPage(
                switch (showing.stage()) {
                    case NEW -> "Nouvelle offre";
                    case DRAFT -> "Terminer l’offre";
                    case PUBLISHED, EXPIRED -> "Modifier l’offre";
                },
                desk.offers() + "/" + showing.id() + "/modifier",
                desk.offers() + "/" + showing.id() + "/brouillon",
                new Link(desk.team() ? "Offres" : "Mes offres", desk.offers()),
                form,
                showing.stage() == Stage.PUBLISHED,
                showing.stage().draft(),
                parameters.days("r-m11.offer-days", desk.platform()),
                showing.overtaken(),
                showing.errors(),
                places(desk),
                desk.offers() + "/structures?q=",
                desk.offers() + "/metiers?q=",
                choices("CONTRACT_CLASS", form.contractClass()),
                kinds(desk, form.placeKind()),
                sector(showing),
                desk.offers() + "/secteur?q=",
                times(form),
                certifications(),
                rules.requiredByLaw(occupation, form.contractClass()).stream()
                        .sorted()
                        .map(code -> occupations
                                .certification(code)
                                .map(Certification::name)
                                .orElse(code))
                        .toList(),
                List.of(
                        new Option("NONE", "Pas de véhicule demandé"),
                        new Option("OWN", "Véhicule personnel demandé"),
                        new Option("PROVIDED", "Véhicule fourni")),
                List.of(new Option("MONTH", "par mois"), new Option("HOUR", "par heure"), new Option("YEAR", "par an")),
                lists.of("OFFER_ADVANTAGE").stream()
                        .map(v -> Choice.of(v.code(), v.label(), form.gives(v.code())))
                        .toList(),
                terms == null ? null : terms.startOn(),
                today(),
                preview(terms, showing.at(), null, form.asked()));
    }

    WritingPage.Preview preview(
            @Nullable OfferTerms terms, @Nullable Establishment at, @Nullable String saved, int version) {
        var shown = terms == null ? OfferTerms.blank(new UUID(0, 0), null, 1) : terms;
        var sheet = sheets.of(shown, at == null ? "Votre structure" : at.name());
        return new WritingPage.Preview(sheet, saved, version, reaching.of(terms, at));
    }

    WritingPage.Overtaken overtaken(JobOffer theirs, OfferTerms mine) {
        return new WritingPage.Overtaken(
                "Quelqu’un d’autre",
                compared.of(theirs.terms(), mine),
                theirs.file().version());
    }

    /// What is chosen, also what was typed and understood.
    private List<Option> sector(Showing showing) {
        var place = showing.terms() == null ? null : showing.terms().place();
        var parts = place == null || place.sectorCommunes().isEmpty()
                ? sectors.named(Objects.requireNonNullElse(showing.form().sector(), List.<String>of()))
                : sectors.parts(place.sectorCommunes());
        return parts.stream()
                .map(part -> new Option(part.value(), part.label()))
                .toList();
    }

    private List<Option> places(Desk desk) {
        var organisation = desk.organisation();
        return organisation == null
                ? List.of()
                : establishments.ofOrganisation(desk.platform(), organisation).stream()
                        .filter(desk::mine)
                        .map(e -> new Option(e.id().toString(), e.name() + ", " + e.communeName()))
                        .toList();
    }

    private List<Choice> choices(String list, @Nullable String chosen) {
        return lists.of(list).stream()
                .map(v -> Choice.of(v.code(), v.label(), v.code().equals(chosen)))
                .toList();
    }

    /// Sectors and private homes are for platforms that engage home care (R-T1).
    private static List<Choice> kinds(Desk desk, @Nullable String chosen) {
        return Stream.of(
                        new Choice(
                                "STRUCTURE",
                                "Dans la structure",
                                "À l’adresse de la structure",
                                "STRUCTURE".equals(chosen)),
                        new Choice("SECTOR", "Dans un secteur", "Chez plusieurs personnes", "SECTOR".equals(chosen)),
                        new Choice(
                                "PRIVATE_HOME",
                                "Chez une personne",
                                "Seule la commune est montrée",
                                "PRIVATE_HOME".equals(chosen)))
                .filter(kind ->
                        kind.value().equals("STRUCTURE") || desk.settings().contains("HOME"))
                .toList();
    }

    private static List<Choice> times(OfferForm form) {
        var words = Map.of("night", "Nuits", "weekend", "Week-ends", "split", "Coupures dans la journée");
        return Stream.of("night", "weekend", "split")
                .map(code -> Choice.of(code, words.getOrDefault(code, code), form.has(code)))
                .toList();
    }

    private List<Option> certifications() {
        return occupations.certifications().stream()
                .map(c -> new Option(c.code(), c.name()))
                .toList();
    }

    private LocalDate today() {
        return Paris.today(clock);
    }
}
