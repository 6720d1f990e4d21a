package fr.ensemblier.foundation;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// What the server itself refuses before any page can be made (an address without end) is said in French too, and so is
/// a failure that lets no page be made (no database).
@Component
class ShortAnswers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int OUR_FAULT = 500;
    private static final String PAGE = """
            <!doctype html>
            <html lang="fr"><head><meta charset="utf-8"><title>%1$s</title></head>
            <body><h1>%1$s</h1>
            <p>%2$s</p>
            <p><a href="/">Revenir à l’accueil</a></p></body></html>
            """;

    static String page(int status) {
        return status >= OUR_FAULT
                ? PAGE.formatted(
                        "Un problème de notre côté",
                        "Ce n’est pas votre faute. Ce qui était enregistré l’est toujours. Recommencez dans un moment.")
                : PAGE.formatted(
                        "Nous n’avons pas compris cette demande",
                        "L’adresse est trop longue ou abîmée. Rien n’a été enregistré.");
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.getPipeline().addValve(new InFrench());
            }
        });
    }

    private static final class InFrench extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable cause) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding("utf-8");
                response.getReporter().write(page(response.getStatus()));
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                // Nobody is there any more to read it.
                container.getLogger().debug("Refusal not sent", gone);
            }
        }
    }
}
