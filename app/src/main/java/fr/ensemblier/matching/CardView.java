package fr.ensemblier.matching;

import fr.ensemblier.ui.French;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A candidate card beside an offer, ready to show.
public record CardView(
        String id,
        String heading,
        String called,
        String summary,
        String journey,
        String km,
        String pictogram,
        String colour,
        @Nullable String message,
        @Nullable String recording,
        String recordingType,
        boolean interested,
        String since,
        String offer,
        List<Lines.Line> lines) {

    /// What is to settle together.
    public List<Lines.Line> gaps() {
        return lines.stream().filter(line -> !line.agrees()).toList();
    }

    public List<Lines.Line> agreeing() {
        return lines.stream().filter(Lines.Line::agrees).toList();
    }

    /// « 7 points concordent ».
    public String agreed() {
        return French.plural(agreeing().size(), "point concorde", "points concordent");
    }
}
