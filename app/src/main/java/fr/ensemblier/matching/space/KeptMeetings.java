package fr.ensemblier.matching.space;

import fr.ensemblier.foundation.Kept;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.French;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The employers who were proposed her card, asked to meet her and received her name, what she wanted and refused.
@Repository
@Order(2)
class KeptMeetings implements Kept {

    private final JdbcClient jdbc;
    private final Establishments establishments;
    private final ValueLists lists;

    KeptMeetings(JdbcClient jdbc, Establishments establishments, ValueLists lists) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.establishments = establishments;
    }

    @Override
    public Set<String> tables() {
        return Set.of("match", "match_decision", "match_wish", "contact", "contact_entry", "revealed_identity");
    }

    @Override
    public List<Part> about(Her her) {
        return List.of(
                new Part("Mes rencontres, et qui a reçu mon nom", meetings(her)),
                new Part("Ce qui est écrit dans mes rencontres", written(her)),
                new Part("Les offres que j’ai demandées", wanted(her)),
                new Part("Les employeurs à qui mon profil a été proposé, sans mon nom", proposed(her)),
                new Part("Ce que l’équipe ou un employeur a changé dans le classement", decisions(her)),
                new Part("Mes choix pour les propositions", wishes(her)));
    }

    private List<String> meetings(Her her) {
        return jdbc.sql("""
                select organisation_id, establishment_id, platform_id, asked_by, asked_at, message, state, answered_at,
                       refusal_reason, stage_reason, closed_at, reach_before is not null as named
                  from contact
                 where card_platform_id = :platform and card_key in (select same_cards(:card))
                 order by asked_at
                """)
                .param("platform", her.platform().value())
                .param("card", her.card())
                .query((row, _) -> meeting(row))
                .list();
    }

    private String meeting(ResultSet row) throws SQLException {
        var employer = establishments
                .find(row.getObject("establishment_id", UUID.class))
                .map(place -> place.name())
                .orElse("un employeur");
        var said = new ArrayList<String>();
        said.add(employer + ", " + state(row.getString("state")));
        said.add("demandé par " + row.getString("asked_by") + " : « " + row.getString("message") + " »");
        var answered = day(row, "answered_at");
        if (row.getBoolean("named") && answered != null) {
            said.add("a reçu mon nom et mes coordonnées " + answered);
        } else if (answered != null) {
            said.add("réponse " + answered);
        }
        var reason = row.getString("refusal_reason");
        if (reason != null) {
            said.add("raison : " + lists.label("REFUSAL_REASON_PERSON", reason));
        }
        var closed = day(row, "closed_at");
        if (closed != null) {
            said.add("terminé " + closed);
        }
        return French.capital(String.valueOf(day(row, "asked_at"))) + French.SPACE + ": " + String.join(" ; ", said);
    }

    /// What each side wrote to the other.
    private List<String> written(Her her) {
        return jdbc.sql("""
                select e.at, e.by, e.text
                  from contact_entry e
                  join contact c on c.platform_id = e.platform_id and c.id = e.contact_id
                 where c.card_platform_id = :platform and c.card_key in (select same_cards(:card)) and e.text is not null
                   and e.kind in ('asked', 'accepted', 'withdrawn')
                 order by e.at
                """)
                .param("platform", her.platform().value())
                .param("card", her.card())
                .query((row, _) -> French.capital(String.valueOf(day(row, "at"))) + French.SPACE + ": "
                        + row.getString("by") + ", « " + row.getString("text") + " »")
                .list();
    }

    private static String state(String state) {
        return switch (state) {
            case "QUEUED" -> "demande gardée pour plus tard";
            case "ASKED" -> "réponse attendue";
            case "ACCEPTED" -> "rencontre acceptée";
            case "DECLINED" -> "rencontre refusée";
            case "NO_ANSWER" -> "restée sans réponse";
            case "REACHED" -> "rencontre en cours";
            case "CLOSED" -> "rencontre terminée";
            default -> "demande retirée";
        };
    }

    private List<String> wanted(Her her) {
        return ofMatches(her, "interested_at");
    }

    private List<String> proposed(Her her) {
        return ofMatches(her, "notified_at");
    }

    /// Day and employer of the matches that have this instant.
    private List<String> ofMatches(Her her, String instant) {
        return jdbc.sql("select platform_id, organisation_id, " + instant + " as at from match"
                        + " where card_platform_id = :platform and card_key in (select same_cards(:card)) and "
                        + instant
                        + " is not null order by 3")
                .param("platform", her.platform().value())
                .param("card", her.card())
                .query((row, _) -> French.capital(String.valueOf(day(row, "at"))) + French.SPACE + ": " + employer(row))
                .list();
    }

    private List<String> decisions(Her her) {
        return jdbc.sql("""
                select platform_id, organisation_id, at, by, side, kind, reason, coalesce(words, '') as words
                  from match_decision
                 where card_platform_id = :platform and card_key in (select same_cards(:card)) and undone_at is null
                 order by at
                """)
                .param("platform", her.platform().value())
                .param("card", her.card())
                .query((row, _) -> French.capital(String.valueOf(day(row, "at"))) + French.SPACE + ": "
                        + (row.getString("kind").equals("FORWARD") ? "proposée en premier à " : "écartée pour ")
                        + employer(row) + ", par " + row.getString("by")
                        + (row.getString("reason") == null
                                ? ""
                                : ", raison : " + lists.label("PUT_ASIDE_REASON", row.getString("reason")))
                        + (row.getString("words").isEmpty() ? "" : " : « " + row.getString("words") + " »"))
                .list();
    }

    private List<String> wishes(Her her) {
        var said = new ArrayList<String>();
        jdbc.sql(
                        "select weekly_contacts, objected_at from match_wish where platform_id = :platform and card_key = :card")
                .param("platform", her.platform().value())
                .param("card", her.card())
                .query(row -> {
                    var weekly = row.getObject("weekly_contacts", Integer.class);
                    if (weekly != null) {
                        said.add(French.plural(weekly, "demande", "demandes") + " par semaine, au plus");
                    }
                    var objected = day(row, "objected_at");
                    if (objected != null) {
                        said.add("Classement par ordinateur refusé " + objected);
                    }
                });
        return said;
    }

    private String employer(ResultSet row) throws SQLException {
        return establishments
                .employer(new PlatformId(row.getString("platform_id")), row.getObject("organisation_id", UUID.class))
                .orElse("un employeur");
    }

    /// « le 26 novembre 2026 ».
    private static @Nullable String day(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : "le " + French.fullDate(Paris.date(at.toInstant()));
    }
}
