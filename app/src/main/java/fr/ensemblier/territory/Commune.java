package fr.ensemblier.territory;

import java.util.List;

/// A commune of the official list of 2026 (INSEE), overseas départements included.
///
/// `code` is the INSEE code of 5 characters; `lat` and `lon` are degrees (WGS 84) of its centre; `epci` is a SIREN or
/// empty.
public record Commune(
        String code,
        String name,
        List<String> postalCodes,
        int population,
        String departement,
        String region,
        String epci,
        double lat,
        double lon) {

    /// What a person recognises: "Naucelle (12800)".
    public String label() {
        return postalCodes.isEmpty() ? name : name + " (" + postalCodes.getFirst() + ")";
    }
}
