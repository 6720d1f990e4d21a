package fr.ensemblier.people.model;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Notices;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes out what names her (R-P6): all of it when her file becomes anonymous, what lies outside the archive when it is
/// archived. What is counted stays. Files that were joined to hers go with it.
@Component
public class Erasing {

    /// The kind of owner of her recordings and CV.
    static final String OWNER = "PERSON";

    private final Erasures erasures;
    private final Cards cards;
    private final Files files;
    private final Notices notices;
    private final Spreadsheets sheets;

    Erasing(Erasures erasures, Cards cards, Files files, Notices notices, Spreadsheets sheets) {
        this.erasures = erasures;
        this.cards = cards;
        this.files = files;
        this.notices = notices;
        this.sheets = sheets;
    }

    /// Anonymous for good, whether the file lives or is archived.
    @Transactional
    public void erase(PlatformId platform, UUID person) {
        forgetElsewhere(platform, person);
        erasures.forget(platform, person);
    }

    /// Before a file goes to the archive: her cards, her recordings, her messages, the tasks and spreadsheets about
    /// her.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetElsewhere(PlatformId platform, UUID person) {
        for (var one : erasures.traces(platform, person)) {
            notices.forget(platform, one.id(), one.who().phone());
            sheets.forget(platform, one.who());
            files.of(platform, OWNER, one.id().toString()).forEach(files::delete);
            cards.remove(platform, one.id());
        }
    }

    /// A file that was joined to another for so long that nobody takes it apart any more. A recording that nothing says
    /// now is left to [IdleFiles].
    @Transactional
    public void forgetJoined(PlatformId platform, UUID joined) {
        cards.remove(platform, joined);
        erasures.scrub(platform, joined, "Dossier réuni");
    }
}
