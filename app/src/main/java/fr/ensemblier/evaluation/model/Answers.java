package fr.ensemblier.evaluation.model;

import java.util.List;
import java.util.Map;

/// The figures that were asked: for each platform, and with no platform for all together. The classes of one breakdown
/// always add up to the figure.
public record Answers(Map<Question, List<Cell>> cells) {

    public Answers {
        cells = Map.copyOf(cells);
    }

    public List<Cell> to(Question question) {
        return cells.getOrDefault(question, List.of());
    }

    /// Those of one platform.
    public List<Cell> to(Question question, String platform) {
        return to(question).stream()
                .filter(cell -> platform.equals(cell.platform()))
                .toList();
    }

    /// The figure of a platform, to a question without classes; nothing counted is a cell of zeros.
    public Cell total(Question question, String platform) {
        return to(question, platform).stream().findFirst().orElse(Cell.NOTHING);
    }
}
