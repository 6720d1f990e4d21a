package fr.ensemblier.matching.meeting;

import fr.ensemblier.matching.ContactListing;
import java.util.List;

record ContactList(String title, ContactListing.Listed listed, List<ContactLine> lines) {}
