package fr.ensemblier.training;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.placements.Hires;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A person, a session, and an employer who may promise her a post or teach her an occupation.
@WholeApplication
abstract class AtAnEmployer {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Hires hires;

    InTraining at;
    UUID person = UUID.randomUUID();
    final UUID organisation = UUID.randomUUID();
    final UUID place = UUID.randomUUID();

    @BeforeEach
    void aPersonAndAnEmployer() {
        at = new InTraining(mvc, jdbc);
        person = at.person();
        at.sql(
                "insert into organisation (platform_id, id, name, source, created_at) values ('33', ?, 'Les Tilleuls', 'TEAM', now())",
                organisation);
        at.sql("""
                insert into establishment (platform_id, id, organisation_id, name, family, setting, commune, commune_name, lat,
                                           lon, source, created_at)
                values ('33', ?, ?, 'Les Tilleuls', 'SAD', 'HOME', '33063', 'Bordeaux', 44.85, -0.57, 'TEAM', now())
                """, place, organisation);
    }

    String base() {
        return "/equipe/personnes/" + person + "/formations";
    }

    UUID hired(String contract) {
        return hired(organisation, place, contract, at.today.minusDays(3), at.today.plusYears(1));
    }

    UUID hired(UUID by, UUID at, String contract, LocalDate starts, LocalDate ends) {
        var outcome = Actors.as(
                new Actor.Machine("test", new PlatformId("33")),
                () -> hires.record(new Hires.Declaration(
                        new PlatformId("33"),
                        person,
                        by,
                        at,
                        by.equals(organisation) ? "Les Tilleuls" : "Les Érables",
                        null,
                        null,
                        "PATHWAY",
                        "aide-a-domicile",
                        "HOME",
                        contract,
                        12,
                        null,
                        starts,
                        ends,
                        null,
                        null,
                        "TEAM",
                        "Claire")));
        return switch (outcome) {
            case Hires.Outcome.Recorded(var hire) -> hire;
            case Hires.Outcome.Known(var hire, var _) -> hire;
        };
    }

    String promise(String contract, String months) {
        return promise(contract, months, at.today);
    }

    String promise(String contract, String months, LocalDate made) {
        return InTraining.to(at.post(
                base() + "/engagement",
                "promise-place",
                place.toString(),
                "post",
                "aide-a-domicile",
                "contract",
                contract,
                "months",
                months,
                "starts",
                at.today.plusDays(90).toString(),
                "promisedOn",
                made.toString()));
    }

    /// Online, with two openings, of a contract without end.
    void offer(UUID id, UUID employer, UUID at) {
        this.at.sql("""
                insert into job_offer (platform_id, id, state, organisation_id, establishment_id, occupation, title, place_kind,
                                       commune, commune_name, lat, lon, contract_class, openings, weekly_hours, start_on,
                                       pay_low, pay_period, created_by, created_at, published_at, expires_on)
                values ('33', ?, 'PUBLISHED', ?, ?, 'aide-a-domicile', 'Aide à domicile de nuit', 'STRUCTURE', '33063', 'Bordeaux',
                        44.85, -0.57, 'PRIVE_CDI', 2, 30, current_date, 13, 'HOUR', 'Claire', now(), now(), current_date + 60)
                """, id, employer, at);
    }
}
