package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// An answer of a closed list, or an occupation, as somebody wrote it.
@Component
class TypedAnswers {

    private final ValueLists lists;
    private final Occupations occupations;

    TypedAnswers(ValueLists lists, Occupations occupations) {
        this.lists = lists;
        this.occupations = occupations;
    }

    Optional<String> find(String list, String typed) {
        var words = Words.of(typed);
        return lists.of(list).stream()
                .filter(one -> one.code().equalsIgnoreCase(typed.strip())
                        || Words.of(one.label()).equals(words)
                        || !words.isEmpty() && words.matches(otherwise(list, one.code())))
                .map(ValueLists.Value::code)
                .findFirst();
    }

    /// How teams write it in their own lists.
    private static String otherwise(String list, String code) {
        return switch (list + " " + code) {
            case "SITUATION JOB_SEEKER" -> "(demandeu(r|se)s? d emploi|chomage|sans emploi|recherche d emploi).*|de";
            case "SEX WOMAN" -> "f|fem|feminin|mme|madame|mlle|mademoiselle";
            case "SEX MAN" -> "h|m|mr|masculin|monsieur";
            case "SEX NOT_SAID" -> "nsp|non precise|ne se prononce pas";
            case "MOTIVE FIRST_TRAINING" -> "formation( initiale)?|1ere formation|premiere qualification";
            case "MOTIVE QUALIFICATION" -> "se qualifier|qualifiant";
            case "MOTIVE INSERTION" -> "(trouver un )?emploi|retour a l emploi|insertion professionnelle";
            case "MOTIVE EVOLUTION" -> "evoluer|reconversion|changement de metier|evolution professionnelle";
            default -> "";
        };
    }

    /// Only an occupation of exactly this name, feminine or masculine: anything else stays in her own words.
    Optional<String> occupation(String typed) {
        var words = Words.masculine(typed);
        return words.isEmpty()
                ? Optional.empty()
                : occupations.all().stream()
                        .filter(one -> Stream.of(one.name(), occupations.brief(one.code()), one.code())
                                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split(" ou "))))
                                .anyMatch(name -> Words.masculine(name).equals(words)))
                        .map(Occupation::code)
                        .findFirst();
    }
}
