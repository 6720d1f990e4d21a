package fr.ensemblier.people.mailing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// To whom a message goes, by which way, and who is left out.
record Plan(List<Line> lines) {

    Plan {
        lines = List.copyOf(lines);
    }

    enum Way {
        MAIL("par courriel"),
        SMS("par SMS");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    enum Reason {
        NO_WAY("Ni courriel ni téléphone portable"),
        NO_BRIEF("Un téléphone seulement, et le message n’a pas de SMS"),
        STOPPED("Ne veut pas des messages de l’équipe"),
        ALREADY("A déjà reçu ce message"),
        /// Not kept: who has no file any more is not named either.
        GONE("Dossier archivé, réuni à un autre ou effacé");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// A person as the message meets her. `calls` is her first name, or nothing where only a family name is known.
    record Line(
            UUID person,
            String name,
            @Nullable String calls,
            @Nullable String email,
            @Nullable String phone,
            Becomes becomes) {}

    sealed interface Becomes {

        record Goes(Way way) implements Becomes {}

        record LeftOut(Reason why) implements Becomes {}
    }

    int by(Way way) {
        return (int) lines.stream()
                .filter(line -> line.becomes().equals(new Becomes.Goes(way)))
                .count();
    }

    int reached() {
        return by(Way.MAIL) + by(Way.SMS);
    }

    int leftOut() {
        return lines.size() - reached();
    }
}
