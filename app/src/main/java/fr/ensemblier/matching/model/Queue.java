package fr.ensemblier.matching.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The requests that wait before they reach a person, since she had enough this week (R-M6).
@Repository
class Queue {

    private final JdbcClient jdbc;

    Queue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One queue for each person: two employers who ask at one instant follow each other.
    void hold(UUID card) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 11))")
                .param("key", "card:" + card)
                .query((_, _) -> true)
                .list();
    }

    /// When she was asked since, oldest first.
    List<Instant> sentSince(UUID card, Instant since) {
        return jdbc.sql("select sent_at from contact where card_key = :card and sent_at > :since order by sent_at")
                .param("card", card)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }

    /// The place of a queued contact, from 1.
    int place(Contact contact) {
        return jdbc.sql("""
                select count(*) from contact
                 where card_key = :card and state = 'QUEUED' and (asked_at, id) <= (:asked, :id)
                """)
                .param("card", contact.cardKey())
                .param("asked", contact.askedAt().atOffset(ZoneOffset.UTC))
                .param("id", contact.id())
                .query((row, _) -> row.getInt(1))
                .single();
    }
}
