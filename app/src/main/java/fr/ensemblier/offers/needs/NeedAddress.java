package fr.ensemblier.offers.needs;

import fr.ensemblier.offers.model.Desk;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The address of a list of needs: what is asked, and where the page before ended.
final class NeedAddress {

    private NeedAddress() {}

    static String of(Desk desk, Needs.Asked asked) {
        return desk.needs() + "?etat=" + (asked.state() == null ? "ALL" : asked.state())
                + (asked.occupation() == null ? "" : "&metier=" + asked.occupation())
                + (asked.horizon() == null ? "" : "&horizon=" + asked.horizon())
                + (asked.organisation() == null ? "" : "&employeur=" + asked.organisation())
                + (asked.sort() == Needs.Sort.RECENT
                        ? ""
                        : "&tri=" + asked.sort().code());
    }

    static String text(Needs.Asked asked, Need need) {
        return asked.sort().rank(need) + "_"
                + (need.collectedAt().getEpochSecond() * 1_000_000
                        + need.collectedAt().getNano() / 1000) + "_" + need.id();
    }

    static Needs.@Nullable Cursor cursor(@Nullable String text) {
        if (text == null || !text.matches("-?\\d{1,4}_\\d{1,17}_[0-9a-f-]{36}")) {
            return null;
        }
        var parts = text.split("_");
        var micros = Long.parseLong(parts[1]);
        return new Needs.Cursor(
                Integer.parseInt(parts[0]),
                Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000),
                UUID.fromString(parts[2]));
    }
}
