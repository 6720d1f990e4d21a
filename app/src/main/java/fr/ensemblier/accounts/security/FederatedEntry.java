package fr.ensemblier.accounts.security;

import fr.ensemblier.accounts.model.Account;
import fr.ensemblier.accounts.model.AccountBook;
import fr.ensemblier.accounts.model.Doors;
import fr.ensemblier.foundation.Actors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// Somebody came from an OpenID Connect provider: an account that we know comes in, nobody else does.
///
/// It is found by the provider's subject; the first time by a mail address that the provider has verified (or, where
/// the
/// setting says so, one of a provider that gives verified ones only and does not say it), and from then on no other
/// subject
/// opens it. The provider's word counts as both factors when it says that it asked two (`amr` with
/// `mfa`, or an `acr` of the setting); otherwise our own second factor is asked as after a password.
@Component
class FederatedEntry implements AuthenticationSuccessHandler {

    private static final String EVERY = "*";

    private final AccountBook book;
    private final Doors doors;
    private final Set<String> strong;
    private final boolean trusts;

    FederatedEntry(
            AccountBook book,
            Doors doors,
            @Value("${ensemblier.openid-strong-acr}") Set<String> strong,
            @Value("${ensemblier.openid-trusts-mail}") boolean trusts) {
        this.book = book;
        this.doors = doors;
        this.strong = Set.copyOf(strong);
        this.trusts = trusts;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication instanceof OAuth2AuthenticationToken token
                && token.getPrincipal() instanceof OidcUser user)) {
            refuse(response);
            return;
        }
        var account = known(token.getAuthorizedClientRegistrationId(), user);
        if (account.isEmpty()) {
            refuse(response);
            return;
        }
        if (askedTwoFactors(user)) {
            doors.confirm(account.get());
        } else {
            doors.enter(account.get());
        }
        response.sendRedirect("/connexion/suite");
    }

    private void refuse(HttpServletResponse response) throws IOException {
        doors.leave();
        response.sendRedirect("/connexion?refus=inconnu");
    }

    private boolean askedTwoFactors(OidcUser user) {
        var ways = user.getAuthenticationMethods();
        var level = user.getAuthenticationContextClass();
        return strong.contains(EVERY)
                || ways != null && ways.contains("mfa")
                || level != null && strong.contains(level);
    }

    private Optional<UUID> known(String provider, OidcUser user) {
        var subject = provider + ":" + user.getSubject();
        return Actors.machine(
                "accounts", () -> book.bySubject(subject).map(Account::id).or(() -> byVerifiedMail(user, subject)));
    }

    private Optional<UUID> byVerifiedMail(OidcUser user, String subject) {
        var verified = user.getEmailVerified() == null ? trusts : user.getEmailVerified();
        if (user.getEmail() == null || !verified) {
            return Optional.empty();
        }
        return book.byEmail(user.getEmail()).map(Account::id).filter(account -> book.linkSubject(account, subject));
    }
}
