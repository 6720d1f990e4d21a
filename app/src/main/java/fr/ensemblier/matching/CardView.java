package fr.ensemblier.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A candidate card beside an offer, ready to show.
public record CardView(
        String id,
        String heading,
        String called,
        String summary,
        String journey,
        String km,
        String pictogram,
        String colour,
        @Nullable String message,
        @Nullable String recording,
        String recordingType,
        boolean interested,
        String since,
        String offer,
        List<Lines.Line> lines) {}
