package fr.ensemblier.notices.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessagePreparator;

/// One connection to the mail server for many messages. Each is handed over by itself, so that what fails is that
/// message alone; after a failure the next one connects anew.
final class OpenPost implements AutoCloseable {

    private final JavaMailSender sender;
    private @Nullable Transport open;

    OpenPost(JavaMailSender sender) {
        this.sender = sender;
    }

    /// Sends, or throws.
    void send(MimeMessagePreparator words) {
        if (!(sender instanceof JavaMailSenderImpl server)) {
            sender.send(words);
            return;
        }
        var message = prepared(server, words);
        try {
            transport(server).sendMessage(message, message.getAllRecipients());
        } catch (MessagingException failure) {
            close();
            throw new MailSendException("Mail server: " + failure.getMessage(), failure);
        }
    }

    private static MimeMessage prepared(JavaMailSenderImpl server, MimeMessagePreparator words) {
        try {
            var message = server.createMimeMessage();
            words.prepare(message);
            // Saving gives the message an identity of its own; ours is that of its row (R-E4).
            var identity = message.getMessageID();
            message.saveChanges();
            message.setHeader("Message-ID", identity);
            return message;
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new MailPreparationException(failure);
        }
    }

    private Transport transport(JavaMailSenderImpl server) throws MessagingException {
        var known = open;
        if (known != null && known.isConnected()) {
            return known;
        }
        close();
        var protocol = server.getProtocol() == null ? "smtp" : server.getProtocol();
        var made = server.getSession().getTransport(protocol);
        var name = server.getUsername();
        made.connect(
                server.getHost(),
                server.getPort(),
                name == null || name.isEmpty() ? null : name,
                name == null || name.isEmpty() ? null : server.getPassword());
        open = made;
        return made;
    }

    @Override
    public void close() {
        var known = open;
        open = null;
        if (known != null) {
            try {
                known.close();
            } catch (MessagingException gone) {
                // The server has closed it already: nothing is left to close.
                return;
            }
        }
    }
}
