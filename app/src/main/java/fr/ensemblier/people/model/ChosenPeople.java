package fr.ensemblier.people.model;

import fr.ensemblier.foundation.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Whom the list of the team shows for the criteria of its address: who sees the list may act on it.
public interface ChosenPeople {

    /// Their keys in the order of the list, `count` of them in all, and the criteria in words. `address` is the list
    /// with the same criteria; `asked` are the criteria alone.
    record Chosen(List<UUID> persons, int count, String words, String address, Map<String, String> asked) {

        public Chosen {
            persons = List.copyOf(persons);
            asked = Map.copyOf(asked);
        }
    }

    /// At most `most` of them. Whatever else is in `asked` is left aside.
    Chosen of(Actor.Team team, Map<String, String> asked, int most);
}
