package fr.ensemblier.accounts.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.NotStarted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The setting `ensemblier.first-head` invites once, however often the application starts.
@WholeApplication
class FirstHeadTests {

    @Autowired
    FirstHead firstHead;

    @Test
    void invitesOnce() {
        assertThat(firstHead.invite("45:claire@exemple.invalid:Claire Bessière"))
                .isTrue();
        assertThat(firstHead.invite("45:claire@exemple.invalid:Claire Bessière"))
                .isFalse();
    }

    /// Nobody else could invite the first account of the national level.
    @Test
    void invitesTheFirstOfTheNetworkOnce() {
        firstHead.invite("national:nadia@exemple.invalid:Nadia Ferrand");
        assertThat(firstHead.invite("national:nadia@exemple.invalid:Nadia Ferrand"))
                .isFalse();
    }

    @Test
    void refusesAPlatformThatNobodyKnows() {
        assertThatThrownBy(() -> firstHead.invite("999:claire@exemple.invalid:Claire Bessière"))
                .isInstanceOf(NotStarted.class)
                .hasMessageContaining("plateforme inconnue : « 999 »");
    }

    @Test
    void saysHowTheSettingIsWritten() {
        assertThatThrownBy(() -> firstHead.invite("45;claire"))
                .isInstanceOf(NotStarted.class)
                .hasMessageContaining("33:mail@exemple.fr:Prénom Nom");
    }
}
