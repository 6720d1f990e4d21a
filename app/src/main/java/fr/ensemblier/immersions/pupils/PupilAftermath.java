package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.immersions.model.Views;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Once the visit is over: what both sides say of it (R-W4), and nobody is named any more (R-P6).
@Component
class PupilAftermath {

    private final PupilRows rows;
    private final PupilStory story;
    private final PupilTelling telling;
    private final PupilDue due;
    private final Notices notices;
    private final Clock clock;

    PupilAftermath(PupilRows rows, PupilStory story, PupilTelling telling, PupilDue due, Notices notices, Clock clock) {
        this.rows = rows;
        this.story = story;
        this.telling = telling;
        this.due = due;
        this.notices = notices;
        this.clock = clock;
    }

    /// To whoever has not said it yet.
    void ask(PupilRequest one, String key, String title) {
        if (one.said().adult() == null) {
            telling.adult(
                    one,
                    key,
                    "Demandez comment la visite s’est passée, puis notez l’avis.",
                    title,
                    "Donner notre avis",
                    "Un choix suffit. Votre avis aide les élèves suivants.");
        }
        if (one.said().host() == null) {
            telling.write(one, key, title, "Donner notre avis", "Un choix suffit, une minute.");
        }
    }

    @Transactional
    List<FieldError> view(
            PlatformId platform,
            UUID id,
            boolean host,
            Views.@Nullable Answer answer,
            @Nullable String words,
            String by) {
        var one = rows.hold(platform, id);
        if (!(one.state() instanceof PupilState.Done)) {
            return PupilCourse.no("opinion", PupilCourse.CHANGED);
        }
        if (answer == null) {
            return PupilCourse.no("opinion", "Dites comment cela s’est passé.");
        }
        if (!rows.view(one, host, answer, words)) {
            return PupilCourse.no("opinion", "Cet avis est déjà donné.");
        }
        if (!host) {
            telling.close(one, PupilTelling.TELL);
        }
        story.note(
                one,
                host
                        ? "Avis de la structure : " + French.small(answer.words())
                        : "Avis reçu : " + French.small(answer.words()),
                words,
                by);
        return List.of();
    }

    /// On demand, once it is over: nobody is named any more (R-P6), in a message that waits neither. The structure that
    /// has not heard it yet still hears that nobody comes. As a machine of the platform.
    @Transactional
    List<FieldError> forget(PlatformId platform, UUID id) {
        var one = rows.hold(platform, id);
        var toCall = telling.toCall(one);
        var today = Paris.today(clock);
        if (!due.forget(new PupilDue.Key(platform, id), today.plusDays(1), today)) {
            return PupilCourse.no("forget", PupilCourse.CHANGED);
        }
        var waited = notices.takeBack(platform, id);
        var nameless = rows.get(platform, id);
        var untold = toCall || waited.stream().anyMatch(key -> key.startsWith("pupil.cancelled-at"));
        if (untold && nameless.talk() != null && nameless.state() instanceof PupilState.Cancelled) {
            telling.host(
                    nameless,
                    "gone",
                    "La demande pour un élève est annulée",
                    "Voir cette demande",
                    "Vous n’avez rien à faire.");
        }
        return List.of();
    }
}
