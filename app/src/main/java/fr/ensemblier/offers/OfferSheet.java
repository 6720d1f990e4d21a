package fr.ensemblier.offers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An offer in ready words, as everybody reads it; what is still missing in a draft stands in `holes`.
///
/// `colour` is the suffix of the field's colour, `paragraphs` what the employer wrote, `time` the hours in sentences.
public record OfferSheet(
        String title,
        String pictogram,
        String colour,
        String employer,
        String place,
        List<String> tags,
        boolean weTrain,
        List<String> holes,
        List<String> paragraphs,
        List<String> time,
        List<String> required,
        List<String> trained,
        List<String> found,
        @Nullable String pay) {}
