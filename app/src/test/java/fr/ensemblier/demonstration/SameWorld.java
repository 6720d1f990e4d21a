package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills the demonstration in a transaction that is taken back, and says what each table then holds as one number.
final class SameWorld {

    /// In an order that the foreign keys allow.
    private static final List<String> TABLES = List.of(
            "hire_tutor",
            "hire_check",
            "hire",
            "task",
            "match_decision",
            "match_wish",
            "revealed_identity",
            "contact_entry",
            "contact",
            "match",
            "referral_note",
            "referral_answer",
            "referral",
            "immersion_link",
            "immersion_view",
            "immersion_event",
            "immersion_signature",
            "immersion_agreement",
            "immersion",
            "registration_answer",
            "registration_link",
            "registration",
            "event_way",
            "event",
            "pupil_link",
            "pupil_event",
            "pupil_request",
            "immersion_place",
            "prescribing_right",
            "pathway_step",
            "pathway",
            "vae_group_employer",
            "vae",
            "vae_group",
            "attendance",
            "training_wish",
            "trainee",
            "cohort_member",
            "cohort",
            "employer_promise",
            "training_application",
            "work_study",
            "training_session",
            "training_action",
            "training",
            "appointment",
            "drop_in_session",
            "appointment_place",
            "person_event",
            "hidden_employer",
            "post_request",
            "support_step",
            "assessment",
            "mailing_person",
            "mailing",
            "handover_person",
            "handover",
            "stand_in",
            "barrier",
            "choice",
            "candidate_card",
            "profile",
            "person",
            "hiring_need",
            "job_offer",
            "establishment",
            "membership",
            "organisation",
            "account");

    /// A salt, and the number of a stored file, are drawn anew each time.
    private static final String DRAWN_ANEW = "{password_hash,message_file}";

    private final List<Filling> fillings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SameWorld(List<Filling> fillings, JdbcClient jdbc, TransactionTemplate transaction) {
        this.fillings = fillings.stream()
                .sorted(Comparator.comparingInt(Filling::order))
                .toList();
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    Map<String, String> filledAt(Instant now) {
        return filledAt(now, this::sums);
    }

    /// Looks at a world that is filled anew, whatever others have done with the one that stands.
    <T> T filledAt(Instant now, Supplier<T> look) {
        return Objects.requireNonNull(Actors.machine(
                "test",
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    // The jobs of the application wait until this world is gone.
                    jdbc.sql("lock table contact, task in share row exclusive mode")
                            .update();
                    TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
                    // No claim is ever deleted: those that stand make way.
                    jdbc.sql("update claim set id = cast(md5('before ' || id) as uuid)")
                            .update();
                    var world = new World(Paris.date(now), now, new Random(Demonstration.SEED));
                    fillings.forEach(filling -> filling.fill(world));
                    return look.get();
                })));
    }

    private Map<String, String> sums() {
        var sums = new LinkedHashMap<String, String>();
        for (var table : TABLES) {
            sums.put(
                    table,
                    jdbc.sql("""
                            select count(*) || ' ' || coalesce(md5(string_agg(one, '' order by one)), '')
                              from (select md5(cast(to_jsonb(t) - cast(:anew as text[]) as text)) as one from %s t) rows
                            """.formatted(table))
                            .param("anew", DRAWN_ANEW)
                            .query(String.class)
                            .single());
        }
        return sums;
    }
}
