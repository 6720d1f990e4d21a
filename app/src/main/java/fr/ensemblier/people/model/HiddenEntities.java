package fr.ensemblier.people.model;

import fr.ensemblier.organisations.LegalEntityChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Who hid one of a legal entity hid all of it, also what it becomes (R-P9): her card follows.
@Component
class HiddenEntities {

    private final HiddenEmployers hidden;
    private final Cards cards;

    HiddenEntities(HiddenEmployers hidden, Cards cards) {
        this.hidden = hidden;
        this.cards = cards;
    }

    @ApplicationModuleListener(id = "people.hidden-entities")
    void on(LegalEntityChanged event) {
        hidden.hiding(event.organisations()).forEach(one -> cards.keep(one.platform(), one.person()));
    }
}
