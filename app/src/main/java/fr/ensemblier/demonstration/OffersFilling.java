package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.territory.Distance;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Some 300 offers in every state in each platform that works, over 18 months (open-data 6.4, 6.5).
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class OffersFilling implements Filling {

    private static final int OFFERS = 310;
    private static final int OF_THE_FIRST = 9;
    private static final double HOURS_A_MONTH = 35 * 52 / 12.0;

    private final JdbcTemplate jdbc;
    private final Workplaces workplaces;
    private final Occupations occupations;
    private final Communes communes;

    OffersFilling(JdbcTemplate jdbc, Workplaces workplaces, Occupations occupations, Communes communes) {
        this.jdbc = jdbc;
        this.workplaces = workplaces;
        this.occupations = occupations;
        this.communes = communes;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            var places = workplaces.of(platform);
            if (!places.isEmpty()) {
                offers(world, platform, places);
            }
        }
    }

    private void offers(World world, PlatformId platform, List<Workplace> places) {
        var first = World.id("organisation:" + platform + ":0");
        var ofTheFirst =
                places.stream().filter(p -> p.organisation().equals(first)).toList();
        var rows = new ArrayList<Object[]>();
        for (var i = 0; i < OFFERS; i++) {
            var place = i < OF_THE_FIRST && !ofTheFirst.isEmpty() ? world.one(ofTheFirst) : world.one(places);
            rows.add(offer(world, platform, i, place));
        }
        jdbc.batchUpdate("""
                insert into job_offer (platform_id, id, state, organisation_id, establishment_id, occupation, title,
                        description, place_kind, commune, commune_name, lat, lon, sector_communes, contract_class,
                        contract_months, openings, filled, weekly_hours, night, weekend, split_hours, licence, vehicle,
                        certifications, experience_years, training_offered, training_text, start_on, pay_low, pay_high,
                        pay_period, tutor, advantages, created_by, created_at, published_at, expires_on, closed_at,
                        close_reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?,
                        ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private Object[] offer(World world, PlatformId platform, int i, Workplace place) {
        var job = workplaces.job(world, place);
        var occupation = occupations.find(job.code()).orElseThrow();
        var atHome = place.setting().equals("HOME");
        var life = OfferLife.draw(world, i);
        var contract = place.contract(contract(world, place), job.code());
        var learning = contract.equals("APPRENTISSAGE");
        var law = learning
                ? List.<String>of()
                : occupation.anyOf().stream().sorted().toList();
        var openings = world.chance(0.75) ? 1 : 2 + world.random().nextInt(3);
        var filled = filled(world, life, openings);
        var kind = !atHome
                ? "STRUCTURE"
                : contract.equals("CESU") ? "PRIVATE_HOME" : world.chance(0.8) ? "SECTOR" : "STRUCTURE";
        var sector = kind.equals("SECTOR") ? sector(world, place) : List.<Commune>of();
        var at = kind.equals("PRIVATE_HOME")
                ? communes.find(place.commune()).orElse(null)
                : sector.isEmpty() ? null : sector.getFirst();
        var partTime = world.chance(atHome ? 0.7 : 0.25);
        var hours = partTime ? 15 + world.random().nextInt(17) : 35;
        var trains = law.isEmpty() && world.chance(learning ? 1 : 0.4);
        var low = job.low() + world.random().nextInt(6) * 10;
        var hourly = atHome && partTime && world.chance(0.5);
        var start = life.published() == null ? world.today() : Paris.date(life.published());
        var beginner = learning || world.chance(0.7);
        var years = beginner ? 0 : 1 + world.random().nextInt(3);
        var draft = life.state().equals("DRAFT") && world.chance(0.5);
        var usual = learning
                ? List.<String>of()
                : occupation.usual().stream().sorted().toList();
        return new Object[] {
            platform.value(),
            World.id("offer:" + platform + ":" + i),
            life.state(),
            place.organisation(),
            place.id(),
            job.code(),
            title(world, occupation.brief(), job.code(), learning, contract),
            draft ? null : description(world, job, atHome, years),
            kind,
            at == null ? place.commune() : at.code(),
            at == null ? place.communeName() : at.name(),
            at == null ? place.lat() : at.lat(),
            at == null ? place.lon() : at.lon(),
            array(sector.stream().map(Commune::code).toList()),
            contract,
            months(world, contract),
            openings,
            filled,
            draft ? null : BigDecimal.valueOf(hours),
            job.code().equals("veilleur-de-nuit") || !atHome && world.chance(0.1),
            world.chance(atHome ? 0.55 : 0.65),
            atHome ? world.chance(0.45) : world.chance(0.15),
            atHome && world.chance(0.6),
            atHome ? world.chance(0.45) ? "OWN" : world.chance(0.4) ? "PROVIDED" : "NONE" : "NONE",
            array(asked(usual, law.isEmpty() && !trains && world.chance(0.15) && atHome ? List.of("ADVF") : law)),
            years,
            trains,
            trains ? world.one(OffersWords.TRAININGS) : null,
            Date.valueOf(start.plusDays(world.random().nextInt(70))),
            draft
                    ? null
                    : hourly
                            ? BigDecimal.valueOf(
                                    Math.round(job.low() * 100 / HOURS_A_MONTH)
                                            + world.random().nextInt(120),
                                    2)
                            : BigDecimal.valueOf(pro(low, hours)),
            draft || hourly || world.chance(0.35) ? null : BigDecimal.valueOf(pro(job.high(), hours)),
            draft ? null : hourly ? "HOUR" : "MONTH",
            world.chance(0.5),
            array(advantages(world, atHome)),
            world.chance(0.7) ? "un recruteur de la structure" : "l’équipe de la plateforme",
            Timestamp.from(life.created()),
            life.published() == null ? null : Timestamp.from(life.published()),
            life.expires() == null ? null : Date.valueOf(life.expires()),
            life.closed() == null ? null : Timestamp.from(life.closed()),
            life.reason()
        };
    }

    /// Where employers ask a diploma in practice, these do too.
    private static List<String> asked(List<String> usual, List<String> asked) {
        return usual.isEmpty() ? asked : usual;
    }

    private static int filled(World world, OfferLife life, int openings) {
        if ("FILLED_PLATFORM".equals(life.reason())) {
            return openings;
        }
        return openings > 1 && !life.state().equals("DRAFT") && world.chance(0.4) ? 1 : 0;
    }

    private static String contract(World world, Workplace place) {
        var draw = world.random().nextInt(100);
        if (place.setting().equals("HOME")) {
            return draw < 74
                    ? "PRIVE_CDI"
                    : draw < 88 ? "PRIVE_CDD" : draw < 92 ? "CESU" : draw < 96 ? "GEIQ" : "APPRENTISSAGE";
        }
        return draw < 42
                ? "PRIVE_CDI"
                : draw < 54
                        ? "TITULAIRE"
                        : draw < 82
                                ? "PRIVE_CDD"
                                : draw < 94 ? "CONTRACTUEL" : draw < 97 ? "PROFESSIONNALISATION" : "APPRENTISSAGE";
    }

    private static @Nullable Integer months(World world, String contract) {
        return switch (contract) {
            case "PRIVE_CDD" -> Integer.valueOf(2 + world.random().nextInt(11));
            case "APPRENTISSAGE" -> Integer.valueOf(12);
            default -> null;
        };
    }

    /// Two to five communes near the service.
    private List<Commune> sector(World world, Workplace place) {
        var departement =
                communes.find(place.commune()).map(Commune::departement).orElse("");
        return communes.ofDepartement(departement).stream()
                .sorted(Comparator.comparingDouble(c -> Distance.km(c.lat(), c.lon(), place.lat(), place.lon())))
                .limit(2 + world.random().nextInt(4))
                .toList();
    }

    private static String title(World world, String brief, String code, boolean learning, String contract) {
        var name = brief.replace(" (F/H)", "");
        var lasting = contract.equals("PRIVE_CDI") || contract.equals("TITULAIRE");
        var more = learning
                ? " en apprentissage"
                : switch (world.random().nextInt(5)) {
                    case 0 -> code.equals("veilleur-de-nuit") ? "" : ", équipe de jour";
                    case 1 -> lasting ? ", poste stable" : "";
                    default -> "";
                };
        return name + more + " (F/H)";
    }

    /// Beginners are welcomed only where no experience is asked.
    private static String description(World world, OffersWords.Job job, boolean atHome, int years) {
        var welcome = world.one(OffersWords.WELCOMES);
        return world.one(atHome ? OffersWords.PLACES_AT_HOME : OffersWords.PLACES_INSIDE) + "\n"
                + world.one(job.doing()) + "\n"
                + (years > 0 && welcome.equals(OffersWords.BEGINNERS) ? OffersWords.WELCOMES.getFirst() : welcome);
    }

    /// Nobody travels between two homes inside an establishment.
    private static List<String> advantages(World world, boolean atHome) {
        return OffersWords.ADVANTAGES.stream()
                .filter(_ -> world.chance(0.25))
                .filter(one -> atHome || !one.equals("TRAVEL_PAID"))
                .toList();
    }

    private static long pro(int monthly, int hours) {
        return (long) Math.ceil(monthly * hours / 35.0 / 10) * 10;
    }

    static String array(List<String> values) {
        return values.stream().collect(Collectors.joining(",", "{", "}"));
    }
}
