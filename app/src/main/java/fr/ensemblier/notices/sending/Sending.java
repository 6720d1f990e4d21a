package fr.ensemblier.notices.sending;

import fr.ensemblier.foundation.EnsemblierSettings;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Letterhead;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Mail;
import fr.ensemblier.ui.Templates;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Empties the outbox every two seconds, over one connection to the mail server a run.
@Component
class Sending implements Job {

    private static final int AT_ONCE = 200;
    /// Messages to the national level belong to no platform.
    private static final PlatformId NATIONAL = PlatformId.of("national");

    private final Outbox outbox;
    private final JavaMailSender smtp;
    private final SmsGateway sms;
    private final Templates templates;
    private final ObjectProvider<Letterhead> letterhead;
    private final EnsemblierSettings settings;

    Sending(
            Outbox outbox,
            JavaMailSender smtp,
            SmsGateway sms,
            Templates templates,
            ObjectProvider<Letterhead> letterhead,
            EnsemblierSettings settings) {
        this.outbox = outbox;
        this.smtp = smtp;
        this.sms = sms;
        this.templates = templates;
        this.letterhead = letterhead;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "notices.sending";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofSeconds(2));
    }

    @Override
    public boolean prompt() {
        return true;
    }

    @Override
    public Outcome run() {
        var sent = 0;
        var failed = 0;
        try (var post = new OpenPost(smtp)) {
            // A stop lets the message in hand end and begins no other; the flag is taken, so that the run can be
            // noted.
            while (sent + failed < AT_ONCE && !Thread.interrupted()) {
                switch (outbox.next(message -> carry(message, post))) {
                    case NOTHING -> {
                        return new Outcome(sent, failed);
                    }
                    case SENT -> sent++;
                    case FAILED -> failed++;
                }
            }
        }
        return new Outcome(sent, failed);
    }

    private void carry(Outbox.Waiting message, OpenPost post) {
        switch (message.channel()) {
            case "MAIL" -> post.send(mime -> write(new MimeMessageHelper(mime, true, "UTF-8"), message));
            case "SMS" -> sms.send(message.recipient(), brief(message));
            default -> throw new IllegalStateException("No channel " + message.channel());
        }
    }

    private void write(MimeMessageHelper mime, Outbox.Waiting message) {
        var look = look(message);
        var mail = new Mail(
                look.name(),
                look.brand(),
                message.title(),
                List.of(message.body().split("\n\n")),
                link(message),
                footer(message, look),
                stop(message));
        try {
            mime.getMimeMessage().setHeader("Message-ID", "<" + message.id() + "@" + settings.mailDomain() + ">");
            mime.setFrom("ne-pas-repondre@" + settings.mailDomain(), from(message, look));
            head(mime, message.many());
            mime.setTo(message.recipient());
            mime.setSubject(message.title());
            mime.setText(mail.text(), templates.text("ui/mail", Map.of("mail", mail)));
        } catch (MessagingException | java.io.UnsupportedEncodingException e) {
            throw new MailPreparationException("Message " + message.id(), e);
        }
    }

    /// Answers go to who wrote it, and one click in the mail program stops them (RFC 8058). That click is a POST to the
    /// very address of the page that asks; whoever opens the address only reads the page (R-M7, ADR 43).
    private void head(MimeMessageHelper mime, Outbox.@Nullable Many many) throws MessagingException {
        if (many != null) {
            mime.setReplyTo(many.replyTo());
            mime.getMimeMessage().setHeader("List-Unsubscribe", "<" + settings.baseUrl() + many.stop() + ">");
            mime.getMimeMessage().setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static String from(Outbox.Waiting message, Letterhead.Look look) {
        return message.many() == null ? look.name() : message.many().sender() + ", " + look.name();
    }

    private static String footer(Outbox.Waiting message, Letterhead.Look look) {
        return message.many() == null
                ? look.footer()
                : "Votre réponse à ce courriel arrive à " + message.many().sender() + ". " + look.footer();
    }

    private @Nullable Link stop(Outbox.Waiting message) {
        return message.many() == null
                ? null
                : new Link(
                        "Ne plus recevoir ces messages",
                        settings.baseUrl() + message.many().stop());
    }

    private @Nullable Link link(Outbox.Waiting message) {
        return message.label() == null || message.href() == null
                ? null
                : new Link(message.label(), settings.baseUrl() + message.href());
    }

    private Letterhead.Look look(Outbox.Waiting message) {
        var known = letterhead.getIfAvailable();
        return known == null || message.platform().equals(NATIONAL)
                ? new Letterhead.Look("Ensemblier", "#0B5C63", "Ce message vous est envoyé par Ensemblier.")
                : known.of(message.platform());
    }

    /// A text message holds the title and the link; at most 300 bytes of words, which telephones show as two parts.
    private String brief(Outbox.Waiting message) {
        var words = PlainSigns.of(look(message).name() + " : " + message.title());
        while (words.getBytes(StandardCharsets.UTF_8).length > 300) {
            words = words.substring(0, words.length() - 1);
        }
        var stop = stop(message);
        if (stop != null) {
            return words + " Ne plus en recevoir : " + stop.href();
        }
        return message.href() == null ? words : words + " " + settings.baseUrl() + message.href();
    }
}
