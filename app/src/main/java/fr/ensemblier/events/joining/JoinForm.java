package fr.ensemblier.events.joining;

import static fr.ensemblier.ui.ListAddress.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody types to register; `answers` are yes or no by number. `site` is a trap for robots, invisible to
/// people.
record JoinForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String headcount,
        @Nullable String way,
        @Nullable Map<Integer, String> answers,
        @Nullable String site) {

    boolean fromRobot() {
        return !text(site).isEmpty();
    }

    @Nullable String answer(int number) {
        return answers == null ? null : answers.get(number);
    }
}
