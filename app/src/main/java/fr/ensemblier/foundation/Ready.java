package fr.ensemblier.foundation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says on the console where the application answers, once it can serve: as a line of its own, or in JSON like the
/// rest of the log.
@Component
class Ready {

    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    private final boolean json;

    Ready(@Value("${logging.structured.format.console:}") String format) {
        this.json = !format.isBlank();
    }

    @EventListener
    @SuppressWarnings("SystemOut")
    void say(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            var words = "Prêt : http://localhost:" + web.getWebServer().getPort() + "/";
            if (json) {
                LOG.info(words);
            } else {
                System.out.println(words);
            }
        }
    }
}
