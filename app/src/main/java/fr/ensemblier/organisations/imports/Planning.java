package fr.ensemblier.organisations.imports;

import fr.ensemblier.foundation.SheetProblem;
import fr.ensemblier.organisations.model.Facts;
import fr.ensemblier.organisations.model.Source;
import fr.ensemblier.organisations.model.Structure;
import fr.ensemblier.organisations.model.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Decides what becomes of each structure of a file, beside those already there. It writes nothing.
///
/// The same file a second time gives only [Plan.Unchanged] (R-E3). A likeness is proposed, never merged by itself.
final class Planning {

    private final Map<String, Structure> byFiness = new HashMap<>();
    private final Map<String, Structure> bySiret = new HashMap<>();
    private final Map<String, List<Structure>> byCommune = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<UUID, Integer> brought = new HashMap<>();
    private final Map<String, List<Incoming>> typed = new HashMap<>();

    Planning(List<Structure> known) {
        known.forEach(this::know);
    }

    Plan plan(Incoming incoming) {
        var facts = incoming.facts();
        if (!facts.finess().isEmpty()) {
            var earlier = lines.putIfAbsent(facts.finess(), incoming.line());
            if (earlier != null) {
                return new Plan.Refused(
                        incoming,
                        SheetProblem.refused(
                                incoming.line(),
                                "n° FINESS",
                                facts.finess(),
                                "Ce numéro est déjà dans le fichier, ligne %d.".formatted(earlier)));
            }
        }
        if (incoming.source() == Source.SPREADSHEET) {
            var twin = twin(incoming);
            if (twin.isPresent()) {
                return alreadyAt(incoming, twin.get().line());
            }
        }
        var plan = incoming.source() == Source.FINESS ? ofFiness(incoming) : ofSpreadsheet(incoming);
        if (plan instanceof Plan.Create) {
            var id = UUID.randomUUID();
            brought.put(id, incoming.line());
            know(new Structure(
                    id, UUID.randomUUID(), incoming.entity().name(), incoming.communeName(), facts, facts, false, 0));
        }
        return plan;
    }

    private Plan ofFiness(Incoming incoming) {
        var facts = incoming.facts();
        var same = byFiness.get(facts.finess());
        if (same != null) {
            return follow(incoming, same);
        }
        var like = Optional.ofNullable(bySiret.get(facts.siret()))
                .filter(known -> known.facts().finess().isEmpty());
        if (like.isPresent()) {
            return duplicate(incoming, like.get(), "même SIRET");
        }
        return near(incoming)
                .<Plan>map(known -> duplicate(incoming, known, "nom proche dans la même commune"))
                .orElseGet(() -> new Plan.Create(incoming));
    }

    private static Plan follow(Incoming incoming, Structure same) {
        if (same.closed()) {
            return new Plan.Closed(incoming, same);
        }
        var before = same.imported();
        var facts = before == null
                ? same.facts().completedBy(incoming.facts())
                : same.facts().following(before, incoming.facts());
        var changes = same.facts().differences(facts);
        return changes.isEmpty() ? new Plan.Unchanged(incoming, same) : new Plan.Update(incoming, same, facts, changes);
    }

    private Plan ofSpreadsheet(Incoming incoming) {
        var facts = incoming.facts();
        var sameFiness = byFiness.get(facts.finess());
        if (sameFiness != null) {
            return known(incoming, sameFiness, "même n° FINESS");
        }
        var sameSiret = bySiret.get(facts.siret());
        if (sameSiret != null) {
            return known(incoming, sameSiret, "même SIRET");
        }
        var exact = inCommune(facts.commune()).stream()
                .filter(one -> Words.of(one.facts().name()).equals(Words.of(facts.name())))
                .filter(one -> mayBeOne(facts, one.facts()))
                .findFirst();
        if (exact.isPresent()) {
            return known(incoming, exact.get(), "même nom dans la même commune");
        }
        return near(incoming)
                .filter(one -> !brought.containsKey(one.id()))
                .<Plan>map(one -> duplicate(incoming, one, "nom proche dans la même commune"))
                .orElseGet(() -> new Plan.Create(incoming));
    }

    /// Nothing to add means that it is there already; else a human says whether it is the same.
    private Plan known(Incoming incoming, Structure same, String why) {
        var earlier = brought.get(same.id());
        if (earlier != null) {
            return alreadyAt(incoming, earlier);
        }
        if (same.closed()) {
            return new Plan.Closed(incoming, same);
        }
        var plan = duplicate(incoming, same, why);
        return plan.completes().isEmpty() ? new Plan.Unchanged(incoming, same) : plan;
    }

    /// An earlier line of the same file that says the same name in the same commune, whatever is known already.
    private Optional<Incoming> twin(Incoming incoming) {
        var facts = incoming.facts();
        var same = typed.computeIfAbsent(facts.commune() + "|" + Words.of(facts.name()), _ -> new ArrayList<>());
        var twin = same.stream()
                .filter(one -> mayBeOne(facts, one.facts()))
                .filter(one -> one.facts().setting().equals(facts.setting()))
                .findFirst();
        same.add(incoming);
        return twin;
    }

    private static Plan.Refused alreadyAt(Incoming incoming, int earlier) {
        return new Plan.Refused(
                incoming,
                SheetProblem.refused(
                        incoming.line(),
                        "Nom de la structure",
                        incoming.facts().name(),
                        "Cette structure est déjà dans le fichier, ligne %d.".formatted(earlier)));
    }

    private static Plan.Duplicate duplicate(Incoming incoming, Structure like, String why) {
        var completed = like.facts().completedBy(incoming.facts());
        return new Plan.Duplicate(incoming, like, why, like.facts().differences(completed));
    }

    private Optional<Structure> near(Incoming incoming) {
        var facts = incoming.facts();
        return inCommune(facts.commune()).stream()
                .filter(one -> !one.closed())
                .filter(one -> mayBeOne(facts, one.facts()))
                .filter(one -> one.facts().setting().equals(facts.setting()))
                .filter(one -> Words.near(one.facts().name(), facts.name()))
                .findFirst();
    }

    /// Two different numbers are two structures.
    private static boolean mayBeOne(Facts one, Facts other) {
        return !differ(one.finess(), other.finess()) && !differ(one.siret(), other.siret());
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private List<Structure> inCommune(String commune) {
        return byCommune.getOrDefault(commune, List.of());
    }

    private void know(Structure structure) {
        var facts = structure.facts();
        if (!facts.finess().isEmpty()) {
            byFiness.put(facts.finess(), structure);
        }
        if (!facts.siret().isEmpty()) {
            bySiret.putIfAbsent(facts.siret(), structure);
        }
        byCommune.computeIfAbsent(facts.commune(), _ -> new ArrayList<>()).add(structure);
    }
}
