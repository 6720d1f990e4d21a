package fr.ensemblier.placements.register;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.French;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a recruit is received, as one side says it (B7): whether somebody looks after her day by day, and what would
/// help it last. Nothing of it has to be said.
record Welcome(@Nullable Tutored tutor, List<Help> helps) {

    static final Welcome NOTHING = new Welcome(null, List.of());

    enum Tutored {
        YES("Oui, régulièrement", "suivi régulier par une tutrice ou un tuteur"),
        RARELY("Rarement", "tutrice ou tuteur rarement là"),
        NONE("Non, personne", "personne ne l’accompagne au quotidien");

        private final String label;
        private final String said;

        Tutored(String label, String said) {
            this.label = label;
            this.said = said;
        }
    }

    enum Help {
        HOURS("D’autres horaires", "d’autres horaires"),
        TRAVEL("Une solution pour le trajet", "le trajet"),
        GESTURES("Apprendre des gestes du métier", "apprendre des gestes"),
        LOAD("Une charge de travail moins lourde", "une charge moins lourde"),
        TEAM("Une meilleure entente dans l’équipe", "l’entente dans l’équipe"),
        CHILDCARE("Une garde d’enfants", "une garde d’enfants"),
        EQUIPMENT("Du matériel", "du matériel");

        private final String label;
        private final String said;

        Help(String label, String said) {
            this.label = label;
            this.said = said;
        }
    }

    /// What is not of the lists is left out.
    static Welcome of(String tutor, @Nullable List<String> helps) {
        return new Welcome(
                find(Tutored.values(), tutor).orElse(null),
                (helps == null ? Stream.<String>of() : helps.stream())
                        .flatMap(one -> find(Help.values(), one).stream())
                        .distinct()
                        .toList());
    }

    static List<Choice> tutors(@Nullable Tutored chosen) {
        return Arrays.stream(Tutored.values())
                .map(one -> Choice.of(one.name(), one.label, one == chosen))
                .toList();
    }

    static List<Choice> ways(List<Help> chosen) {
        return Arrays.stream(Help.values())
                .map(one -> Choice.of(one.name(), one.label, chosen.contains(one)))
                .toList();
    }

    /// An early warning of a break: nobody is there, or hardly ever.
    boolean alone() {
        return tutor == Tutored.NONE || tutor == Tutored.RARELY;
    }

    /// « Personne ne l’accompagne au quotidien. Ce qui aiderait : le trajet. »; empty when nothing was said.
    Optional<String> words() {
        var words = Stream.of(
                        Optional.ofNullable(tutor).map(one -> French.capital(one.said) + "."),
                        helps.isEmpty()
                                ? Optional.<String>empty()
                                : Optional.of("Ce qui aiderait" + French.SPACE + ": "
                                        + helps.stream().map(one -> one.said).collect(Collectors.joining(", ")) + "."))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Optional.of(words).filter(said -> !said.isEmpty());
    }

    /// With what was written beside it; null when there is neither.
    @Nullable String with(@Nullable String comment) {
        var said = Stream.of(words(), Optional.ofNullable(comment))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? null : said;
    }

    private static <T extends Enum<T>> Optional<T> find(T[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
