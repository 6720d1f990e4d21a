package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.foundation.Words;
import java.util.Set;
import org.springframework.stereotype.Component;

/// From whom somebody comes who was sent, as far as the name of the body says it: « Mission locale des Graves » is a
/// mission locale; an association otherwise.
@Component
class SourceOfBody {

    /// Of the list of sources those that are bodies with counsellors.
    private static final Set<String> OF_BODIES = Set.of(
            "FRANCE_TRAVAIL", "MISSION_LOCALE", "CAP_EMPLOI", "DEPARTEMENT", "CCAS", "PLIE", "TRAINING_BODY", "SCHOOL");

    private final ValueLists values;

    SourceOfBody(ValueLists values) {
        this.values = values;
    }

    String of(String bodyName) {
        var body = Words.of(bodyName);
        return values.of("SOURCE").stream()
                .filter(one -> OF_BODIES.contains(one.code()))
                .filter(one -> body.contains(Words.of(one.label().replaceAll("\\(.*| ou .*", ""))))
                .map(ValueLists.Value::code)
                .findFirst()
                .orElse("ASSOCIATION");
    }
}
