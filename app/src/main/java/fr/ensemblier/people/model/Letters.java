package fr.ensemblier.people.model;

import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import java.util.List;
import org.springframework.stereotype.Component;

/// Messages to a person; each carries the link that opens her space (R-M7).
@Component
public class Letters {

    private final Notices notices;
    private final CandidateLinks links;

    Letters(Notices notices, CandidateLinks links) {
        this.notices = notices;
        this.links = links;
    }

    public void write(Person to, String key, String title, List<String> paragraphs) {
        notices.tell(new Message(
                to.platform(),
                key,
                new Message.Recipient.Person(to.id(), to.firstName(), to.email(), to.phone()),
                title,
                paragraphs,
                new Message.Act("Ouvrir mon espace", links.link(to.platform(), to.id(), to.firstName()))));
    }
}
