package fr.ensemblier.occupations;

import java.util.List;
import java.util.Set;

/// An occupation of the sector, with its codes in the official repertoire (ROME v4.60 and its v3 parent).
///
/// `name` says both genders ("Aide-soignante ou aide-soignant"), `brief` is for lists ("Aide-soignant (F/H)").
/// `anyOf` are the certifications of which one is required by law when `regulated` (R-M1), else empty.
/// `usual` are those of which employers ask one in practice though the law does not: it is no work to begin with.
/// `synonyms` are other names of it; `words` find it without naming it (a place, a diploma, a task).
/// `family`: occupations of one family may stand for each other. `setting` is `HOME`, `ESTABLISHMENT` or `BOTH`.
public record Occupation(
        String code,
        OccupationField field,
        String family,
        String name,
        String brief,
        String feminine,
        String masculine,
        String rome,
        String romeV3,
        List<String> appellations,
        boolean regulated,
        Set<String> anyOf,
        String setting,
        String pictogram,
        List<String> synonyms,
        List<String> words,
        Set<String> usual) {}
