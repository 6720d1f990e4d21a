package fr.ensemblier.accounts.security;

import fr.ensemblier.accounts.model.Doors;
import fr.ensemblier.accounts.model.SecondFactors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Who may register a passkey: somebody fully signed in, or somebody who has no second factor at all yet.
///
/// Otherwise a stolen password would be enough to add a passkey of one's own.
@Component
class EnrolmentRule {

    private final SecondFactors factors;

    EnrolmentRule(SecondFactors factors) {
        this.factors = factors;
    }

    boolean mayEnrol() {
        return Doors.account()
                .map(pass -> pass.confirmed() || !factors.of(pass.account()).any())
                .orElse(false);
    }

    /// The library makes its options before the addresses are looked at, so it asks here too.
    void check() {
        if (!mayEnrol()) {
            throw new AccessDeniedException("A second factor exists and was not given");
        }
    }
}
