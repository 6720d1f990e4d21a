package fr.ensemblier.portal.occupation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All occupations by field, with what they lead to; the drawing says the same as the list.
record OccupationsPage(
        String title,
        String base,
        boolean counted,
        List<List<FieldCard>> columns,
        List<Box> boxes,
        List<Dot> dots,
        List<String> ways,
        int height) {

    record FieldCard(String name, String summary, String colour, String pictogram, List<Line> occupations) {}

    record Line(
            String name,
            String href,
            String pictogram,
            @Nullable String leadsTo,
            @Nullable String comesFrom,
            @Nullable String count,
            String offersHref) {}

    /// The ground of a field in the drawing.
    record Box(int x, int y, int width, int height, String name, String colour) {}

    /// `own` are its bridges, drawn while it is pointed at or focused.
    record Dot(
            int x,
            int y,
            String colour,
            String pictogram,
            String href,
            String label,
            List<String> lines,
            List<String> own) {}
}
