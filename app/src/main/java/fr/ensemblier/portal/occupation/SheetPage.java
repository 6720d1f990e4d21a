package fr.ensemblier.portal.occupation;

import fr.ensemblier.ui.Link;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One occupation: what one does, where, for which pay, how one comes to it and where it leads.
record SheetPage(
        String name,
        String base,
        String colour,
        String field,
        String fieldPictogram,
        String pictogram,
        Sheets.@Nullable Sheet sheet,
        List<Fact> facts,
        @Nullable String offers,
        String offersHref,
        boolean open,
        @Nullable String discover,
        @Nullable String callBack,
        List<Link> near,
        @Nullable Paid paid,
        String law,
        List<Diploma> diplomas,
        List<Way> from,
        List<Way> to,
        List<String> threadsIn,
        List<String> threadsOut,
        int height,
        String rome,
        List<String> otherNames) {

    /// Those who come and those where one goes.
    List<Way> everyWay() {
        return Stream.concat(from.stream(), to.stream()).toList();
    }

    /// What the offers published here pay, and on which day they were read.
    record Paid(String range, String source) {}

    record Fact(String title, String figure, String words) {}

    record Diploma(String name, String words) {}

    /// An occupation at the other end of a bridge, with each way to cross it.
    record Way(String name, String href, String colour, String pictogram, String words, List<String> how) {}
}
