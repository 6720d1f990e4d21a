package fr.ensemblier.people.erasure;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.people.People;
import fr.ensemblier.people.model.Archive;
import fr.ensemblier.people.model.ArchiveReader;
import fr.ensemblier.people.model.Cards;
import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.Erasing;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Opens the restricted archive for the head or the DPO: the reason goes to the log, then a machine reads (R-P4, R-P6).
@Component
class ArchiveOpening {

    /// What is kept of her, in words.
    record Opened(String name, List<Fact> facts, List<String> choices, List<String> story, LocalDate until) {}

    record Fact(String name, String value) {}

    private final Archive archive;
    private final AuditLog audit;
    private final Cards cards;
    private final Erasing erasing;
    private final People people;
    private final ValueLists lists;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ArchiveOpening(
            Archive archive,
            AuditLog audit,
            Cards cards,
            Erasing erasing,
            People people,
            ValueLists lists,
            JsonMapper json,
            TransactionTemplate transaction,
            Clock clock) {
        this.archive = archive;
        this.audit = audit;
        this.cards = cards;
        this.erasing = erasing;
        this.people = people;
        this.lists = lists;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    Opened open(ArchiveReader by, UUID person, String why) {
        note(by, person, "archive.opened", why);
        return asMachine(
                by,
                () -> opened(
                        json.readTree(archive.content(by.platform(), person)), archive.until(by.platform(), person)));
    }

    /// Back to a living file, resting.
    void takeOut(ArchiveReader by, UUID person, String why) {
        note(by, person, "archive.taken-out", why);
        asMachine(by, () -> {
            transaction.executeWithoutResult(_ -> {
                archive.takeOut(by.platform(), person);
                people.happened(by.platform(), person, "REOPENED", "Dossier sorti des archives", why, true);
                cards.keep(by.platform(), person);
            });
            return true;
        });
    }

    void keepUntil(ArchiveReader by, UUID person, LocalDate until) {
        note(by, person, "archive.dated", French.fullDate(until));
        asMachine(by, () -> {
            archive.keepUntil(by.platform(), person, until);
            return true;
        });
    }

    /// At her demand, before the date.
    void erase(ArchiveReader by, UUID person, String why) {
        note(by, person, "archive.erased", why);
        asMachine(by, () -> {
            erasing.erase(by.platform(), person);
            return true;
        });
    }

    private void note(ArchiveReader by, UUID person, String act, @Nullable String why) {
        var key = asMachine(by, () -> archive.logKey(by.platform(), person));
        audit.note(by.platform(), act, key, why);
    }

    static <T> T asMachine(ArchiveReader by, Supplier<T> work) {
        return Actors.as(new Actor.Machine(by.name(), by.platform()), work);
    }

    private Opened opened(JsonNode content, LocalDate until) {
        var person = content.path("person");
        var facts = new ArrayList<Fact>();
        var phone = text(person, "phone");
        add(facts, "Téléphone", phone == null ? null : French.phone(phone));
        add(facts, "Courriel", text(person, "email"));
        add(facts, "Année de naissance", text(person, "birth_year"));
        add(facts, "Commune", text(person, "commune_name"));
        add(facts, "Situation", lists.label("SITUATION", String.valueOf(text(person, "situation"))));
        add(facts, "Venue par", lists.label("SOURCE", String.valueOf(text(person, "source"))));
        add(facts, "Dossier ouvert", day(person, "created_at"));
        var talked = text(person, "first_talk_on");
        add(facts, "Premier entretien", talked == null ? null : French.fullDate(LocalDate.parse(talked)));
        add(facts, "Dernières nouvelles", day(person, "last_contact_at"));
        add(facts, "Suivie par", text(person, "adviser_name"));
        var choices = content.path("choice").values().stream()
                .map(one -> day(one, "at") + French.SPACE + ": "
                        + ChoiceKind.valueOf(one.path("kind").asString()).labelOfHer() + ", "
                        + (one.path("granted").asBoolean() ? "oui" : "non"))
                .toList();
        var story = content.path("person_event").values().stream()
                .map(one -> day(one, "at") + ", " + text(one, "by") + French.SPACE + ": " + text(one, "title")
                        + (text(one, "detail") == null ? "" : " – " + text(one, "detail")))
                .toList();
        var last = text(person, "last_name");
        return new Opened(text(person, "first_name") + (last == null ? "" : " " + last), facts, choices, story, until);
    }

    private static void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.add(new Fact(name, value));
        }
    }

    private static @Nullable String text(JsonNode of, String field) {
        var value = of.path(field);
        return value.isNull() || value.isMissingNode() ? null : value.asString();
    }

    private @Nullable String day(JsonNode of, String field) {
        var value = text(of, field);
        return value == null
                ? null
                : French.shortDate(Paris.date(OffsetDateTime.parse(value).toInstant()), Paris.today(clock));
    }
}
