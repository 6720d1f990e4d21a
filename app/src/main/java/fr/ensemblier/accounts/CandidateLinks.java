package fr.ensemblier.accounts;

import fr.ensemblier.foundation.PlatformId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The doors of a person's space, without a password (decision 10).
///
/// `name` is what she wants to be called. Links and codes are made inside the transaction of the caller, who acts as
/// the
/// team, as the person herself or as a machine.
public interface CandidateLinks {

    /// A path such as `/mon-espace/ouvrir/<secret>` that opens a page which asks, then her space. Valid 30 days, many
    /// times.
    String link(PlatformId platform, UUID person, String name);

    /// The same, and from her space on to `page`, one of hers.
    default String link(PlatformId platform, UUID person, String name, String page) {
        return link(platform, person, name) + "?suite=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /// A code of 8 letters and digits, easy to say at the telephone, for `/mon-espace/code`. It opens on the first
    /// device
    /// that types it, and there again for 30 days; on no other.
    String code(PlatformId platform, UUID person, String name);

    /// Opens her space in the current session at once: she has just created her profile here.
    void open(PlatformId platform, UUID person, String name);

    /// Closes every link, code and session of the person.
    void revoke(PlatformId platform, UUID person);
}
