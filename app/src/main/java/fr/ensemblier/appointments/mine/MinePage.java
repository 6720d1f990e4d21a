package fr.ensemblier.appointments.mine;

import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Her appointments: those to come, then those of before.
record MinePage(
        List<One> coming,
        List<One> past,
        boolean enough,
        @Nullable String adviser) {

    record One(String href, String when, String where, String with, StateKind kind, String state) {}
}
