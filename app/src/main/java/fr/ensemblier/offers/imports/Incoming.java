package fr.ensemblier.offers.imports;

import fr.ensemblier.offers.model.OfferReader;
import fr.ensemblier.offers.model.OfferTerms;
import fr.ensemblier.organisations.Establishment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// An offer that a line brings: `reference` is the number that its bringer gives it, or empty; `said` all its cells.
record Incoming(int line, String reference, String said, OfferReader.Read read, Establishment at) {

    OfferTerms terms() {
        return read.terms();
    }

    String title() {
        return Objects.requireNonNullElse(terms().title(), "Offre sans métier");
    }

    String name() {
        return title() + ", " + at.name();
    }

    /// By what the same line is known again.
    String mark() {
        return reference.isEmpty() ? "said:" + fingerprint() : "ref:" + reference;
    }

    /// The same for two lines that say the same.
    String fingerprint() {
        return fingerprint(at.id() + said);
    }

    /// The same for two offers that say the same.
    static String fingerprint(OfferTerms terms) {
        return fingerprint(terms.toString());
    }

    private static String fingerprint(String said) {
        try {
            var bytes = said.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
