package fr.ensemblier.portal.boussole;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the address of the map and list says, as it was typed. It comes back on the page, so no more than 100
/// characters
/// of a text are kept. `ailleurs`: only what is near none of the main communes.
record Address(
        @Nullable String metier,
        @Nullable String metierText,
        @Nullable String champ,
        @Nullable String commune,
        @Nullable String communeText,
        @Nullable String lat,
        @Nullable String lon,
        @Nullable String jusqua,
        @Nullable List<String> f,
        @Nullable String tri,
        @Nullable String ailleurs,
        @Nullable String apres) {

    private static final int LONGEST = 100;

    Address {
        metierText = shortened(metierText);
        communeText = shortened(communeText);
    }

    private static @Nullable String shortened(@Nullable String typed) {
        return typed == null || typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
    }
}
