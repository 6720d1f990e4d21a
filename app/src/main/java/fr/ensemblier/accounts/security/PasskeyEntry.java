package fr.ensemblier.accounts.security;

import fr.ensemblier.accounts.model.Doors;
import fr.ensemblier.accounts.model.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.stereotype.Component;

/// A passkey was shown: both factors at once. The script then goes where this says.
@Component
class PasskeyEntry implements AuthenticationSuccessHandler {

    private final Doors doors;

    PasskeyEntry(Doors doors) {
        this.doors = doors;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof PublicKeyCredentialUserEntity owner)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        doors.confirm(SecondFactors.account(owner.getId()));
        response.setContentType("application/json");
        response.getWriter().write("{\"authenticated\":true,\"redirectUrl\":\"/connexion/suite\"}");
    }
}
