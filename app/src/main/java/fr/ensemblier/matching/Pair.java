package fr.ensemblier.matching;

import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;

/// An offer and a card that are compared.
record Pair(OfferView offer, CandidateCard card) {}
