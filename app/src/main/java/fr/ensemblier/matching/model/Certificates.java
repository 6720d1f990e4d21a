package fr.ensemblier.matching.model;

import fr.ensemblier.occupations.Certification;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.CandidateCard;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Which certifications a person holds and which an offer asks, where the law does (R-M1).
@Component
class Certificates {

    /// Contracts in which the diploma is learned: they ask none, whatever the occupation (R-M1).
    private static final Set<String> LEARNING = Set.of("APPRENTISSAGE", "PROFESSIONNALISATION", "GEIQ");

    private final Occupations occupations;

    Certificates(Occupations occupations) {
        this.occupations = occupations;
    }

    /// Of which the law asks one; empty where the occupation is not regulated.
    static Set<String> oneOf(Optional<Occupation> occupation, String contractClass) {
        return LEARNING.contains(contractClass)
                ? Set.of()
                : occupation
                        .filter(Occupation::regulated)
                        .map(Occupation::anyOf)
                        .orElse(Set.of());
    }

    /// What she holds, what it stands for, and the certifications of which she holds every block (R-M1).
    Set<String> held(CandidateCard card) {
        var held = new HashSet<>(card.certifications());
        var blocks = Set.copyOf(card.certificationBlocks());
        for (var certification : occupations.certifications()) {
            if (!certification.blocks().isEmpty() && holdsAll(certification, blocks)) {
                held.add(certification.code());
            }
        }
        return occupations.countsAs(held);
    }

    private static boolean holdsAll(Certification certification, Set<String> blocks) {
        return certification.blocks().stream()
                .allMatch(block -> blocks.contains(certification.code() + ":" + block.code()));
    }
}
