package fr.ensemblier.notices;

import fr.ensemblier.foundation.PlatformId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells people things. Called inside the transaction that makes them true: both are kept or neither (R-E4).
public interface Notices {

    /// Writes the notice and the outgoing mail or text message; a key told before is not told again.
    void tell(Message message);

    /// Wipes what was told to a person whose file ends, and the tasks about her (R-P6). A message that waits
    /// still leaves: it may be the one that tells her of the end.
    void forget(PlatformId platform, UUID person, @Nullable String phone);

    /// Takes back what was told to others about something whose key ends every key of it, such as a contact, with
    /// the tasks of a platform that has no file of hers (R-P6): who reads it may not know her any more. As
    /// [fr.ensemblier.foundation.Actor.Machine].
    void forgetAbout(PlatformId platform, UUID about);

    /// As [#forgetAbout], and what waits to leave does not leave: the keys of what waited.
    Set<String> takeBack(PlatformId platform, UUID about);
}
