package fr.ensemblier.events.door;

import org.jspecify.annotations.Nullable;

/// Somebody as the team types her: at the door three fields are enough. `there` when she stands at the door.
record WhoForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String headcount,
        @Nullable String way,
        @Nullable String there) {

    static final WhoForm BLANK = new WhoForm(null, null, null, null, null, null);
}
