package fr.ensemblier.engine;

import java.util.List;

/// Why an offer and a candidate match or not: each condition, each part of the score, the distance.
public record Explanation(double km, List<Answer> answers, Score score, String version) {

    /// A condition with how much is missing: hours, days, kilometres, or 1 for a yes or no. What she has not
    /// said is to be checked with her, whether it is met or not.
    public record Answer(Condition condition, double missing, boolean unsaid) {

        public boolean met() {
            return missing == 0;
        }
    }

    public boolean matches() {
        return answers.stream().allMatch(Answer::met);
    }

    /// What would have to change for a match; empty when it is one.
    public List<Answer> changes() {
        return answers.stream().filter(answer -> !answer.met()).toList();
    }

    /// Whether she has said nothing of it.
    public boolean unsaid(Condition condition) {
        return answers.stream().anyMatch(answer -> answer.condition() == condition && answer.unsaid());
    }

    public boolean met(Condition condition) {
        return answers.stream().anyMatch(answer -> answer.condition() == condition && answer.met());
    }
}
