package fr.ensemblier.immersions.model;

import fr.ensemblier.accounts.Accounts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The structure of an immersion, told in its space, and by a link to who was written to when it was asked: where
/// nobody
/// has an account, to its last known address (R-W4, R-M7).
@Component
public class WithoutAccount {

    private final Telling telling;
    private final Links links;
    private final Agreements agreements;
    private final Places places;
    private final Accounts accounts;

    WithoutAccount(Telling telling, Links links, Agreements agreements, Places places, Accounts accounts) {
        this.telling = telling;
        this.links = links;
        this.agreements = agreements;
        this.places = places;
        this.accounts = accounts;
    }

    public void structure(Immersion one, String key, String title, String act, String... paragraphs) {
        telling.structure(one, key, title, act, paragraphs);
        var recruiters = accounts.recruiters(one.organisation(), one.establishment());
        (recruiters.isEmpty() ? address(one) : links.latest(one, Party.HOST))
                .filter(email ->
                        recruiters.stream().noneMatch(known -> known.email().equalsIgnoreCase(email)))
                .ifPresent(email -> telling.party(
                        one,
                        key + "-by-mail",
                        one.employer(),
                        email,
                        links.make(one, Party.HOST, one.employer(), email),
                        title,
                        act,
                        paragraphs));
    }

    private Optional<String> address(Immersion one) {
        return agreements
                .find(one.platform(), one.id())
                .map(agreement -> agreement.host().email())
                .or(() -> links.latest(one, Party.HOST))
                .or(() -> offered(one));
    }

    private Optional<String> offered(Immersion one) {
        return Optional.ofNullable(one.place())
                .map(place -> places.get(one.platform(), place).contact().email());
    }
}
