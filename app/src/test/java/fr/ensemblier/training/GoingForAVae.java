package fr.ensemblier.training;

import fr.ensemblier.WholeApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Somebody in post who goes for a certification.
@WholeApplication
abstract class GoingForAVae {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    InTraining at;
    UUID person = UUID.randomUUID();

    @BeforeEach
    void somebodyInPost() {
        at = new InTraining(mvc, jdbc);
        person = at.person();
    }

    String begun(String kind, String certification, String... more) {
        var fields = new ArrayList<>(List.of("vaeKind", kind, "certification", certification));
        fields.addAll(List.of(more));
        if (!fields.contains("since")) {
            fields.addAll(List.of("since", at.today.toString()));
        }
        return InTraining.to(at.post("/equipe/personnes/" + person + "/formations/vae", fields.toArray(String[]::new)));
    }

    String group() {
        return InTraining.to(at.post(
                "/equipe/formations/vae/groupes/nouveau",
                "name",
                "VAE " + UUID.randomUUID(),
                "certification",
                "DEAES",
                "opco",
                "SANTE",
                "since",
                at.today.minusDays(9).toString()));
    }
}
