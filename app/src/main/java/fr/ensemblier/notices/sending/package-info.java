/// Lets the messages of the outbox leave, by SMTP or by the gateway of text messages.
@NullMarked
package fr.ensemblier.notices.sending;

import org.jspecify.annotations.NullMarked;
