package fr.ensemblier.evaluation.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-F9: two hires of one platform are not told to the network, neither on a page nor in the export, and nobody is
/// named.
@WholeApplication
class NationalMaskingTests {

    private static final Actor NATIONAL = new Actor.National(UUID.randomUUID(), "Hélène");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Clock clock;

    @Test
    void masksSmallCountsOfPeopleOnThePageAndInTheExport() {
        var world = new SmallWorld(jdbc, "14");
        var organisation = world.organisation("SAD", "PUBLIC");
        var lastYear = Paris.today(clock).minusYears(1).withDayOfYear(100);
        world.hire(world.person(), organisation, "PRIVE_CDI", null, lastYear);
        world.hire(world.person(), organisation, "PRIVE_CDI", null, lastYear.plusDays(1));

        var csv = text("/national/tableur");
        var calvados = Arrays.stream(csv.split("\\R"))
                .filter(line -> line.startsWith("S06")
                        && line.contains("Calvados")
                        && line.contains(";" + lastYear.getYear() + ";"))
                .toList();

        assertThat(calvados).singleElement().asString().contains("masqué").doesNotContain(";2;");
        assertThat(text("/national/S06?recompter=true")).contains("masqué").doesNotContain("Diallo", "Amina");
        assertThat(text("/national?recompter=true&annee=" + lastYear.getYear()))
                .contains("masqué")
                .doesNotContain("Diallo", "Tilleuls");
    }

    private String text(String address) {
        var answer = browser.get().uri(address).with(SignedIn.as(NATIONAL)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
