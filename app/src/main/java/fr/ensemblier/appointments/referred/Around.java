package fr.ensemblier.appointments.referred;

import fr.ensemblier.ui.Link;
import java.util.List;

/// What is around a page of an appointment: which entrance, its title, the way back.
record Around(boolean account, String title, List<Link> back) {

    static Around of(Door door, String title) {
        return new Around(
                door.account(),
                title,
                List.of(
                        new Link("Personnes orientées", door.home()),
                        new Link(door.her().called(), door.href())));
    }
}
