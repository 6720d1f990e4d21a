package fr.ensemblier.platforms;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Letterhead;
import org.springframework.stereotype.Component;

/// A platform signs its messages with its name, its colour and its telephone.
@Component
class PlatformLetterhead implements Letterhead {

    private final Platforms platforms;

    PlatformLetterhead(Platforms platforms) {
        this.platforms = platforms;
    }

    @Override
    public Look of(PlatformId id) {
        var platform = platforms.get(id);
        var who = "Ce message vient de " + platform.name() + ", " + platform.territory() + ".";
        return new Look(
                platform.name(),
                platform.brand(),
                platform.hotline() == null ? who : who + " Une question ? Appelez le " + platform.hotline() + ".");
    }
}
