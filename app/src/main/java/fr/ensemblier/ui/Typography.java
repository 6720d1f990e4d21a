package fr.ensemblier.ui;

import static fr.ensemblier.ui.French.NARROW;
import static fr.ensemblier.ui.French.SPACE;

/// The spaces and apostrophes of a printed text, put where a typed one lacks them.
final class Typography {

    private Typography() {}

    static String of(String text) {
        return text.replace("...", "…")
                .replaceAll("(?<=\\p{L})'(?=\\p{L})", "’")
                .replaceAll(" (?=[:»])", SPACE)
                .replaceAll("(?<=«) ", SPACE)
                .replaceAll(" (?=[;!?])", NARROW)
                .replaceAll("\\b(0\\d) (\\d\\d) (\\d\\d) (\\d\\d) (\\d\\d)\\b", "$1\u00A0$2\u00A0$3\u00A0$4\u00A0$5")
                .replaceAll("(?<![\\d\u00A0])(\\d{1,3}) (?=\\d{3}(?!\\d))", "$1" + NARROW)
                .replaceAll("(?<=\\d) (?=(?:h|km|min|%|€|ans?|jours?|mois)(?!\\p{L}))", SPACE)
                .replaceAll("(?<=\\d\u00A0h) (?=\\d\\d(?!\\d))", SPACE)
                .replaceAll(
                        "(?<=\\b\\d{1,2}|1er) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre"
                                + "|octobre|novembre|décembre)(?!\\p{L}))",
                        SPACE);
    }
}
