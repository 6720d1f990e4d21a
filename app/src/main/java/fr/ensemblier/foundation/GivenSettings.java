package fr.ensemblier.foundation;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/// Beside a database that somebody runs, names all settings that are missing, before anything is opened: files in a
/// temporary folder or mails to nobody would be lost without a word.
@Component
class GivenSettings implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final Logger LOG = LoggerFactory.getLogger(GivenSettings.class);
    private static final String UNSET = "http://localhost:8080";

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment given) {
        environment = given;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (has("ensemblier.database.url")) {
            var missing = missing(environment);
            if (!missing.isEmpty()) {
                throw new NotStarted("Il manque " + String.join(" ; ", missing) + ". Voir docs/operations.md.");
            }
            if (!has("spring.mail.host")) {
                LOG.warn("Aucun serveur de messagerie (SPRING_MAIL_HOST) : les messages ne partent pas.");
            }
        }
    }

    static List<String> missing(Environment environment) {
        var missing = new ArrayList<String>();
        if (!has(environment, "ensemblier.secret-key") && !has(environment, "ensemblier.secret-key-file")) {
            missing.add("ENSEMBLIER_SECRET_KEY, la clé qui chiffre les secrets des applications de codes "
                    + "(faites-en une avec « openssl rand -base64 32 », et gardez-la à part de la base)");
        }
        if (!has(environment, "ensemblier.data") && !has(environment, "ensemblier.files.s3-bucket")) {
            missing.add("ENSEMBLIER_DATA, le dossier des fichiers, ou ENSEMBLIER_FILES_S3_BUCKET");
        }
        var address = environment.getProperty("ensemblier.base-url", UNSET);
        if (address.equals(UNSET) && environment.getProperty("ENSEMBLIER_BASE_URL") == null) {
            missing.add("ENSEMBLIER_BASE_URL, l’adresse que tapent les personnes (https://…)");
        } else if (!isSite(address)) {
            missing.add("une adresse entière dans ENSEMBLIER_BASE_URL (https://metiers.exemple.fr), pas « " + address
                    + " »");
        }
        if (address.startsWith("https:")) {
            if (!has(environment, "spring.mail.host")) {
                missing.add("SPRING_MAIL_HOST, le serveur qui envoie les messages");
            }
            if (environment.getProperty("ensemblier.mail-domain", "").matches("|ensemblier\\.invalid")) {
                missing.add("ENSEMBLIER_MAIL_DOMAIN, le domaine de l’expéditeur des messages");
            }
        }
        return missing;
    }

    private static boolean isSite(String address) {
        try {
            var site = URI.create(address);
            return site.getHost() != null
                    && List.of("http", "https").contains(site.getScheme())
                    && List.of("", "/").contains(site.getRawPath());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private boolean has(String name) {
        return has(environment, name);
    }

    private static boolean has(Environment environment, String name) {
        var value = environment.getProperty(name, "");
        return !value.isBlank() && !value.equals("none");
    }
}
