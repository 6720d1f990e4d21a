package fr.ensemblier.accounts.invitation;

/// Asks somebody who has an account whether she joins; `here` when she is signed in.
record JoiningPage(String secret, String forWhat, String invitedBy, String email, boolean here) {}
