package fr.ensemblier.ui;

import java.io.Serializable;

/// A label and where it leads.
public record Link(String label, String href) implements Serializable {}
