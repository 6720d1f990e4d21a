package fr.ensemblier.offers.needs;

import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.ui.Chip;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which needs a list shows; all but the order may be missing. Words are looked for in the names of places and
/// occupations.
record NeedsAsked(
        @Nullable String state,
        @Nullable String occupation,
        @Nullable String horizon,
        @Nullable UUID organisation,
        NeedSort sort,
        String words,
        List<UUID> placesNamedSo,
        List<String> occupationsNamedSo) {

    NeedsAsked in(@Nullable String other) {
        return new NeedsAsked(other, occupation, horizon, organisation, sort, words, placesNamedSo, occupationsNamedSo);
    }

    NeedsAsked of(@Nullable String other) {
        return new NeedsAsked(state, other, horizon, organisation, sort, words, placesNamedSo, occupationsNamedSo);
    }

    NeedsAsked by(@Nullable String other) {
        return new NeedsAsked(state, occupation, other, organisation, sort, words, placesNamedSo, occupationsNamedSo);
    }

    NeedsAsked sorted(NeedSort other) {
        return new NeedsAsked(
                state, occupation, horizon, organisation, other, words, placesNamedSo, occupationsNamedSo);
    }

    NeedsAsked ofEverybody() {
        return new NeedsAsked(state, occupation, horizon, null, sort, words, placesNamedSo, occupationsNamedSo);
    }

    /// The orders of the list, the applied one filled.
    List<Chip> sorts(Desk desk) {
        return Arrays.stream(NeedSort.values())
                .map(one -> new Chip(one.label(), sorted(one).at(desk), null, one == sort))
                .toList();
    }

    /// Whether nothing but a state is asked.
    boolean everything() {
        return occupation == null && horizon == null && organisation == null && words.isEmpty();
    }

    /// The address of the list.
    String at(Desk desk) {
        return desk.needs() + "?etat=" + (state == null ? "ALL" : state)
                + (occupation == null ? "" : "&metier=" + occupation)
                + (horizon == null ? "" : "&horizon=" + horizon)
                + (organisation == null ? "" : "&employeur=" + organisation)
                + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                + (sort == NeedSort.RECENT ? "" : "&tri=" + sort.code());
    }
}
