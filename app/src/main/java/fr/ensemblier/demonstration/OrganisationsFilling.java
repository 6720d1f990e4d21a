package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Some 200 employers in each platform that works, their recruiters, claims in every state, referral bodies; 60
/// employers
/// without recruiters where the platform only coordinates.
@Component
class OrganisationsFilling implements Filling {

    private static final int EMPLOYERS = 200;
    private static final int EMPLOYERS_OF_A_COORDINATION = 60;
    private static final List<String> BODIES = List.of(
            "Mission locale fictive",
            "Agence France Travail fictive",
            "Cap emploi fictif",
            "Mission locale fictive du Pays",
            "Agence France Travail fictive",
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
        new Territory(world, World.TOULOUSE).fill(EMPLOYERS_OF_A_COORDINATION, false);
    }

    /// The employers of one platform; rows are kept until all are drawn.
    private final class Territory {

        private final World world;
        private final PlatformId platform;
        private final List<Commune> places;
        private final double[] weights;
        private final List<Object[]> organisations = new ArrayList<>();
        private final List<Object[]> establishments = new ArrayList<>();
        private final List<Object[]> accounts = new ArrayList<>();
        private final List<Object[]> memberships = new ArrayList<>();
        private final List<Object[]> claims = new ArrayList<>();
        private final List<Object[]> tasks = new ArrayList<>();
        private int number;

        Territory(World world, PlatformId platform) {
            this.world = world;
            this.platform = platform;
            this.places = Stream.of(platform.value().split("-"))
                    .flatMap(departement -> communes.ofDepartement(departement).stream())
                    .filter(commune -> platforms.covers(platform, commune))
                    .toList();
            this.weights = new double[places.size()];
            var sum = 0.0;
            for (var i = 0; i < weights.length; i++) {
                sum += Math.pow(places.get(i).population(), 0.8);
                weights[i] = sum;
            }
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
            write();
        }

        private void employer(int i, boolean operating) {
            var id = World.id("organisation:" + platform + ":" + i);
            var group = i < OrganisationsWords.GROUPS.size();
            // The first groups work in several platforms: one legal person, one SIREN (R-P9).
            var siren = keyed("000" + "%05d".formatted(group ? i : platformNumber() * 1_000 + i));
            var kind = i == 0 ? OrganisationsWords.KINDS.getFirst() : kind();
            var created = world.daysAgo(30, 700);
            var source = world.chance(0.75) ? "FINESS" : world.chance(0.5) ? "SPREADSHEET" : "CLAIM";
            var count = group ? 2 + world.random().nextInt(3) : world.chance(0.06) ? 2 : 1;
            var first = place();
            var called = group ? OrganisationsWords.GROUPS.get(i) : named(kind, i, first);
            organisations.add(new Object[] {
                platform.value(),
                id,
                called,
                siren,
                source.equals("FINESS") ? finess() : null,
                sector(kind),
                "{EMPLOYER}",
                source,
                Timestamp.from(created)
            });
            for (var n = 0; n < count; n++) {
                var of = n == 0 ? kind : kind();
                var commune = n == 0 ? first : place();
                establishment(
                        id,
                        of,
                        n == 0 && !group ? called : named(of, i + 17 * n, commune),
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
            establishments.add(new Object[] {
                platform.value(),
                World.id("establishment:" + organisation + ":" + n),
                organisation,
                name,
                kind.category(),
                kind.family(),
                kind.setting(),
                source.equals("FINESS") ? finess() : null,
                keyed(siren + nic),
                (1 + world.random().nextInt(90)) + " " + world.one(OrganisationsWords.STREETS),
                commune.code(),
                commune.name(),
                near(commune.lat(), commune, 0.009),
                near(commune.lon(), commune, 0.012),
                phone(),
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
            var commune = place();
            var created = world.daysAgo(300, 700);
            organisations.add(new Object[] {
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
            var name = person();
            var account = World.id(key);
            accounts.add(new Object[] {account, mail(name, ++number), name, Timestamp.from(since)});
            memberships.add(new Object[] {
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
            var who = person();
            var answered = state.equals("ASKED") ? null : Timestamp.from(asked.plus(Duration.ofHours(30)));
            claims.add(new Object[] {
                platform.value(),
                id,
                state,
                World.id("establishment:" + organisation + ":0"),
                state.equals("ACCEPTED") ? organisation : null,
                name,
                commune.code(),
                who,
                world.one(OrganisationsWords.JOBS),
                mail(who, 5_000 + i),
                phone(),
                "Nous recrutons souvent et cherchons des candidats près de chez nous.",
                Timestamp.from(asked),
                answered,
                answered == null ? null : "L’équipe",
                state.equals("REFUSED") ? world.one(OrganisationsWords.REFUSALS) : null
            });
            if (state.equals("ASKED")) {
                tasks.add(new Object[] {
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

        private OrganisationsWords.Kind kind() {
            var drawn = world.random().nextInt(100);
            for (var kind : OrganisationsWords.KINDS) {
                drawn -= kind.share();
                if (drawn < 0) {
                    return kind;
                }
            }
            return OrganisationsWords.KINDS.getFirst();
        }

        private String named(OrganisationsWords.Kind kind, int i, Commune commune) {
            var name = OrganisationsWords.FIRST.get((i * 7 + platformNumber() * 3) % OrganisationsWords.FIRST.size());
            var full = world.one(kind.begins()) + " " + name;
            return i < OrganisationsWords.FIRST.size() ? full : full + OrganisationsWords.of(commune.name());
        }

        private String sector(OrganisationsWords.Kind kind) {
            var drawn = world.random().nextInt(100);
            return switch (kind.family()) {
                case "EHPAD", "USLD", "RESIDENCE_AUTONOMIE" ->
                    drawn < 44 ? "PUBLIC" : drawn < 76 ? "NON_PROFIT" : "FOR_PROFIT";
                case "SAD" -> drawn < 4 ? "PUBLIC" : drawn < 62 ? "NON_PROFIT" : "FOR_PROFIT";
                default -> drawn < 90 ? "NON_PROFIT" : "PUBLIC";
            };
        }

        private Commune place() {
            var drawn = world.random().nextDouble() * weights[weights.length - 1];
            var at = java.util.Arrays.binarySearch(weights, drawn);
            return places.get(Math.min(places.size() - 1, at < 0 ? -at - 1 : at));
        }

        /// A point of its own, farther from the centre in a large commune.
        private double near(double degrees, Commune commune, double spread) {
            var wide = commune.population() > 50_000 ? 1.6 : commune.population() > 8_000 ? 1.0 : 0.5;
            return Math.round((degrees + world.random().nextGaussian() * spread * wide * 0.6) * 100_000) / 100_000.0;
        }

        private String finess() {
            return keyed("99" + "%06d".formatted(platformNumber() * 10_000 + ++number));
        }

        private String phone() {
            var start = switch (platform.value()) {
                case "69" -> "046571";
                case "78-92" -> "019900";
                default -> "053649";
            };
            return start + "%04d".formatted(world.random().nextInt(10_000));
        }

        private int platformNumber() {
            return switch (platform.value()) {
                case "33" -> 1;
                case "69" -> 2;
                case "78-92" -> 3;
                default -> 4;
            };
        }

        private String person() {
            return world.one(PeopleWords.FIRST_NAMES) + " " + world.one(PeopleWords.LAST_NAMES);
        }

        private String mail(String name, int n) {
            return PeopleWords.plain(name).replaceAll("[^a-z]+", ".") + "." + platform + "." + n
                    + "@structure-fictive.invalid";
        }

        private static String keyed(String digits) {
            return digits + OrganisationsWords.key(digits);
        }

        private void write() {
            jdbc.batchUpdate("""
                    insert into organisation (platform_id, id, name, siren, finess, sector, kinds, source, created_at)
                    values (?, ?, ?, ?, ?, ?, cast(? as text[]), ?, ?)
                    """, organisations);
            jdbc.batchUpdate("""
                    insert into establishment (platform_id, id, organisation_id, name, category, family, setting, finess, siret,
                                               address, commune, commune_name, lat, lon, place_precision, phone, source,
                                               created_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'POINT', ?, ?, ?)
                    """, establishments);
            jdbc.batchUpdate("insert into account (id, email, name, created_at) values (?, ?, ?, ?)", accounts);
            jdbc.batchUpdate("""
                    insert into membership (id, account_id, role, platform_id, organisation_id, owner, since)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """, memberships);
            jdbc.batchUpdate("""
                    insert into claim (platform_id, id, state, establishment_id, organisation_id, structure_name, commune, name,
                                       job_title, email, phone, message, asked_at, answered_at, answered_by, reason)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, claims);
            jdbc.batchUpdate("""
                    insert into task (platform_id, id, key, kind, for_kind, title, detail, href, due_on, opened_at)
                    values (?, ?, ?, ?, 'TEAM', ?, ?, ?, ?, ?)
                    """, tasks);
        }
    }
}
