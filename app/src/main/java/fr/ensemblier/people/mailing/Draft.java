package fr.ensemblier.people.mailing;

import fr.ensemblier.foundation.LinkSecret;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.ListAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The message as it was typed. `id` names it from the first page on, so that a second click sends nothing more (R-E4);
/// `brief` is the text message of who has a telephone only.
record Draft(
        UUID id,
        @Nullable String subject,
        @Nullable String words,
        @Nullable String brief,
        @Nullable String greets,
        @Nullable List<String> person) {

    static final int SUBJECT = 120;
    static final int WORDS = 4000;
    static final int BRIEF = 160;
    /// What other programs replace by a name: here it would be read as it stands.
    private static final Pattern FIELD = Pattern.compile(
            "(?iu)\\{\\{?[^{}]{1,40}\\}|\\[\\[?\\s*(pr[ée]nom|nom|name)\\s*\\]|<<[^<>]{1,40}>>|%(pr[ée]nom|nom)%");

    /// A form without a key is a message of its own.
    Draft {
        id = id == null ? UUID.randomUUID() : id;
    }

    static Draft blank(List<UUID> persons) {
        return new Draft(
                UUID.randomUUID(),
                null,
                null,
                null,
                "true",
                persons.stream().map(UUID::toString).toList());
    }

    /// The same words, as another message.
    Draft anew() {
        return new Draft(UUID.randomUUID(), subject, words, brief, greets, person);
    }

    String title() {
        return ListAddress.text(subject);
    }

    String text() {
        return ListAddress.text(words);
    }

    /// Nothing is typed yet.
    boolean empty() {
        return title().isEmpty() && text().isEmpty() && brieflyOrNull() == null;
    }

    @Nullable String brieflyOrNull() {
        return ListAddress.text(brief).isEmpty() ? null : ListAddress.text(brief);
    }

    boolean greeting() {
        return greets != null;
    }

    /// Each line is a paragraph: that is how it is read in a mail.
    List<String> paragraphs() {
        return Arrays.stream(text().split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    Set<UUID> persons() {
        return person == null
                ? Set.of()
                : person.stream()
                        .flatMap(one -> ListAddress.key(one).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Two messages of the same words are the same message.
    String fingerprint() {
        return LinkSecret.hash(title() + "\n" + String.join("\n", paragraphs()));
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (persons().isEmpty()) {
            errors.add(new FieldError("person", "Cochez au moins une personne."));
        }
        if (title().isEmpty()) {
            errors.add(new FieldError("subject", "Donnez un objet : c’est ce qui se lit d’abord."));
        }
        if (text().isEmpty()) {
            errors.add(new FieldError("words", "Écrivez le message."));
        }
        check("subject", title(), SUBJECT, errors);
        check("words", text(), WORDS, errors);
        check("brief", ListAddress.text(brief), BRIEF, errors);
        return errors;
    }

    private static void check(String field, String typed, int most, List<FieldError> errors) {
        if (typed.length() > most) {
            errors.add(new FieldError(field, "Gardez " + most + " signes au plus : il y en a " + typed.length() + "."));
        }
        Nir.refuse(field, typed, errors);
        var found = FIELD.matcher(typed);
        if (found.find()) {
            errors.add(new FieldError(
                    field,
                    "« " + found.group() + " » arriverait tel quel : effacez-le. Le prénom vient avec « Bonjour »."));
        }
    }
}
