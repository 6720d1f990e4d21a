package fr.ensemblier.training.model;

import java.time.LocalDate;
import java.util.List;

/// What a training that was finished gave: the whole certification, some of its blocks, or nothing.
public sealed interface Certificate {

    /// The result is not known yet, or the course gives none.
    record Awaited() implements Certificate {}

    record Whole(LocalDate on) implements Certificate {}

    /// At least one block, by its name.
    record Blocks(List<String> blocks, LocalDate on) implements Certificate {

        public Blocks {
            blocks = List.copyOf(blocks);
            if (blocks.isEmpty()) {
                throw new IllegalArgumentException("Some blocks are at least one");
            }
        }
    }

    record None(LocalDate on) implements Certificate {}

    /// The word of the table.
    default String word() {
        return switch (this) {
            case Awaited _ -> "AWAITED";
            case Whole _ -> "WHOLE";
            case Blocks _ -> "BLOCKS";
            case None _ -> "NONE";
        };
    }
}
