package fr.ensemblier.offers;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which published offers anybody is shown, on the site and by matching: those of a platform that works, matches
/// people and offers, and engages the setting of the work (R-T1). The one reading of « engaged » for offers.
///
/// The setting is that of the structure, and the home of people where one works in a sector or at one person's.
@Component
public class ShownOffers {

    private final Platforms platforms;
    private final Clock clock;

    ShownOffers(Platforms platforms, Clock clock) {
        this.platforms = platforms;
        this.clock = clock;
    }

    public boolean shows(OfferView offer) {
        return find(offer.platform())
                .filter(theirs -> !theirs.closedBefore(Paris.today(clock))
                        && theirs.matches()
                        && works(theirs, offer.setting(), offer.placeKind()))
                .isPresent();
    }

    /// Whether it is online and shown (R-M3).
    public boolean open(OfferView offer) {
        return offer.state().equals("PUBLISHED") && shows(offer);
    }

    /// Whether the platform works where one would work: `setting` is the structure's, `placeKind` the offer's.
    public boolean works(PlatformId platform, String setting, String placeKind) {
        return find(platform)
                .filter(theirs -> works(theirs, setting, placeKind))
                .isPresent();
    }

    /// One that is not there engages nothing: who reads a list of offers fails on none of them.
    private Optional<Platform> find(PlatformId platform) {
        return platforms.all().stream().filter(one -> one.id().equals(platform)).findFirst();
    }

    private static boolean works(Platform platform, String setting, String placeKind) {
        return within(platform.settings(), setting, placeKind);
    }

    /// Whether one works in one of these settings only.
    public static boolean within(OfferView offer, Set<String> settings) {
        return within(settings, offer.setting(), offer.placeKind());
    }

    private static boolean within(Set<String> settings, String setting, String placeKind) {
        return settings.contains(setting) && (placeKind.equals("STRUCTURE") || settings.contains("HOME"));
    }

    /// Whether one works there, for what a platform would give up: `HOME` or `ESTABLISHMENT`.
    static boolean in(OfferView offer, String setting) {
        return offer.setting().equals(setting)
                || setting.equals("HOME") && !offer.placeKind().equals("STRUCTURE");
    }

    /// What each platform engages today, to know when it changed.
    public Map<PlatformId, Set<String>> engaged() {
        var today = Paris.today(clock);
        return platforms.all().stream()
                .filter(platform -> platform.matches() && !platform.closedBefore(today))
                .collect(Collectors.toMap(Platform::id, Platform::settings));
    }
}
