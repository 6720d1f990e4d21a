package fr.ensemblier.people.wizard;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One screen of the profile, ready to show.
record StagePage(Shell shell, Answers form, Offered offered, Message message, List<Summary> summary, Mine mine) {

    /// An occupation to tick, with its pictogram.
    record Wish(String code, String name, String detail, String pictogram, String colour, boolean checked) {}

    /// A diploma that is obtained by parts; open when one of them is held.
    record Parts(String diploma, List<Choice> parts) {
        boolean open() {
            return parts.stream().anyMatch(Choice::checked);
        }
    }

    /// What there is to choose from on this screen.
    record Offered(
            List<Wish> often,
            List<Wish> others,
            List<Choice> chosen,
            List<Choice> contracts,
            List<Choice> means,
            List<Choice> minutes,
            String around,
            List<Choice> times,
            List<Choice> experiences,
            List<Choice> oftenHeld,
            List<Option> otherHeld,
            List<Parts> blocks,
            List<Choice> needs,
            List<Choice> choices,
            List<Choice> scopes) {}

    /// The way she presents herself: which one is open, and what is there already.
    record Message(
            String way,
            @Nullable String kind,
            @Nullable String src,
            @Nullable String type) {}

    record Summary(String name, String value, String change) {}

    /// `worry` is what may happen as long as nobody has found which organisation it is. No `lift` of one she works for.
    record Hidden(
            String name, @Nullable String worry, @Nullable String lift) {}

    /// Employers she named, where she or the team says of those she works for that they may know, those that bear the
    /// name she typed, when the team answers, and whether it may be sent.
    record Mine(
            List<Hidden> hidden,
            String inPost,
            List<Choice> found,
            String answerBefore,
            @Nullable Link missing) {}

    boolean has(@Nullable List<String> values, String value) {
        return values != null && values.contains(value);
    }
}
