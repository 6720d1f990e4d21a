package fr.ensemblier.demonstration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Under which contract somebody is hired, for how many months and hours a week.
record HireTerms(String contract, @Nullable Integer months, int hours) {

    /// What she wants, as far as she said: contract classes with a space between them; where such an employer makes
    /// such contracts.
    static HireTerms wanted(World world, @Nullable String classes, int hours, Workplace place, String occupation) {
        var contract = place.contract(
                world.one(
                        classes == null
                                ? List.of("PRIVE_CDI", "PRIVE_CDD", "CONTRACTUEL", "APPRENTISSAGE")
                                : List.of(classes.split(" "))),
                occupation);
        var months = switch (contract) {
            case "PRIVE_CDD", "CONTRACTUEL" -> world.one(List.of(2, 4, 6, 12));
            case "APPRENTISSAGE", "PROFESSIONNALISATION" -> 12;
            default -> null;
        };
        return new HireTerms(contract, months, hours);
    }
}
