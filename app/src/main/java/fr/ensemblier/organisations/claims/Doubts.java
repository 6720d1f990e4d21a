package fr.ensemblier.organisations.claims;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.organisations.model.Claim;
import fr.ensemblier.organisations.model.Structure;
import fr.ensemblier.organisations.model.Structures;
import fr.ensemblier.ui.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// What the team should look at before it accepts a claim: an address of another domain, somebody else who claims the
/// same, recruiters who are there already.
@Component
class Doubts {

    /// Addresses that anybody can open: they say nothing of where somebody works.
    private static final Set<String> ANYBODY = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "outlook.fr",
            "hotmail.com",
            "hotmail.fr",
            "live.fr",
            "msn.com",
            "yahoo.com",
            "yahoo.fr",
            "orange.fr",
            "wanadoo.fr",
            "free.fr",
            "sfr.fr",
            "neuf.fr",
            "bbox.fr",
            "laposte.net",
            "icloud.com",
            "me.com",
            "proton.me",
            "protonmail.com",
            "gmx.fr",
            "numericable.fr");

    private final Claims claims;
    private final Structures structures;
    private final Accounts accounts;

    Doubts(Claims claims, Structures structures, Accounts accounts) {
        this.claims = claims;
        this.structures = structures;
        this.accounts = accounts;
    }

    List<String> of(Claim claim) {
        var platform = Actors.team().platform();
        var request = claim.request();
        var place = request.establishment() == null
                ? null
                : structures.find(platform, request.establishment()).orElse(null);
        var recruiters = place == null ? List.<Accounts.Contact>of() : accounts.recruiters(place.organisation());
        var doubts = new ArrayList<String>();
        var domain = domain(request.email());
        if (ANYBODY.contains(domain)) {
            doubts.add("Son courriel est une adresse personnelle (" + domain
                    + "). Appelez la structure avant d’accepter.");
        } else if (place != null) {
            var known = domains(place, recruiters);
            if (!known.isEmpty() && !known.contains(domain)) {
                doubts.add("Son courriel finit par " + domain + ". Ceux que nous connaissons finissent par "
                        + French.either(List.copyOf(known)) + ". Appelez la structure avant d’accepter.");
            }
        }
        var rivals = claims.rivals(platform, claim);
        if (!rivals.isEmpty()) {
            doubts.add(French.list(rivals) + (rivals.size() == 1 ? " demande" : " demandent")
                    + " aussi cette structure. Demandez qui recrute vraiment.");
        }
        if (!recruiters.isEmpty()) {
            doubts.add("Cette structure a déjà "
                    + French.plural(recruiters.size(), "recruteur", "recruteurs") + " : "
                    + French.list(recruiters.stream()
                            .map(Accounts.Contact::name)
                            .limit(3)
                            .toList())
                    + ". Prévenez-les.");
        }
        return List.copyOf(doubts);
    }

    private static Set<String> domains(Structure place, List<Accounts.Contact> recruiters) {
        var domains = new TreeSet<String>();
        domains.add(domain(place.facts().email()));
        recruiters.forEach(recruiter -> domains.add(domain(recruiter.email())));
        domains.remove("");
        domains.removeAll(ANYBODY);
        return domains;
    }

    private static String domain(String email) {
        return email.substring(email.indexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    }
}
