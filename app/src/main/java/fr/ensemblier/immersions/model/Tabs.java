package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.ui.Chip;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the team, or a structure, turns to under « Immersions », with how many requests for pupils wait for it.
@Repository
public class Tabs {

    public enum Tab {
        IMMERSIONS,
        PUPILS,
        PLACES
    }

    private final JdbcClient jdbc;

    Tabs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Chip> of(Tab here) {
        return switch (Actors.current()) {
            case Actor.Team team ->
                List.of(
                        new Chip("Immersions", "/equipe/immersions", null, here == Tab.IMMERSIONS),
                        new Chip("Élèves", "/equipe/immersions/eleves", count(toCall(team)), here == Tab.PUPILS),
                        new Chip("Places proposées", "/equipe/immersions/places", null, here == Tab.PLACES));
            case Actor.Employer employer ->
                List.of(
                        new Chip("Demandes et suivi", "/employeur/immersions", null, here == Tab.IMMERSIONS),
                        new Chip(
                                "Élèves",
                                "/employeur/immersions/eleves",
                                count(toAnswer(employer)),
                                here == Tab.PUPILS),
                        new Chip("Mes places", "/employeur/immersions/places", null, here == Tab.PLACES));
            case Actor other -> throw new NotAllowed("Immersions are for employers and the team, not " + other.kind());
        };
    }

    private static @Nullable Integer count(int waiting) {
        return waiting == 0 ? null : waiting;
    }

    private int toCall(Actor.Team team) {
        return jdbc.sql("select count(*) from pupil_request where platform_id = :platform and state = 'ASKED'")
                .param("platform", team.platform().value())
                .query(Integer.class)
                .single();
    }

    private int toAnswer(Actor.Employer employer) {
        return jdbc.sql("""
                select count(*) from pupil_request
                 where platform_id = :platform and organisation_id = :organisation
                   and (state = 'SENT' or state = 'DONE' and host_view is null and erased_on is null)
                """)
                .param("platform", employer.platform().value())
                .param("organisation", employer.organisation())
                .query(Integer.class)
                .single();
    }
}
