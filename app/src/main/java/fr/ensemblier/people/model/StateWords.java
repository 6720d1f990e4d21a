package fr.ensemblier.people.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The states of a profile as lists name them beside a person, in the order in which a list filters by them.
public final class StateWords {

    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("DRAFT", "Profil commencé");
        WORDS.put("SUBMITTED", "À écouter");
        WORDS.put("ASKED_MORE", "Précision demandée");
        WORDS.put("VALIDATED", "Profil validé");
        WORDS.put("WORKING_MORE", "En emploi, cherche encore");
        WORDS.put("WORKING", "En emploi");
        WORDS.put("PAUSED", "En pause");
        WORDS.put("ORIENTED", "Orientée ailleurs");
    }

    private StateWords() {}

    /// By the code of the table.
    public static Map<String, String> all() {
        return Collections.unmodifiableMap(WORDS);
    }

    /// The code itself when it is none of ours.
    public static String of(String code) {
        return WORDS.getOrDefault(code, code);
    }
}
