package fr.ensemblier.people.inpost;

import fr.ensemblier.foundation.Kept;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.PresentEmployers;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What she asked in post, what was answered, and who may know, for her to read.
@Component
class KeptPostRequests implements Kept {

    private final PostRequests requests;
    private final PostAsking asking;
    private final PresentEmployers present;
    private final Clock clock;

    KeptPostRequests(PostRequests requests, PostAsking asking, PresentEmployers present, Clock clock) {
        this.requests = requests;
        this.asking = asking;
        this.present = present;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("post_request");
    }

    @Override
    public List<Part> about(Her her) {
        var asked = requests.ofPerson(her.platform(), her.person()).stream()
                .map(one -> "Le " + French.fullDate(Paris.date(one.askedAt())) + French.SPACE + ": "
                        + Asked.list(one.wish().kinds()) + ". " + asking.post(one.wish()) + ". "
                        + one.wish().call() + ". "
                        + (one.state() instanceof PostRequest.State.Answered(var answer, var message, var at, var by)
                                ? answer.herWords() + ", par " + by + ", le " + French.fullDate(Paris.date(at))
                                        + (message == null ? "." : ". « " + message + " »")
                                : "Pas encore de réponse."))
                .toList();
        var employers = present.of(her.platform(), her.person()).stream()
                .map(one -> one.called() + French.SPACE + ": " + French.small(PostLists.said(one, Paris.today(clock))))
                .toList();
        return asked.isEmpty() && employers.isEmpty()
                ? List.of()
                : List.of(
                        new Part("Mes demandes à l’équipe", asked),
                        new Part("Mes employeurs actuels, et ce qu’ils peuvent savoir", employers));
    }
}
