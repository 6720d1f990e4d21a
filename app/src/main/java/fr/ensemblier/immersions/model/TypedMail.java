package fr.ensemblier.immersions.model;

/// A mail address as somebody types it.
public final class TypedMail {

    private static final int LONGEST = 200;

    private TypedMail() {}

    /// Whether one may write to it, as far as its shape says: « accueil@tilleuls.fr ».
    public static boolean whole(String typed) {
        return typed.length() <= LONGEST && typed.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}");
    }
}
