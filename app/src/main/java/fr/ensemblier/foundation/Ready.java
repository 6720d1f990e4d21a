package fr.ensemblier.foundation;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says on the console where the application answers, once it can serve.
@Component
class Ready {

    @EventListener
    @SuppressWarnings("SystemOut")
    void say(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println("Prêt : http://localhost:" + web.getWebServer().getPort() + "/");
        }
    }
}
