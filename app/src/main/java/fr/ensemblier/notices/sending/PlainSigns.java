package fr.ensemblier.notices.sending;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;

/// Words in the signs of the GSM alphabet (3GPP TS 23.038): with a single other one a text message holds 70 signs a
/// part, without any 160.
final class PlainSigns {

    private static final String ACCENTS_KEPT = "éèàùìòÉÇÄÖÑÜäöñü";

    private static final Map<Integer, String> OTHERS = Map.ofEntries(
            Map.entry((int) '’', "'"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '…', "..."),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'æ', "ae"),
            Map.entry(0xA0, " "),
            Map.entry(0x202F, " "));

    private PlainSigns() {}

    static String of(String words) {
        return words.replaceAll("«[ \u00A0\u202F]*|[ \u00A0\u202F]*»", "\"")
                .codePoints()
                .mapToObj(PlainSigns::plain)
                .collect(Collectors.joining());
    }

    private static String plain(int sign) {
        var one = Character.toString(sign);
        return OTHERS.containsKey(sign)
                ? OTHERS.get(sign)
                : ACCENTS_KEPT.contains(one)
                        ? one
                        : Normalizer.normalize(one, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
