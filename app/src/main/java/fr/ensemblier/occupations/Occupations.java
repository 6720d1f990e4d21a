package fr.ensemblier.occupations;

import fr.ensemblier.foundation.ReferenceTable;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// All occupations and certifications, in memory.
@Component
public class Occupations {

    /// A way from one occupation to another: by experience, training, VAE or another certification.
    public record Bridge(String from, String to, String kind, String how, String months) {}

    private final Map<String, OccupationField> fields = new LinkedHashMap<>();
    private final Map<String, Occupation> occupations = new LinkedHashMap<>();
    private final Map<String, String> tasks = new LinkedHashMap<>();
    private final Map<String, Certification> certifications = new LinkedHashMap<>();
    private final Map<String, Set<String>> standsFor;
    private final List<Bridge> bridges;

    Occupations() {
        for (var line : ReferenceTable.read("fields.csv")) {
            fields.put(
                    line.text("code"),
                    new OccupationField(
                            line.text("code"), line.text("name"), line.text("summary"), line.text("colour")));
        }
        for (var line : ReferenceTable.read("occupations.csv")) {
            occupations.put(line.text("code"), occupation(line));
        }
        for (var line : ReferenceTable.read("occupation_tasks.csv")) {
            tasks.put(line.text("code"), line.text("tasks"));
        }
        var blocks = ReferenceTable.read("certification_blocks.csv").stream()
                .collect(Collectors.groupingBy(
                        line -> line.text("certification"),
                        Collectors.mapping(
                                line -> new Certification.Block(line.text("block"), line.text("name")),
                                Collectors.toList())));
        for (var line : ReferenceTable.read("certifications.csv")) {
            certifications.put(
                    line.text("code"),
                    new Certification(
                            line.text("code"),
                            line.text("name"),
                            line.text("short"),
                            line.text("level"),
                            line.maybe("rncp").orElse(null),
                            line.maybe("ends_on").orElse(null),
                            line.flag("regulated_profession"),
                            blocks.getOrDefault(line.text("code"), List.of())));
        }
        standsFor = ReferenceTable.read("equivalences.csv").stream()
                .filter(line -> line.text("kind").equals("TOTAL"))
                .collect(Collectors.groupingBy(
                        line -> line.text("held"),
                        Collectors.mapping(line -> line.text("stands_for"), Collectors.toSet())));
        bridges = ReferenceTable.read("bridges.csv").stream()
                .map(line -> new Bridge(
                        line.text("from"), line.text("to"), line.text("kind"), line.text("how"), line.text("months")))
                .toList();
    }

    public List<OccupationField> fields() {
        return List.copyOf(fields.values());
    }

    public List<Occupation> all() {
        return List.copyOf(occupations.values());
    }

    public Optional<Occupation> find(String code) {
        return Optional.ofNullable(occupations.get(code));
    }

    /// What one does in it, in a few words: « Ménage, courses, repas, compagnie ».
    public String tasks(String code) {
        return tasks.getOrDefault(code, "");
    }

    /// The short name of a code, the code itself if it is unknown.
    public String brief(String code) {
        return find(code).map(Occupation::brief).orElse(code);
    }

    public List<Certification> certifications() {
        return List.copyOf(certifications.values());
    }

    public Optional<Certification> certification(String code) {
        return Optional.ofNullable(certifications.get(code));
    }

    public List<Bridge> bridges() {
        return bridges;
    }

    public boolean sameFamily(String one, String other) {
        return find(one)
                .flatMap(a -> find(other).map(b -> a.family().equals(b.family())))
                .orElse(false);
    }

    /// The certifications held and what each stands for by a total equivalence (R-M1). An equivalence holds for the
    /// diploma itself, so they are not chained.
    public Set<String> countsAs(Collection<String> held) {
        var counted = new HashSet<>(held);
        held.forEach(code -> counted.addAll(standsFor.getOrDefault(code, Set.of())));
        return Set.copyOf(counted);
    }

    /// True when the law asks nothing for the occupation, or when what is held answers it (R-M1).
    public boolean mayPractise(String occupation, Collection<String> held) {
        return find(occupation)
                .map(o -> !o.regulated() || countsAs(held).stream().anyMatch(o.anyOf()::contains))
                .orElse(false);
    }

    /// True when neither the law nor custom asks a diploma for the occupation: one may begin in it.
    public boolean opensToBeginners(String occupation) {
        return find(occupation).map(o -> !o.regulated() && o.usual().isEmpty()).orElse(false);
    }

    /// Diplomas whose name or short name holds every word typed.
    public List<Certification> searchCertifications(String typed) {
        var asked = List.of(words(typed).split(" "));
        return certifications.values().stream()
                .filter(one -> {
                    var said = words(one.name() + " " + one.brief());
                    return asked.stream().allMatch(said::contains);
                })
                .toList();
    }

    /// Occupations whose name, old name or code holds every word typed; all when nothing is typed. Those whose name is
    /// or begins so come first.
    public List<Occupation> search(String typed) {
        var all = words(typed);
        var asked = List.of(all.split(" "));
        return occupations.values().stream()
                .sorted(Comparator.comparingInt(occupation -> rank(occupation, all)))
                .filter(occupation ->
                        asked.stream().allMatch(word -> described(occupation).contains(word)))
                .toList();
    }

    private static int rank(Occupation occupation, String typed) {
        var names = Stream.of(occupation.feminine(), occupation.masculine(), occupation.name())
                .map(Occupations::words)
                .toList();
        if (names.contains(typed)) {
            return 0;
        }
        return names.stream().anyMatch(name -> name.startsWith(typed)) ? 1 : 2;
    }

    private static String described(Occupation occupation) {
        return words(Stream.concat(
                        Stream.of(occupation.name(), occupation.feminine(), occupation.masculine(), occupation.rome()),
                        Stream.concat(occupation.synonyms().stream(), occupation.words().stream()))
                .collect(Collectors.joining(" ")));
    }

    private static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private Occupation occupation(ReferenceTable.Line line) {
        var field = fields.get(line.text("field"));
        if (field == null) {
            throw new IllegalStateException("No field " + line.text("field"));
        }
        return new Occupation(
                line.text("code"),
                field,
                line.text("family"),
                line.text("name"),
                line.text("short"),
                line.text("feminine"),
                line.text("masculine"),
                line.text("rome"),
                line.text("rome_v3"),
                line.values("appellations"),
                line.flag("regulated"),
                Set.copyOf(line.values("any_of")),
                line.text("setting"),
                line.text("pictogram"),
                line.values("synonyms"),
                line.values("words"),
                Set.copyOf(line.values("usual")));
    }
}
