package fr.ensemblier.foundation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The closed lists of answers (reasons, barriers, contract classes…) of `reference/value_lists.csv`, in their order.
@Component
public class ValueLists {

    /// An answer: its code in the database, its words on the screen.
    public record Value(String code, String label) {}

    private final Map<String, Map<String, Value>> lists = new LinkedHashMap<>();

    ValueLists() {
        for (var line : ReferenceTable.read("value_lists.csv")) {
            lists.computeIfAbsent(line.text("list"), _ -> new LinkedHashMap<>())
                    .put(line.text("code"), new Value(line.text("code"), line.text("label")));
        }
    }

    public List<Value> of(String list) {
        return List.copyOf(named(list).values());
    }

    public boolean knows(String list, String code) {
        return named(list).containsKey(code);
    }

    /// The words of a code; the code itself where an old one is no longer in the list.
    public String label(String list, String code) {
        var value = named(list).get(code);
        return value == null ? code : value.label();
    }

    private Map<String, Value> named(String list) {
        var values = lists.get(list);
        if (values == null) {
            throw new IllegalArgumentException("No list " + list);
        }
        return values;
    }
}
