package fr.ensemblier.accounts.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/// Reads what a provider says of somebody: as JSON, or signed (`application/jwt`) as ProConnect does. A signed answer
/// is of
/// this provider, with one of its keys, for this application, or it is refused.
final class SignedUserInfo implements OAuth2UserService<OAuth2UserRequest, OAuth2User> {

    private final Map<String, DefaultOAuth2UserService> ofProviders = new ConcurrentHashMap<>();

    @Override
    public OAuth2User loadUser(OAuth2UserRequest request) {
        var provider = request.getClientRegistration();
        return ofProviders
                .computeIfAbsent(provider.getRegistrationId(), _ -> reading(provider))
                .loadUser(request);
    }

    private static DefaultOAuth2UserService reading(ClientRegistration provider) {
        var web = new RestTemplate();
        web.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var keys = provider.getProviderDetails().getJwkSetUri();
        if (keys != null) {
            List<HttpMessageConverter<?>> converters = web.getMessageConverters();
            converters.addFirst(new SignedClaims(decoder(provider, keys)));
        }
        var service = new DefaultOAuth2UserService();
        service.setRestOperations(web);
        return service;
    }

    private static JwtDecoder decoder(ClientRegistration provider, String keys) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithms(known -> known.addAll(List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
                .build();
        var issuer = provider.getProviderDetails().getIssuerUri();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                issuer == null ? JwtValidators.createDefault() : JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(provider.getClientId()))));
        return decoder;
    }

    private static final class SignedClaims extends AbstractGenericHttpMessageConverter<Map<String, Object>> {

        private final JwtDecoder decoder;

        SignedClaims(JwtDecoder decoder) {
            super(MediaType.parseMediaType("application/jwt"));
            this.decoder = decoder;
        }

        @Override
        public Map<String, Object> read(Type type, @Nullable Class<?> context, HttpInputMessage message)
                throws IOException {
            var text = new String(message.getBody().readAllBytes(), StandardCharsets.UTF_8);
            try {
                return decoder.decode(text.strip()).getClaims();
            } catch (JwtException refused) {
                throw new HttpMessageNotReadableException(
                        "The signed answer of the provider is refused", refused, message);
            }
        }

        @Override
        protected Map<String, Object> readInternal(Class<? extends Map<String, Object>> type, HttpInputMessage message)
                throws IOException {
            return read(type, null, message);
        }

        @Override
        protected void writeInternal(Map<String, Object> claims, @Nullable Type type, HttpOutputMessage message) {
            throw new UncheckedIOException(new IOException("We read such answers, we write none"));
        }
    }
}
