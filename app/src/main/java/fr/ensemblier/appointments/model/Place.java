package fr.ensemblier.appointments.model;

import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;

/// Where one receives. Degrees are those of the commune's centre.
public record Place(
        PlatformId platform,
        UUID id,
        String name,
        String address,
        String commune,
        String communeName,
        double lat,
        double lon,
        boolean open,
        int version) {

    /// On one line: « Maison de l’emploi, 12 rue des Lilas, Bordeaux ».
    public String words() {
        return name + ", " + address + ", " + communeName;
    }

    /// « Maison de l’emploi, Bordeaux ».
    public String brief() {
        return name + ", " + communeName;
    }
}
