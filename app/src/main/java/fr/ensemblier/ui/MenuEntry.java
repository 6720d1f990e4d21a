package fr.ensemblier.ui;

/// One entry of a menu. `brief` is its label at the foot of a telephone; `count` is what waits there, 0 for nothing.
public record MenuEntry(String label, String brief, String href, String icon, int count, boolean current) {}
