package fr.ensemblier.notices.sending;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// The mail server of the tests and of the demonstration: a real SMTP server on a free port, when none is configured.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.mail.host", havingValue = "none", matchIfMissing = true)
class MailServer {

    private static final int TIMEOUT_MS = 5000;

    @Bean(initMethod = "start", destroyMethod = "stop")
    @ConditionalOnProperty(name = "ensemblier.local-smtp-port", havingValue = "0", matchIfMissing = true)
    GreenMail localMailServer() {
        return new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(
                        new com.icegreen.greenmail.configuration.GreenMailConfiguration().withDisabledAuthentication());
    }

    @Bean
    JavaMailSender localMailSender(
            org.springframework.beans.factory.ObjectProvider<GreenMail> local,
            @Value("${ensemblier.local-smtp-port:0}") int given) {
        var server = local.getIfAvailable();
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server == null ? given : server.getSmtp().getPort());
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", String.valueOf(TIMEOUT_MS));
        sender.getJavaMailProperties().put("mail.smtp.timeout", String.valueOf(TIMEOUT_MS));
        return sender;
    }
}
