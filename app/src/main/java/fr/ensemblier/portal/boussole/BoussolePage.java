package fr.ensemblier.portal.boussole;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The map and the equal list.
record BoussolePage(
        String title,
        String action,
        @Nullable String occupation,
        @Nullable String occupationText,
        @Nullable String commune,
        @Nullable String communeText,
        String radius,
        List<Option> radii,
        List<Hidden> hidden,
        List<Chip> applied,
        List<Chip> fields,
        List<Chip> wishes,
        List<Chip> sorts,
        String count,
        String where,
        List<Row> rows,
        Nothing nothing,
        @Nullable Link theirs,
        List<Link> near,
        boolean estimated,
        boolean others,
        Pager pager,
        String points,
        String outline,
        @Nullable String circle,
        String feed,
        Asked asked) {

    /// What could not be understood in the search, or has several meanings; `searched`: the form was sent just now.
    record Asked(
            @Nullable String occupation,
            List<Link> occupations,
            @Nullable String commune,
            List<Link> communes,
            boolean searched) {}

    /// Said in the place of an empty list; each way leads to something.
    record Nothing(String title, @Nullable String text, List<Link> ways) {}

    /// What the form keeps of the address.
    record Hidden(String name, String value) {}

    /// One offer, numbered as on the map.
    record Row(
            int number,
            String id,
            String href,
            String title,
            String employer,
            String colour,
            String pictogram,
            List<String> tags,
            String where,
            String when) {}

    /// A point of the map; of kind `town`, a name to find one's way by.
    record Spot(String n, String id, double lat, double lon, String label, String href, String kind, int count) {}
}
