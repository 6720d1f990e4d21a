package fr.ensemblier.appointments.model;

import fr.ensemblier.appointments.model.AppointmentState.Side;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.ui.Option;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Why an appointment is cancelled, hers and the team's. Who sent her says hers.
@Component
public class Reasons {

    /// What closes with a file: nobody chooses it.
    private static final String CLOSED = "CLOSED";

    private final ValueLists lists;

    Reasons(ValueLists lists) {
        this.lists = lists;
    }

    public String words(Side whose, String code) {
        return lists.label(list(whose), code);
    }

    public List<Option> of(Side whose) {
        return lists.of(list(whose)).stream()
                .filter(value -> !value.code().equals(CLOSED))
                .map(value -> new Option(value.code(), value.label()))
                .toList();
    }

    /// What the team chooses from: its own reasons and hers, each said whose it is; posted as `TEAM:PLACE`.
    public List<Option> forTeam() {
        return Stream.of(Side.TEAM, Side.PERSON)
                .flatMap(side -> of(side).stream()
                        .map(one -> new Option(
                                side + ":" + one.value(),
                                (side == Side.TEAM ? "Équipe : " : "La personne : ")
                                        + one.label().substring(0, 1).toLowerCase(java.util.Locale.FRENCH)
                                        + one.label().substring(1))))
                .toList();
    }

    private static String list(Side whose) {
        return switch (whose) {
            case TEAM -> "APPOINTMENT_TEAM";
            case PERSON, REFERRER -> "APPOINTMENT_HER";
        };
    }
}
