package fr.ensemblier.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/// The button of the provider carries a name that people know, not an address.
class SignInControllerTests {

    @Test
    void namesTheProvider() {
        assertThat(SignInController.name(provider("ProConnect"))).isEqualTo("ProConnect");
        assertThat(SignInController.name(provider("https://connexion.exemple.fr/realms/reseau")))
                .isEqualTo("connexion.exemple.fr");
    }

    private static ClientRegistration provider(String name) {
        return ClientRegistration.withRegistrationId("openid")
                .clientId("ensemblier")
                .clientName(name)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .authorizationUri("https://connexion.exemple.fr/ask")
                .tokenUri("https://connexion.exemple.fr/token")
                .build();
    }
}
