package fr.ensemblier.foundation;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// What the server itself refuses before any page can be made (an address without end) is said in French too.
@Component
class ShortAnswers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.getPipeline().addValve(new InFrench());
            }
        });
    }

    private static final class InFrench extends ErrorReportValve {

        private static final String PAGE = """
                <!doctype html>
                <html lang="fr"><head><meta charset="utf-8"><title>Demande refusée</title></head>
                <body><h1>Nous n’avons pas compris cette demande</h1>
                <p>L’adresse est trop longue ou abîmée. Rien n’a été enregistré.</p>
                <p><a href="/">Revenir à l’accueil</a></p></body></html>
                """;

        @Override
        protected void report(Request request, Response response, Throwable cause) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding("utf-8");
                response.getReporter().write(PAGE);
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                // Nobody is there any more to read it.
                container.getLogger().debug("Refusal not sent", gone);
            }
        }
    }
}
