package fr.ensemblier.accounts.security;

import fr.ensemblier.accounts.model.AccountBook;
import fr.ensemblier.accounts.model.Roles;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.EnsemblierSettings;
import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/// The one chain that every request passes: who is it, may she, and what the browser may do with the page.
@Configuration(proxyBeanMethods = false)
class Security {

    /// Everything from us alone; nothing inline; nobody frames us.
    static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";
    /// The list of offers may stand on a partner's site (A3): it knows no account and writes nothing.
    static final String EMBEDDED = CONTENT.replace("frame-ancestors 'none'", "frame-ancestors *");
    private static final RequestMatcher EMBEDS =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/p/{slug}/offres/integration");
    static final String PERMISSIONS = "microphone=(self), camera=(self), geolocation=(self), payment=(), usb=()";

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            Addresses addresses,
            Refused refused,
            Roles roles,
            SecurityContextRepository contexts,
            PasskeyEntry passkeyEntry,
            FederatedEntry federatedEntry,
            EnsemblierSettings settings,
            ObjectProvider<ClientRegistrationRepository> providers) {
        var known = providers.getIfAvailable();
        if (known != null) {
            http.oauth2Login(login -> login.loginPage("/connexion")
                    .authorizationEndpoint(asking -> asking.authorizationRequestResolver(FederatedAsking.of(known)))
                    .authorizedClientRepository(new FederatedAsking.NothingKept())
                    .userInfoEndpoint(told -> told.oidcUserService(users()))
                    .successHandler(federatedEntry)
                    .failureHandler((_, response, _) -> response.sendRedirect("/connexion?refus=fournisseur")));
        }
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(contexts))
                .headers(headers -> headers.addHeaderWriter(on(EMBEDS, new ContentSecurityPolicyHeaderWriter(EMBEDDED)))
                        .addHeaderWriter(notOn(EMBEDS, new ContentSecurityPolicyHeaderWriter(CONTENT)))
                        .addHeaderWriter(notOn(EMBEDS, new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .httpStrictTransportSecurity(Customizer.withDefaults()))
                .exceptionHandling(
                        doors -> doors.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .webAuthn(passkeys -> passkeys.rpName("Ensemblier")
                        .rpId(host(settings))
                        .allowedOrigins(Set.of(origin(settings)))
                        .disableDefaultRegistrationPage(true)
                        .withObjectPostProcessor(ending(passkeyEntry)))
                .addFilterAfter(new ActorFilter(roles), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(addresses::rules)
                .build();
    }

    private static OidcUserService users() {
        var users = new OidcUserService();
        users.setOauth2UserService(new SignedUserInfo());
        return users;
    }

    private static HeaderWriter on(RequestMatcher matcher, HeaderWriter writer) {
        return new DelegatingRequestMatcherHeaderWriter(matcher, writer);
    }

    private static HeaderWriter notOn(RequestMatcher matcher, HeaderWriter writer) {
        return new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(matcher), writer);
    }

    private static ObjectPostProcessor<WebAuthnAuthenticationFilter> ending(PasskeyEntry entry) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationSuccessHandler(entry);
                return filter;
            }
        };
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /// A passkey counts as both factors, so the device must check who holds it.
    @Bean
    WebAuthnRelyingPartyOperations relyingParty(
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository passkeys,
            EnrolmentRule enrolment,
            EnsemblierSettings settings) {
        var us = PublicKeyCredentialRpEntity.builder()
                .id(host(settings))
                .name("Ensemblier")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(owners, passkeys, us, Set.of(origin(settings)));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        operations.setCustomizeCreationOptions(options -> {
            enrolment.check();
            options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                    .residentKey(ResidentKeyRequirement.REQUIRED)
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build());
        });
        return operations;
    }

    /// Only the passkey library asks it: the owner of a passkey, by the name that [PasskeyOwners] gave.
    @Bean
    UserDetailsService passkeyUsers(AccountBook book) {
        return email -> Actors.machine("accounts", () -> book.byEmail(email))
                .map(account -> User.withUsername(account.email())
                        .password("{noop}")
                        .authorities(java.util.List.of())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("No account"));
    }

    private static String host(EnsemblierSettings settings) {
        return URI.create(settings.baseUrl()).getHost();
    }

    private static String origin(EnsemblierSettings settings) {
        return settings.baseUrl().replaceAll("/+$", "");
    }
}
