package fr.ensemblier.demonstration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.foundation.NotStarted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

/// The sign-in with one click opens no real file.
class NeverInProductionTests {

    private final NeverInProduction guard = new NeverInProduction();
    private final MockEnvironment environment = new MockEnvironment();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ensemblier.database.url",
                "spring.datasource.url",
                "spring.mail.host",
                "ensemblier.files.s3-bucket",
                "spring.security.oauth2.client.registration.openid.client-id"
            })
    void refusesTheDemonstrationBesideASettingOfProduction(String setting) {
        guard.setEnvironment(environment);
        assertThatCode(() -> guard.postProcessBeanFactory(new DefaultListableBeanFactory()))
                .doesNotThrowAnyException();

        environment.setProperty(setting, "x");
        assertThatThrownBy(() -> guard.postProcessBeanFactory(new DefaultListableBeanFactory()))
                .isInstanceOf(NotStarted.class)
                .hasMessageContaining(setting);
    }
}
