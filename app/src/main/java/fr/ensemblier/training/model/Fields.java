package fr.ensemblier.training.model;

import fr.ensemblier.foundation.ReferenceTable;
import fr.ensemblier.occupations.Certification;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// Which occupations a course leads to, from the codes that it bears: FORMACODE (`reference/formacodes.csv`),
/// ROME in its two versions, RNCP.
@Component
public class Fields {

    private final Occupations occupations;
    private final Map<String, List<String>> formacodes = new HashMap<>();

    Fields(Occupations occupations) {
        this.occupations = occupations;
        for (var line : ReferenceTable.read("formacodes.csv")) {
            formacodes.put(line.text("code"), line.values("occupations"));
        }
    }

    /// The certification of a number of the RNCP, if this application knows it.
    public Optional<Certification> certification(Collection<String> rncp) {
        return occupations.certifications().stream()
                .filter(one -> one.rncp() != null && rncp.contains(one.rncp()))
                .findFirst();
    }

    /// In the order of their names; empty when a code is of the sector and of no occupation in particular, or
    /// of none.
    public List<String> occupations(LheoFormation formation) {
        var found = new TreeSet<String>();
        formation.formacodes().forEach(code -> found.addAll(formacodes.getOrDefault(code, List.of())));
        for (var occupation : occupations.all()) {
            if (formation.romes().contains(occupation.rome())
                    || formation.romes().contains(occupation.romeV3())) {
                found.add(occupation.code());
            }
        }
        certification(formation.rncp()).ifPresent(held -> found.addAll(leadingTo(held.code())));
        return List.copyOf(found);
    }

    /// Those for which the law, or custom, asks this certification.
    public List<String> leadingTo(String certification) {
        return occupations.all().stream()
                .filter(one ->
                        one.anyOf().contains(certification) || one.usual().contains(certification))
                .map(Occupation::code)
                .toList();
    }

    /// Whether the course is of the sector of autonomy at all.
    public boolean ofSector(LheoFormation formation) {
        return formation.formacodes().stream().anyMatch(formacodes::containsKey)
                || !occupations(formation).isEmpty()
                || certification(formation.rncp()).isPresent();
    }
}
