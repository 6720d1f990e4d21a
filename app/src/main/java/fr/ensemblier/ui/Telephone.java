package fr.ensemblier.ui;

import static fr.ensemblier.ui.French.SPACE;

/// Telephone numbers, to read and to call.
final class Telephone {

    private Telephone() {}

    static String words(String number) {
        var digits = number.replaceAll("[\\s.\\u00A0\\u202F-]", "").replaceFirst("^(\\+33|0033)", "0");
        return digits.matches("0\\d{9}") ? digits.replaceAll("(\\d\\d)(?=\\d)", "$1" + SPACE) : number;
    }

    static String link(String number) {
        var digits = number.replaceAll("[^0-9+]", "");
        return "tel:" + (digits.matches("0\\d{9}") ? "+33" + digits.substring(1) : digits);
    }
}
