package fr.ensemblier.platforms;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ReferenceTable;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.ui.French;
import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the platforms of `reference/platforms.csv` at the first start, so that the tenants exist; twice is once.
@Repository
class PlatformSeed {

    private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);

    /// Coordinates only: it supports nobody itself and does not recruit (R-T1).
    private static final String WITHOUT_MATCHING = "31";

    /// It opened a recruiting firm in October 2022 and a training body in February 2023 (R-T3).
    private static final String RECRUITS_ITSELF = "78-92";

    private record Colours(String brand, String accent) {}

    private record Part(String kind, String code) {}

    private final PlatformRows rows;
    private final Communes communes;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PlatformSeed(PlatformRows rows, Communes communes, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.communes = communes;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    void sowIfEmpty() {
        Actors.machine(
                "platforms.seed",
                () -> transaction.executeWithoutResult(_ -> {
                    if (rows.isEmpty()) {
                        ReferenceTable.read("platforms.csv").forEach(this::sow);
                    }
                }));
    }

    private void sow(ReferenceTable.Line line) {
        var id = line.text("code");
        var parts = Arrays.stream(line.text("territory").split(","))
                .map(PlatformSeed::part)
                .toList();
        var closedOn = line.maybe("closed_on").map(LocalDate::parse).orElse(null);
        add(line, id, parts, closedOn);
        for (var part : parts) {
            addArea(id, part, closedOn);
        }
        if (id.equals(RECRUITS_ITSELF)) {
            addSupport(id, LocalDate.of(2022, 10, 1), "RECRUITER");
            addSupport(id, LocalDate.of(2023, 2, 1), "RECRUITER,TRAINING_BODY");
        }
    }

    private void addSupport(String id, LocalDate from, String roles) {
        jdbc.sql("""
                insert into platform_support (platform_id, from_on, kind, roles, at, by)
                values (:id, :from, 'CNSA', string_to_array(:roles, ','), :at, 'Ensemblier')
                    on conflict do nothing
                """)
                .param("id", id)
                .param("from", Date.valueOf(from))
                .param("roles", roles)
                .param("at", Paris.start(from).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void add(ReferenceTable.Line line, String id, List<Part> parts, @Nullable LocalDate closedOn) {
        var colours = colours(id);
        var optional = line.text("optional_missions");
        var core = id.equals(WITHOUT_MATCHING) ? "A" : "A,B,C";
        jdbc.sql("""
                insert into platform (id, slug, name, territory, lead_body, lead_kind, legal_form, closed_on,
                                      departement, missions, settings, brand, accent)
                values (:id, :slug, :name, :territory, :lead, :leadKind, :legalForm, :closedOn, :departement,
                        string_to_array(:missions, ','), string_to_array(:settings, ','), :brand, :accent)
                    on conflict (id) do nothing
                """)
                .param("id", id)
                .param("slug", line.text("slug"))
                .param("name", French.typography(line.text("name")))
                .param("territory", line.text("territory"))
                .param("lead", French.typography(line.text("lead_body")))
                .param("leadKind", line.text("lead_kind"))
                .param("legalForm", line.maybe("legal_form").orElse(null), Types.VARCHAR)
                .param("closedOn", date(closedOn), Types.DATE)
                .param("departement", departement(parts.getFirst()))
                .param("missions", optional.isEmpty() ? core : core + "," + optional)
                .param("settings", line.text("setting").equals("HOME") ? "HOME" : "HOME,ESTABLISHMENT")
                .param("brand", colours.brand())
                .param("accent", colours.accent())
                .update();
    }

    private void addArea(String id, Part part, @Nullable LocalDate closedOn) {
        jdbc.sql("""
                insert into platform_territory (platform_id, kind, code, from_on, until_on)
                values (:id, :kind, :code, :from, :until)
                    on conflict do nothing
                """)
                .param("id", id)
                .param("kind", part.kind())
                .param("code", part.code())
                .param("from", Date.valueOf(SINCE))
                .param("until", date(closedOn), Types.DATE)
                .update();
    }

    /// The département of the largest commune of the part.
    private String departement(Part part) {
        return part.kind().equals("DEPARTEMENT")
                ? part.code()
                : communes.ofEpci(part.code()).stream()
                        .map(Commune::departement)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No commune in EPCI " + part.code()));
    }

    private static Part part(String written) {
        var halves = written.strip().split(":");
        return new Part(halves[0].equals("epci") ? "EPCI" : "DEPARTEMENT", halves[1]);
    }

    private static Colours colours(String id) {
        return switch (id) {
            case "69" -> new Colours("#2B3F86", "#B3261E");
            case "78-92" -> new Colours("#5B2A86", "#9A3412");
            case "31" -> new Colours("#8A1C3B", "#7A5200");
            default -> new Colours("#0B5C63", "#B4481E");
        };
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
