package fr.ensemblier.demonstration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Under which contract somebody is hired, for how many months and hours a week.
record HireTerms(String contract, @Nullable Integer months, int hours) {

    /// What she wants, as far as she said: contract classes with a space between them. Nobody is hired by a private
    /// person inside an establishment.
    static HireTerms wanted(World world, @Nullable String classes, int hours, String setting) {
        var contract = world.one(
                classes == null
                        ? List.of("PRIVE_CDI", "PRIVE_CDD", "CONTRACTUEL", "APPRENTISSAGE")
                        : List.of(classes.split(" ")));
        if (contract.equals("CESU") && !setting.equals("HOME")) {
            contract = "PRIVE_CDI";
        }
        var months = switch (contract) {
            case "PRIVE_CDD", "CONTRACTUEL" -> world.one(List.of(2, 4, 6, 12));
            case "APPRENTISSAGE", "PROFESSIONNALISATION" -> 12;
            default -> null;
        };
        return new HireTerms(contract, months, hours);
    }
}
