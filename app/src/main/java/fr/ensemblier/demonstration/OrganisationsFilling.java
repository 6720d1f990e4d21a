package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Some 200 employers in each platform that works, their recruiters, claims in every state, referral bodies; 60 without
/// recruiters where the platform only coordinates.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class OrganisationsFilling implements Filling {

    private static final int EMPLOYERS = 200;
    private static final int OF_A_COORDINATION = 60;
    private static final List<String> BODIES = List.of(
            "Mission locale fictive",
            "Agence France Travail fictive",
            "Cap emploi fictif",
            "Mission locale fictive du Pays",
            "Service social fictif",
            "Maison des solidarités fictive");

    private final JdbcTemplate jdbc;
    private final Communes communes;
    private final Platforms platforms;

    OrganisationsFilling(JdbcTemplate jdbc, Communes communes, Platforms platforms) {
        this.jdbc = jdbc;
        this.communes = communes;
        this.platforms = platforms;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            new Territory(world, platform).fill(EMPLOYERS, true);
        }
        new Territory(world, World.TOULOUSE).fill(OF_A_COORDINATION, false);
    }

    /// The employers of one platform; rows are kept until all are drawn.
    private final class Territory {

        private final World world;
        private final PlatformId platform;
        private final Inhabited places;
        private final OrganisationsRows rows = new OrganisationsRows();
        private final Fiction fiction;

        Territory(World world, PlatformId platform) {
            this.world = world;
            this.platform = platform;
            this.fiction = new Fiction(world, platform);
            this.places = new Inhabited(Stream.of(platform.value().split("-"))
                    .flatMap(departement -> communes.ofDepartement(departement).stream())
                    .filter(commune -> platforms.covers(platform, commune))
                    .toList());
        }

        void fill(int employers, boolean operating) {
            for (var i = 0; i < employers; i++) {
                employer(i, operating);
            }
            if (operating) {
                for (var i = 0; i < BODIES.size(); i++) {
                    body(i);
                }
            }
            rows.write(jdbc);
        }

        private void employer(int i, boolean operating) {
            var id = World.id("organisation:" + platform + ":" + i);
            var group = i < OrganisationsWords.GROUPS.size();
            // The first groups work in several platforms: one legal person, one SIREN (R-P9).
            var siren = Fiction.keyed("000" + "%05d".formatted(group ? i : fiction.platformNumber() * 1_000 + i));
            var kind = i == 0 ? OrganisationsWords.KINDS.getFirst() : OrganisationsWords.kind(world);
            var created = world.daysAgo(30, 700);
            var source = world.chance(0.75) ? "FINESS" : world.chance(0.5) ? "SPREADSHEET" : "CLAIM";
            var count = group ? 2 + world.random().nextInt(3) : world.chance(0.06) ? 2 : 1;
            var first = places.one(world);
            var called = group
                    ? OrganisationsWords.GROUPS.get(i)
                    : OrganisationsWords.named(world, fiction.platformNumber(), kind, i, first);
            rows.organisations.add(new Object[] {
                platform.value(),
                id,
                called,
                siren,
                source.equals("FINESS") ? fiction.finess() : null,
                OrganisationsWords.sector(world, kind),
                "{EMPLOYER}",
                source,
                Timestamp.from(created)
            });
            for (var n = 0; n < count; n++) {
                var of = n == 0 ? kind : OrganisationsWords.kind(world);
                var commune = n == 0 ? first : places.one(world);
                establishment(
                        id,
                        of,
                        n == 0 && !group
                                ? called
                                : OrganisationsWords.named(world, fiction.platformNumber(), of, i + 17 * n, commune),
                        siren,
                        n,
                        commune,
                        source,
                        created);
            }
            if (operating && i != 100 && (i == 0 || i >= 105 && i < 111 || world.chance(0.5))) {
                recruiters(id, i, created);
            }
            if (operating && i >= 100 && i < 114) {
                claim(id, i, called, first);
            }
        }

        private void establishment(
                UUID organisation,
                OrganisationsWords.Kind kind,
                String name,
                String siren,
                int n,
                Commune commune,
                String source,
                Instant created) {
            var nic = "%04d".formatted(n + 1);
            rows.establishments.add(new Object[] {
                platform.value(),
                World.id("establishment:" + organisation + ":" + n),
                organisation,
                name,
                kind.category(),
                kind.family(),
                kind.setting(),
                source.equals("FINESS") ? fiction.finess() : null,
                Fiction.keyed(siren + nic),
                (1 + world.random().nextInt(90)) + " " + world.one(OrganisationsWords.STREETS),
                commune.code(),
                commune.name(),
                Inhabited.near(world, commune.lat(), commune, 0.009),
                Inhabited.near(world, commune.lon(), commune, 0.012),
                fiction.phone(),
                source,
                Timestamp.from(created)
            });
        }

        private void recruiters(UUID organisation, int i, Instant created) {
            var count = i == 0 ? 2 : world.chance(0.25) ? 2 : 1;
            for (var n = 0; n < count; n++) {
                var since = created.plus(Duration.ofDays(n * 8L + 1));
                account(
                        "recruiter:" + platform + ":" + i + ":" + n,
                        organisation,
                        "EMPLOYER",
                        n == 0,
                        since.isAfter(world.now()) ? created : since);
            }
        }

        private void body(int i) {
            var id = World.id("body:" + platform + ":" + i);
            var commune = places.one(world);
            var created = world.daysAgo(300, 700);
            rows.organisations.add(new Object[] {
                platform.value(),
                id,
                BODIES.get(i) + OrganisationsWords.of(commune.name()),
                null,
                null,
                "PUBLIC",
                "{REFERRAL_BODY}",
                "TEAM",
                Timestamp.from(created)
            });
            account("referrer:" + platform + ":" + i, id, "REFERRER", true, created);
        }

        private void account(String key, UUID organisation, String role, boolean owner, Instant since) {
            var name = fiction.person();
            var account = World.id(key);
            rows.accounts.add(new Object[] {account, fiction.mail(name, fiction.next()), name, Timestamp.from(since)});
            rows.memberships.add(new Object[] {
                World.id("membership:" + key),
                account,
                role,
                platform.value(),
                organisation,
                owner,
                Timestamp.from(since)
            });
        }

        /// Fourteen a platform: five wait, six were accepted, three refused.
        private void claim(UUID organisation, int i, String name, Commune commune) {
            var id = World.id("claim:" + platform + ":" + i);
            var state = i < 105 ? "ASKED" : i < 111 ? "ACCEPTED" : "REFUSED";
            var asked = state.equals("ASKED") ? world.daysAgo(1, 6) : world.daysAgo(10, 200);
            var who = fiction.person();
            var answered = state.equals("ASKED") ? null : Timestamp.from(asked.plus(Duration.ofHours(30)));
            rows.claims.add(new Object[] {
                platform.value(),
                id,
                state,
                World.id("establishment:" + organisation + ":0"),
                state.equals("ACCEPTED") ? organisation : null,
                name,
                commune.code(),
                who,
                world.one(OrganisationsWords.JOBS),
                fiction.mail(who, 5_000 + i),
                fiction.phone(),
                "Nous recrutons souvent et cherchons des candidats près de chez nous.",
                Timestamp.from(asked),
                answered,
                answered == null ? null : "L’équipe",
                state.equals("REFUSED") ? world.one(OrganisationsWords.REFUSALS) : null
            });
            if (state.equals("ASKED")) {
                rows.tasks.add(new Object[] {
                    platform.value(),
                    World.id("task:claim:" + id),
                    "claim:" + id,
                    "claim.new",
                    who + " dit travailler pour " + name,
                    "Répondez-lui sous deux jours ouvrés.",
                    "/equipe/employeurs/demandes/" + id,
                    Date.valueOf(world.today().plusDays(1)),
                    Timestamp.from(asked)
                });
            }
        }
    }
}
