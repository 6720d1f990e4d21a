package fr.ensemblier.people;

import fr.ensemblier.people.model.Arrivals;
import fr.ensemblier.people.model.Namesakes;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files that begin with a request on the public site.
@Component
class OpenedFiles implements Newcomers {

    private final Namesakes namesakes;
    private final Arrivals arrivals;

    OpenedFiles(Namesakes namesakes, Arrivals arrivals) {
        this.namesakes = namesakes;
        this.arrivals = arrivals;
    }

    @Override
    @Transactional
    public UUID welcome(Newcomer one) {
        var opening = new Persons.Opening(
                one.platform(),
                one.firstName(),
                null,
                one.phone(),
                one.email(),
                one.commune(),
                one.situation(),
                one.source(),
                null,
                one.firstName(),
                false);
        return namesakes.alike(one.platform(), opening).stream()
                .filter(known -> known.firstName().equalsIgnoreCase(one.firstName()))
                .filter(known -> known.phone() != null && known.phone().equals(one.phone())
                        || known.email() != null && known.email().equalsIgnoreCase(one.email()))
                .map(Person::id)
                .findFirst()
                .orElseGet(() -> arrivals.open(opening, one.wants(), "Dossier ouvert par une demande sur le site"));
    }
}
