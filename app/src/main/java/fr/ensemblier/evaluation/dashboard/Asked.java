package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.evaluation.model.Breakdown;
import fr.ensemblier.evaluation.model.Facts;
import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Period;
import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What the address asks for.
record Asked(
        Indicator indicator,
        PlatformId platform,
        Period chosen,
        Period period,
        Breakdown by,
        String group,
        String words,
        boolean oldestFirst,
        LocalDate today) {

    /// No file with names says who has a barrier, or what her situation is (R-P3).
    boolean namesMayLeave() {
        return !indicator.breakdowns().contains(Breakdown.BARRIER)
                && (group.isEmpty() || by != Breakdown.AUDIENCE && by != Breakdown.SITUATION);
    }

    Facts.Choice choice() {
        return new Facts.Choice(by, group, words, oldestFirst);
    }

    String address(String chosenGroup, @Nullable String after) {
        var address = UriComponentsBuilder.fromPath(DashboardController.ADDRESS + "/" + indicator.code())
                .queryParam("periode", chosen.key())
                .queryParam("par", by.slug());
        if (!chosenGroup.isEmpty()) {
            address.queryParam("classe", "{group}");
        }
        if (after != null) {
            address.queryParam("apres", after);
        }
        if (!words.isEmpty()) {
            address.queryParam("q", "{words}");
        }
        if (oldestFirst) {
            address.queryParam("tri", "anciens");
        }
        return address.encode()
                .buildAndExpand(Map.of("group", chosenGroup, "words", words))
                .toUriString();
    }
}
