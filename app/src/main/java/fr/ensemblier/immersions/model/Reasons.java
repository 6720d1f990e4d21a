package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.ui.Option;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The reasons of refusals, cancellations, interruptions and absences.
@Component
public class Reasons {

    public static final String REFUSAL = "IMMERSION_REFUSAL";
    public static final String CANCEL = "IMMERSION_CANCEL";
    public static final String PUPIL_REFUSAL = "PUPIL_REFUSAL";
    public static final String PUPIL_CANCEL = "PUPIL_CANCEL";
    public static final String BREAK = "IMMERSION_BREAK";
    public static final String ABSENCE = "IMMERSION_ABSENCE";
    public static final String LED_TO = "IMMERSION_LED_TO";
    public static final String FORBIDDEN = "IMMERSION_FORBIDDEN";

    /// Closed because the days that were wished are over.
    public static final String LAPSED = "LAPSED";

    /// What closes with a file.
    static final String CLOSED = "CLOSED";

    /// Nobody chooses these: they happen.
    private static final Set<String> HAPPEN = Set.of(LAPSED, CLOSED);

    private final ValueLists lists;

    Reasons(ValueLists lists) {
        this.lists = lists;
    }

    public String words(String list, String code) {
        return lists.label(list, code);
    }

    public boolean knows(String list, String code) {
        return lists.knows(list, code) && !HAPPEN.contains(code);
    }

    public List<Option> of(String list) {
        return lists.of(list).stream()
                .filter(value -> !HAPPEN.contains(value.code()))
                .map(value -> new Option(value.code(), value.label()))
                .toList();
    }
}
