package fr.ensemblier.offers;

import java.util.UUID;

/// Names a job offer.
public record JobOfferId(UUID value) {

    public static JobOfferId of(String text) {
        return new JobOfferId(UUID.fromString(text));
    }

    public static JobOfferId random() {
        return new JobOfferId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
