package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;

/// Names, numbers and addresses that nobody bears: SIREN in `000`, FINESS in `99`, telephones of the blocks for
/// fiction, mails under `.invalid` (open-data 6.5).
final class Fiction {

    private final World world;
    private final PlatformId platform;
    private int number;

    Fiction(World world, PlatformId platform) {
        this.world = world;
        this.platform = platform;
    }

    int next() {
        return ++number;
    }

    String finess() {
        return keyed("99" + "%06d".formatted(platformNumber() * 10_000 + ++number));
    }

    String phone() {
        var start = switch (platform.value()) {
            case "69" -> "046571";
            case "78-92" -> "019900";
            default -> "053649";
        };
        return start + "%04d".formatted(world.random().nextInt(10_000));
    }

    int platformNumber() {
        return switch (platform.value()) {
            case "33" -> 1;
            case "69" -> 2;
            case "78-92" -> 3;
            default -> 4;
        };
    }

    String person() {
        return world.one(PeopleWords.FIRST_NAMES) + " " + world.one(PeopleWords.LAST_NAMES);
    }

    String mail(String name, int n) {
        return PeopleWords.plain(name).replaceAll("[^a-z]+", ".") + "." + platform + "." + n
                + "@structure-fictive.invalid";
    }

    static String keyed(String digits) {
        return digits + OrganisationsWords.key(digits);
    }
}
