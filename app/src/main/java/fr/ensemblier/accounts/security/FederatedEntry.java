package fr.ensemblier.accounts.security;

import fr.ensemblier.accounts.model.Account;
import fr.ensemblier.accounts.model.AccountBook;
import fr.ensemblier.accounts.model.Doors;
import fr.ensemblier.foundation.Actors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// Somebody came from an OpenID Connect provider: an account that we know comes in with both factors, nobody else does.
///
/// It is found by the provider's subject; the first time by a mail address that the provider has verified.
@Component
class FederatedEntry implements AuthenticationSuccessHandler {

    private final AccountBook book;
    private final Doors doors;

    FederatedEntry(AccountBook book, Doors doors) {
        this.book = book;
        this.doors = doors;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var account = authentication instanceof OAuth2AuthenticationToken token
                        && token.getPrincipal() instanceof OidcUser user
                ? known(token.getAuthorizedClientRegistrationId(), user)
                : Optional.<Account>empty();
        if (account.isEmpty()) {
            doors.leave();
            response.sendRedirect("/connexion?refus=inconnu");
            return;
        }
        doors.confirm(account.get().id());
        response.sendRedirect("/connexion/suite");
    }

    private Optional<Account> known(String provider, OidcUser user) {
        var subject = provider + ":" + user.getSubject();
        return Actors.machine("accounts", () -> book.bySubject(subject).or(() -> byVerifiedMail(user, subject)));
    }

    private Optional<Account> byVerifiedMail(OidcUser user, String subject) {
        if (user.getEmail() == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
            return Optional.empty();
        }
        var account = book.byEmail(user.getEmail());
        account.ifPresent(found -> book.linkSubject(found.id(), subject));
        return account;
    }
}
