package fr.ensemblier.offers.register;

import fr.ensemblier.ui.Link;
import java.util.List;

/// The offers and needs of one employer, as a part of its file and as a page of their own.
record EmployerPart(
        String name,
        String employer,
        String create,
        String need,
        List<RegisterPage.Line> offers,
        List<Need> needs,
        List<Link> more) {

    /// A need that is open still.
    record Need(String what, String when) {}
}
