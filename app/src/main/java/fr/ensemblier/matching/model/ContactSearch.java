package fr.ensemblier.matching.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is looked for in a list of contacts: words of the names, the offer or the structure, an occupation, a
/// place of work, who follows the person (`aucun` for nobody), the days between which it was asked. Empty asks
/// for nothing.
public record ContactSearch(
        String words,
        String occupation,
        @Nullable UUID structure,
        String adviser,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static final ContactSearch NOTHING = new ContactSearch("", "", null, "", null, null);
}
