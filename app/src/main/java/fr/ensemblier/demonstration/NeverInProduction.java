package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.NotStarted;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/// Refuses to start the demonstration beside any setting of a real platform: its one-click sign-in would open real
/// files.
@Component
@ConditionalOnProperty("ensemblier.demonstration")
class NeverInProduction implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final List<String> SIGNS = List.of(
            "ensemblier.database.url",
            "spring.datasource.url",
            "spring.mail.host",
            "ensemblier.files.s3-bucket",
            "spring.security.oauth2.client.registration.openid.client-id");

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment given) {
        environment = given;
    }

    /// Before a database is opened.
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (var sign : SIGNS) {
            var value = environment.getProperty(sign, "none");
            if (!value.isBlank() && !value.equals("none")) {
                throw new NotStarted("La démonstration ne démarre pas à côté d’un réglage de production : retirez "
                        + sign + " ou ENSEMBLIER_DEMONSTRATION.");
            }
        }
    }
}
