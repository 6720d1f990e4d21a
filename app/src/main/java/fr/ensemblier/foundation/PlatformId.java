package fr.ensemblier.foundation;

/// The key of a tenant: the code of a platform in the call for projects, such as `33` or `78-92`.
///
/// It leads every key of a tenant's tables and is what row-level security compares. Refused: blank, or longer than 20.
public record PlatformId(String value) {

    public PlatformId {
        if (value.isBlank() || value.length() > 20) {
            throw new IllegalArgumentException("A platform code has 1 to 20 characters");
        }
    }

    public static PlatformId of(String value) {
        return new PlatformId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
