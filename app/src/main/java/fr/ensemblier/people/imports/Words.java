package fr.ensemblier.people.imports;

/// Words as they are compared: small letters, no accents, no signs.
final class Words {

    private Words() {}

    static String of(String text) {
        return fr.ensemblier.foundation.Words.of(text);
    }

    /// The name of an occupation whatever its gender: « aide-soignante » is « aide soignant ».
    static String masculine(String text) {
        return of(text.replaceAll("\\((F/H|H/F)\\)", ""))
                .replaceAll("trices?\\b", "teur")
                .replaceAll("euses?\\b", "eur")
                .replaceAll("ieres?\\b", "ier")
                .replaceAll("eres?\\b", "er")
                .replaceAll("iennes?\\b", "ien")
                .replaceAll("(ant|ent)es?\\b", "$1")
                .replaceAll("ees?\\b", "e");
    }

    /// Whether at most one letter was changed, added or left out, or two in a long name; of words as [#of] makes them.
    static boolean near(String a, String b) {
        var most = a.length() > 9 ? 2 : 1;
        return a.equals(b)
                || Math.min(a.length(), b.length()) > 3
                        && Math.abs(a.length() - b.length()) <= most
                        && distance(a, b) <= most;
    }

    private static int distance(String a, String b) {
        var before = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var other = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(other, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[b.length()];
    }
}
