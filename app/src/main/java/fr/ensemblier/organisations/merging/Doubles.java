package fr.ensemblier.organisations.merging;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.Words;
import fr.ensemblier.organisations.model.Structures;
import fr.ensemblier.ui.French;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The employers of a platform that may be there twice, in an order that can be gone through by pages.
@Component
class Doubles {

    /// The surest first: a number that is the same says more than a name; or by name.
    enum Order {
        SURE("sur"),
        NAME("nom");

        private final String code;

        Order(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Order of(String code) {
            return NAME.code.equals(code) ? NAME : SURE;
        }
    }

    /// Two that may be one; `key` is its place in the order.
    record Proposed(UUID a, UUID b, String one, String other, String why, String key) {}

    private final MergeRows rows;
    private final Structures structures;

    Doubles(MergeRows rows, Structures structures) {
        this.rows = rows;
        this.structures = structures;
    }

    /// Those that hold all the words.
    List<Proposed> of(PlatformId platform, String words, Order order) {
        var open = rows.open(platform);
        var names = open.stream().collect(Collectors.toMap(MergeRows.Legal::id, MergeRows.Legal::name));
        var wanted = List.of(Words.of(words).split(" "));
        return Pairs.of(open, structures.all(platform), rows.distinct(platform)).stream()
                .filter(pair -> names.containsKey(pair.one()) && names.containsKey(pair.other()))
                .map(pair ->
                        proposed(pair, names.getOrDefault(pair.one(), ""), names.getOrDefault(pair.other(), ""), order))
                .filter(pair -> {
                    var said = Words.of(pair.one() + " " + pair.other() + " " + pair.why());
                    return wanted.stream().allMatch(said::contains);
                })
                .sorted(Comparator.comparing(Proposed::key))
                .toList();
    }

    private static Proposed proposed(Pairs.Pair pair, String one, String other, Order order) {
        var sure = pair.why().startsWith("même") ? "0" : "1";
        var key = (order == Order.SURE ? sure : "") + Words.of(one) + "~" + pair.one() + "~" + pair.other();
        return new Proposed(pair.one(), pair.other(), one, other, French.capital(pair.why()), key);
    }
}
