package fr.ensemblier.occupations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A diploma, title or certificate, with its level (3 to 8), its number in the RNCP, its last day and its blocks.
public record Certification(
        String code,
        String name,
        String brief,
        String level,
        @Nullable String rncp,
        @Nullable String endsOn,
        boolean regulatedProfession,
        List<Block> blocks) {

    /// A part that can be obtained alone (a CCP for a professional title).
    public record Block(String code, String name) {}
}
