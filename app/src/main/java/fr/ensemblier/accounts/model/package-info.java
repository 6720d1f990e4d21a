/// What the activities of accounts share: what a session remembers, the tables, secrets.
@NullMarked
package fr.ensemblier.accounts.model;

import org.jspecify.annotations.NullMarked;
