package fr.ensemblier.offers.model;

/// What keeps an offer from being published, and the answer that has to change.
public record Refusal(String field, String why) {}
