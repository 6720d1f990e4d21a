package fr.ensemblier.portal.occupation;

import fr.ensemblier.occupations.Certification;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.portal.PublishedOffers;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together the sheet of an occupation.
@Component
class SheetPages {

    private static final int STEP = 85;
    private static final int NEAR = 3;

    private final Occupations occupations;
    private final Sheets sheets;
    private final PaidHere paid;

    SheetPages(Occupations occupations, Sheets sheets, PaidHere paid) {
        this.occupations = occupations;
        this.sheets = sheets;
        this.paid = paid;
    }

    /// `published` is null where there are no offers (R-T1).
    SheetPage page(Platform platform, Occupation one, @Nullable List<OfferView> published, boolean receives) {
        var counts = published == null ? null : PublishedOffers.byOccupation(published);
        var from = ways(platform, one, true);
        var to = ways(platform, one, false);
        var rows = Math.max(3, Math.max(from.size(), to.size()));
        var height = rows * STEP;
        return new SheetPage(
                one.name(),
                platform.base(),
                one.field().colour(),
                one.field().name(),
                one.field().pictogram(),
                one.pictogram(),
                sheets.find(one.code()).orElse(null),
                facts(one, to.size(), counts),
                counts == null || !counts.containsKey(one.code())
                        ? null
                        : French.plural(counts.getOrDefault(one.code(), 0L), "offre", "offres"),
                platform.base() + "/offres?metier=" + one.code(),
                published != null,
                receives && platform.supportsPeople() ? platform.base() + "/decouvrir?metier=" + one.code() : null,
                receives ? platform.base() + "/rappel" : null,
                counts == null ? List.of() : near(platform, one, counts),
                published == null
                        ? null
                        : paid.of(published.stream()
                                .filter(offer -> offer.occupation().equals(one.code()))
                                .toList()),
                law(one),
                diplomas(one),
                from,
                to,
                threads(from.size(), height, true),
                threads(to.size(), height, false),
                height,
                one.rome(),
                one.synonyms());
    }

    private static List<SheetPage.Fact> facts(Occupation one, int ways, @Nullable Map<String, Long> counts) {
        var facts = new ArrayList<SheetPage.Fact>();
        facts.add(
                one.regulated()
                        ? new SheetPage.Fact("Diplôme", "Obligatoire", "la loi le demande pour exercer")
                        : one.usual().isEmpty()
                                ? new SheetPage.Fact("Diplôme", "Pas obligatoire", "utile, mais pas exigé par la loi")
                                : new SheetPage.Fact("Diplôme", "Presque toujours", "demandé par les employeurs"));
        facts.add(
                switch (one.setting()) {
                    case "HOME" -> new SheetPage.Fact("Où", "À domicile", "chez les personnes");
                    case "ESTABLISHMENT" -> new SheetPage.Fact("Où", "En établissement", "avec une équipe");
                    default -> new SheetPage.Fact("Où", "Domicile ou établissement", "selon l’employeur");
                });
        if (ways > 0) {
            facts.add(new SheetPage.Fact(
                    "Évoluer", French.plural(ways, "passerelle", "passerelles"), "vers un autre métier"));
        }
        facts.add(
                counts == null
                        ? new SheetPage.Fact("Code ROME", one.rome(), "répertoire des métiers")
                        : new SheetPage.Fact(
                                "Ici",
                                French.plural(counts.getOrDefault(one.code(), 0L), "offre", "offres"),
                                "en ce moment"));
        return facts;
    }

    /// Those at the other end of a bridge, then those of the field, that have offers here.
    private List<Link> near(Platform platform, Occupation one, Map<String, Long> counts) {
        var bridged = occupations.bridges().stream()
                .filter(bridge ->
                        bridge.from().equals(one.code()) || bridge.to().equals(one.code()))
                .map(bridge -> bridge.from().equals(one.code()) ? bridge.to() : bridge.from());
        var ofTheField = occupations.all().stream()
                .filter(other -> other.field().equals(one.field()))
                .map(Occupation::code);
        return Stream.concat(bridged, ofTheField)
                .distinct()
                .filter(code -> !code.equals(one.code()) && counts.containsKey(code))
                .limit(NEAR)
                .map(code -> new Link(
                        occupations.brief(code) + ", "
                                + French.plural(counts.getOrDefault(code, 0L), "offre", "offres"),
                        platform.base() + "/offres?metier=" + code))
                .toList();
    }

    private String law(Occupation one) {
        if (!one.regulated()) {
            return "Ce métier n’est pas réglementé. "
                    + switch (one.usual().size()) {
                        case 0 -> "Un employeur peut demander un diplôme, la loi ne l’exige pas.";
                        case 1 ->
                            "La loi n’exige pas de diplôme, mais les employeurs demandent celui-ci" + French.SPACE
                                    + ":";
                        default ->
                            "La loi n’exige pas de diplôme, mais les employeurs demandent l’un de ceux-ci"
                                    + French.SPACE + ":";
                    };
        }
        return "Ce métier est réglementé, pour la sécurité des personnes. Pour l’exercer, il faut "
                + switch (one.anyOf().size()) {
                    case 0 -> "un titre reconnu par l’État.";
                    case 1 -> "ce titre" + French.SPACE + ":";
                    default -> "l’un de ces titres" + French.SPACE + ":";
                };
    }

    private List<SheetPage.Diploma> diplomas(Occupation one) {
        return Stream.concat(one.anyOf().stream(), one.usual().stream())
                .flatMap(code -> occupations.certification(code).stream())
                .sorted(Comparator.comparing(Certification::level).thenComparing(Certification::name))
                .map(one2 -> new SheetPage.Diploma(one2.name(), words(one2)))
                .toList();
    }

    private static String words(Certification diploma) {
        var words = new ArrayList<String>();
        if (!diploma.level().isBlank()) {
            words.add("niveau " + diploma.level());
        }
        if (diploma.rncp() != null) {
            words.add("RNCP " + diploma.rncp());
        }
        if (!diploma.blocks().isEmpty()) {
            words.add(French.plural(diploma.blocks().size(), "bloc", "blocs de compétences"));
        }
        return French.capital(String.join(", ", words));
    }

    private List<SheetPage.Way> ways(Platform platform, Occupation one, boolean incoming) {
        var byOther = new LinkedHashMap<String, List<Occupations.Bridge>>();
        for (var bridge : occupations.bridges()) {
            if ((incoming ? bridge.to() : bridge.from()).equals(one.code())) {
                byOther.computeIfAbsent(incoming ? bridge.from() : bridge.to(), _ -> new ArrayList<>())
                        .add(bridge);
            }
        }
        return byOther.entrySet().stream()
                .flatMap(entry -> occupations.find(entry.getKey()).stream()
                        .filter(other -> platform.worksIn(other.setting()))
                        .map(other -> way(platform, other, entry.getValue())))
                .toList();
    }

    private static SheetPage.Way way(Platform platform, Occupation other, List<Occupations.Bridge> bridges) {
        return new SheetPage.Way(
                other.brief(),
                platform.base() + "/metiers/" + other.code(),
                other.field().colour(),
                other.pictogram(),
                French.capital(French.either(
                        bridges.stream().map(SheetPages::kind).distinct().toList())),
                bridges.stream().map(Occupations.Bridge::how).distinct().toList());
    }

    private static String kind(Occupations.Bridge bridge) {
        var months = bridge.months().isEmpty() ? "" : " (" + bridge.months() + French.SPACE + "mois)";
        return switch (bridge.kind()) {
            case "EXPERIENCE" -> "avec de l’expérience";
            case "VAE" -> "par la VAE";
            case "CERTIFICATION" -> "diplôme reconnu";
            default -> "formation" + months;
        };
    }

    private static List<String> threads(int count, int height, boolean incoming) {
        var middle = height / 2;
        return IntStream.range(0, count)
                .map(i -> middle + (2 * i + 1 - count) * STEP / 2)
                .mapToObj(y -> incoming
                        ? "M0 %dC54 %d 36 %d 90 %d".formatted(y, y, middle, middle)
                        : "M0 %dC54 %d 36 %d 90 %d".formatted(middle, middle, y, y))
                .toList();
    }
}
