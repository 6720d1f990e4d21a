package fr.ensemblier.offers.needs;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The order of a list of needs; what comes first has the highest rank, then the newest.
enum NeedSort {
    RECENT("recents", "Les plus récents"),
    URGENT("urgents", "Les plus urgents"),
    PEOPLE("nombre", "Le plus de personnes");

    private static final List<String> HORIZONS = List.of("LATER", "M12", "M6", "M3", "NOW");

    private final String code;
    private final String label;

    NeedSort(String code, String label) {
        this.code = code;
        this.label = label;
    }

    static NeedSort of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElse(RECENT);
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    /// The same as [NeedRows] computes.
    int rank(Need need) {
        return switch (this) {
            case RECENT -> 0;
            case URGENT -> HORIZONS.indexOf(need.horizon()) + 1;
            case PEOPLE -> need.headcount();
        };
    }

    /// The need beside which a page begins: those after it, or, going `back`, those before it.
    record Cursor(int rank, Instant at, UUID id, boolean back) {

        static String text(NeedSort sort, Need need) {
            return sort.rank(need) + "_"
                    + (need.collectedAt().getEpochSecond() * 1_000_000
                            + need.collectedAt().getNano() / 1000) + "_" + need.id();
        }

        static @Nullable Cursor of(@Nullable String after, @Nullable String before) {
            var text = before == null ? after : before;
            if (text == null || !text.matches("-?\\d{1,4}_\\d{1,17}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                return null;
            }
            var parts = text.split("_");
            var micros = Long.parseLong(parts[1]);
            return new Cursor(
                    Integer.parseInt(parts[0]),
                    Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000),
                    UUID.fromString(parts[2]),
                    before != null);
        }
    }
}
