package fr.ensemblier.accounts.invitation;

/// An invitation that opens nothing any more, and what to do.
record ClosedPage(String title, String text) {}
