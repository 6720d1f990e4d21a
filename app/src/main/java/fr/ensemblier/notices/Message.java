package fr.ensemblier.notices;

import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing to tell somebody: a title, short paragraphs, perhaps the page where she can act (R-M7: a page that asks).
///
/// `key` names the fact (`contact-asked:<id>`): telling it twice tells it once. `href` starts with `/`.
public record Message(
        PlatformId platform,
        String key,
        Recipient to,
        String title,
        List<String> paragraphs,
        @Nullable Act act,
        @Nullable ToMany many) {

    public Message {
        paragraphs = List.copyOf(paragraphs);
    }

    /// To one, about what concerns her.
    public Message(
            PlatformId platform, String key, Recipient to, String title, List<String> paragraphs, @Nullable Act act) {
        this(platform, key, to, title, paragraphs, act, null);
    }

    /// That `sender` wrote the same to many at once: her address reads the answers, `brief` are the words of a text
    /// message, `stop` is the page where the recipient wants no more of them, `page` says what became of it.
    public record ToMany(UUID id, String sender, String replyTo, String brief, String stop, String page) {}

    /// The page to open and the verb on its button.
    public record Act(String label, String href) {}

    /// Who is told. In the application always; by mail or text message when there is an address.
    public sealed interface Recipient {

        /// Somebody with an account; her mail is looked up by the caller.
        record Account(UUID id, String name, @Nullable String email) implements Recipient {}

        /// A person supported; by mail if she has one, else by text message.
        record Person(
                UUID id,
                String name,
                @Nullable String email,
                @Nullable String phone) implements Recipient {}

        /// The whole team, in the application only.
        record Team() implements Recipient {}

        /// All recruiters of an organisation, or of one place of it: in the application once, by mail each.
        record Organisation(UUID id, @Nullable UUID place, List<String> emails) implements Recipient {}

        /// An address without anybody behind it yet, such as an invited colleague: by mail only.
        record Address(String email, String name) implements Recipient {}

        /// A telephone that reads text messages, without anybody behind it: by text message only.
        record Mobile(String phone, String name) implements Recipient {}
    }
}
