package fr.ensemblier.organisations.imports;

import fr.ensemblier.organisations.model.Facts;
import fr.ensemblier.organisations.model.Source;

/// A structure that a file brings: the line it stands on, its facts, and the legal person behind it.
record Incoming(int line, Source source, Facts facts, String communeName, Entity entity) {

    /// The legal person: its name, SIREN and FINESS number, empty where the file does not say.
    record Entity(String name, String siren, String finess) {}
}
