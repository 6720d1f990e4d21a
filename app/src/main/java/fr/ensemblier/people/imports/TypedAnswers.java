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
                        || list.equals("SITUATION")
                                && one.code().equals("JOB_SEEKER")
                                && words.matches(
                                        "(demandeu(r|se)s? d emploi|chomage|sans emploi|recherche d emploi).*|de"))
                .map(ValueLists.Value::code)
                .findFirst();
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
