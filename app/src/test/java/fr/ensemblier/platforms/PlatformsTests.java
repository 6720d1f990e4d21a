package fr.ensemblier.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R-T1, R-T2, R-T3: what each platform engages, which communes it covers, who supports it.
@WholeApplication
class PlatformsTests {

    private final Platforms platforms;
    private final Communes communes;
    private final JdbcClient jdbc;

    @Autowired
    PlatformsTests(Platforms platforms, Communes communes, JdbcClient jdbc) {
        this.platforms = platforms;
        this.communes = communes;
        this.jdbc = jdbc;
    }

    @Test
    void allTwentyPlatformsOfTheCallAreThere() {
        assertThat(platforms.all()).hasSize(20);
        assertThat(platforms.bySlug("gironde")).map(Platform::name).contains("BAAM");
    }

    /// R-T1
    @Test
    void aPlatformThatOnlyCoordinatesRefusesMatching() {
        var toulouse = PlatformId.of("31");
        assertThat(platforms.get(toulouse).matches()).isFalse();
        assertThatThrownBy(() -> platforms.requireMatching(toulouse)).isInstanceOf(NotAllowed.class);
        platforms.requireMatching(PlatformId.of("33"));
    }

    /// R-T1
    @Test
    void homeOnlyIsHomeOnly() {
        assertThat(platforms.get(PlatformId.of("45")).settings()).containsExactly("HOME");
    }

    /// R-T2
    @Test
    void aCommuneHasNoneOrOnePlatform() {
        assertThat(platforms.of(commune("33063"))).extracting(Platform::slug).containsExactly("gironde");
        assertThat(platforms.of(commune("75056"))).isEmpty();
    }

    /// R-T2: the Métropole is covered, the rest of the département is not.
    @Test
    void aTerritoryMayBeAPartOfADepartement() {
        assertThat(platforms.of(commune("69383"))).extracting(Platform::slug).containsExactly("metropole-de-lyon");
        assertThat(platforms.of(commune("69264"))).isEmpty();
    }

    /// R-T2: dated territory; the platform closed early in 2023.
    @Test
    void aClosedPlatformCoversNothing() {
        assertThat(platforms.of(commune("79191"))).isEmpty();
        assertThat(platforms.territory(PlatformId.of("79"))).containsExactly(new Platforms.Area("DEPARTEMENT", "79"));
    }

    @Test
    void neighboursTouch() {
        assertThat(platforms.neighbours(PlatformId.of("94"))).contains(PlatformId.of("77-91"), PlatformId.of("78-92"));
        assertThat(platforms.neighbours(PlatformId.of("94"))).doesNotContain(PlatformId.of("29"), PlatformId.of("94"));
    }

    @Test
    void anUnknownPlatformIsNotFound() {
        assertThatThrownBy(() -> platforms.get(PlatformId.of("99"))).isInstanceOf(NotFound.class);
    }

    /// R-T3
    @Test
    void everyPlatformHasAKindOfSupport() {
        assertThat(jdbc.sql("select count(*) from platform where support_kind in ('CNSA', 'ARS', 'OTHER', 'NONE')")
                        .query(Long.class)
                        .single())
                .isEqualTo(20);
    }

    private Commune commune(String code) {
        return communes.find(code).orElseThrow();
    }
}
