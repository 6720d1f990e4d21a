package fr.ensemblier.people.wizard;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.ProfileWords;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// What there is to choose from on the screens of the profile.
@Component
class Offering {

    private static final List<String> OFTEN = List.of(
            "aide-a-domicile",
            "aide-soignant",
            "accompagnant-educatif-et-social",
            "agent-de-service-hospitalier",
            "conducteur-accompagnateur");
    /// Those that have a box of their own.
    static final Set<String> OFTEN_HELD =
            Set.of("DEAS", "DEAES", "DEAVS", "DEAMP", "ADVF", "ASMS", "BAC_ASSP", "DEI", "CAP_AEPE");
    private static final Set<String> OBTAINED_BY_PARTS = Set.of("DEAES", "ADVF", "ASMS", "DEAS");
    static final List<String> EXPERIENCES = List.of(
            "A aidé un proche",
            "A travaillé à domicile",
            "A travaillé en maison de retraite ou à l’hôpital",
            "A gardé des enfants",
            "A fait le ménage ou le linge",
            "A cuisiné pour un groupe",
            "A travaillé dans un autre métier");

    /// What could hinder her, as a person says it; the team reads the words of the list.
    private static final Map<String, String> NEEDS = Map.ofEntries(
            Map.entry("MOBILITY", "Je n’ai pas de moyen de transport"),
            Map.entry("CHILDCARE", "Je dois faire garder mes enfants"),
            Map.entry("LANGUAGE", "Parler ou lire le français est difficile"),
            Map.entry("BASIC_SKILLS", "Lire, écrire ou compter est difficile"),
            Map.entry("HOUSING", "Je cherche un logement"),
            Map.entry("DIGITAL", "Internet ou l’ordinateur est difficile"),
            Map.entry("MONEY", "J’ai des soucis d’argent"),
            Map.entry("ADMINISTRATIVE", "J’ai des papiers ou des droits à régler"),
            Map.entry("FAMILY_CARE", "Je m’occupe d’un proche"),
            Map.entry("CONFIDENCE", "Je manque de confiance en moi"),
            Map.entry("EQUIPMENT", "Il me manque du matériel ou une tenue"),
            Map.entry("NETWORK", "Je me sens seul ou seule"));

    private final Occupations occupations;
    private final ValueLists lists;
    private final Around around;
    private final Platforms platforms;

    Offering(Occupations occupations, ValueLists lists, Around around, Platforms platforms) {
        this.platforms = platforms;
        this.occupations = occupations;
        this.lists = lists;
        this.around = around;
    }

    /// What a platform does not engage is not asked (R-T1); what was said already stays.
    private static Predicate<Occupation> engaged(Platform platform, List<String> wanted) {
        return one -> platform.worksIn(one.setting()) || wanted.contains(one.code());
    }

    StagePage.Offered offered(PlatformId platform, Answers form, Profile profile) {
        var wanted = Answers.all(form.occupations());
        var engaged = engaged(platforms.get(platform), wanted);
        var held = form.held();
        return new StagePage.Offered(
                OFTEN.stream()
                        .flatMap(code -> occupations.find(code).stream())
                        .filter(engaged)
                        .map(one -> wish(one, wanted))
                        .toList(),
                occupations.all().stream()
                        .filter(one -> !OFTEN.contains(one.code()))
                        .filter(engaged)
                        .map(one -> wish(one, wanted))
                        .toList(),
                profile.occupations().stream()
                        .flatMap(code -> occupations.find(code).stream())
                        .map(one -> Choice.of(one.code(), one.name(), one.code().equals(form.first())))
                        .toList(),
                values("CONTRACT_CLASS", Answers.all(form.contracts())),
                values("MEANS", form.means() == null ? List.of() : List.of(form.means())),
                List.of(15, 30, 45, 60, 90).stream()
                        .map(m -> Choice.of(
                                m.toString(), French.minutes(m), m.toString().equals(form.minutes())))
                        .toList(),
                around.words(form),
                times(Answers.all(form.times())),
                EXPERIENCES.stream()
                        .map(e -> Choice.of(
                                e,
                                ProfileWords.firstPerson(e),
                                Answers.all(form.experiences()).contains(e)))
                        .toList(),
                often(held),
                others(held),
                blocks(Answers.all(form.blocks())),
                values("BARRIER", Answers.all(form.needs())).stream()
                        .filter(one -> !Barriers.NOTED_BY_THE_TEAM.contains(one.value()))
                        .map(one -> Choice.of(one.value(), NEEDS.getOrDefault(one.value(), one.label()), one.checked()))
                        .toList(),
                choices(Answers.all(form.granted()), profile),
                List.of(
                        Choice.of("NEIGHBOURS", "Aux territoires voisins", !"FRANCE".equals(form.scope())),
                        Choice.of("FRANCE", "Dans toute la France", "FRANCE".equals(form.scope()))));
    }

    private StagePage.Wish wish(Occupation one, List<String> wanted) {
        return new StagePage.Wish(
                one.code(),
                one.name(),
                occupations.tasks(one.code()),
                one.pictogram(),
                one.field().colour(),
                wanted.contains(one.code()));
    }

    private List<Choice> values(String list, List<String> checked) {
        return lists.of(list).stream()
                .map(value -> Choice.of(value.code(), value.label(), checked.contains(value.code())))
                .toList();
    }

    private static List<Choice> times(List<String> checked) {
        return List.of(
                Choice.of("MORNING", "Le matin", checked.contains("MORNING")),
                Choice.of("AFTERNOON", "L’après-midi", checked.contains("AFTERNOON")),
                Choice.of("EVENING", "Le soir", checked.contains("EVENING")),
                Choice.of("NIGHT", "La nuit", checked.contains("NIGHT")),
                Choice.of("WEEKEND", "Le week-end", checked.contains("WEEKEND")),
                new Choice(
                        "SPLIT",
                        "Avec des coupures",
                        "Par exemple 7 h – 11 h puis 17 h – 20 h",
                        checked.contains("SPLIT")));
    }

    private List<Choice> often(List<String> held) {
        return occupations.certifications().stream()
                .filter(one -> OFTEN_HELD.contains(one.code()))
                .map(one -> Choice.of(one.code(), one.name(), held.contains(one.code())))
                .toList();
    }

    private List<Option> others(List<String> held) {
        return held.stream()
                .filter(code -> !OFTEN_HELD.contains(code))
                .flatMap(code -> occupations.certification(code).stream())
                .map(one -> new Option(one.code(), one.name()))
                .toList();
    }

    private List<StagePage.Parts> blocks(List<String> held) {
        return occupations.certifications().stream()
                .filter(one -> OBTAINED_BY_PARTS.contains(one.code()))
                .map(one -> new StagePage.Parts(
                        one.name(),
                        one.blocks().stream()
                                .map(block -> {
                                    var value = one.code() + ":" + block.code();
                                    return Choice.of(value, block.name(), held.contains(value));
                                })
                                .toList()))
                .toList();
    }

    private static List<Choice> choices(List<String> granted, Profile profile) {
        return List.of(
                        ChoiceKind.BE_SHOWN,
                        ChoiceKind.FIRST_NAME,
                        ChoiceKind.MESSAGE_TEXT,
                        ChoiceKind.RECORDING,
                        ChoiceKind.BEYOND_PLATFORM)
                .stream()
                .filter(kind -> kind != ChoiceKind.RECORDING || profile.told().spoken())
                .map(kind -> new Choice(kind.name(), kind.label(), kind.detail(), granted.contains(kind.name())))
                .toList();
    }
}
