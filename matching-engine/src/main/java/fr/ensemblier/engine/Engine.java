package fr.ensemblier.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// All candidates and offers in memory, and who fits whom.
///
/// The simple form: each question looks at every row of the other side. The answers are exact, ordered by score and
/// then by id, so that another inside must give the same. Safe for many threads.
public final class Engine {

    /// One that fits: its id, and why.
    public record Hit(int id, Explanation explanation) {}

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(
                    (Hit hit) -> hit.explanation().score().total())
            .reversed()
            .thenComparingInt(Hit::id);

    private final Kilometres kilometres;
    private final Map<Integer, Candidate> candidates = new ConcurrentHashMap<>();
    private final Map<Integer, Offer> offers = new ConcurrentHashMap<>();

    public Engine(Kilometres kilometres) {
        this.kilometres = kilometres;
    }

    public void put(Candidate candidate) {
        candidates.put(candidate.id(), candidate);
    }

    public void put(Offer offer) {
        offers.put(offer.id(), offer);
    }

    public void removeCandidate(int id) {
        candidates.remove(id);
    }

    public void removeOffer(int id) {
        offers.remove(id);
    }

    public Optional<Candidate> candidate(int id) {
        return Optional.ofNullable(candidates.get(id));
    }

    public Optional<Offer> offer(int id) {
        return Optional.ofNullable(offers.get(id));
    }

    /// The best `limit` candidates of an offer whose score is at least `least`.
    public List<Hit> candidatesFor(Offer offer, Rules rules, int limit, double least) {
        var hits = new ArrayList<Hit>();
        for (var candidate : candidates.values()) {
            if (mayMeet(candidate, offer)) {
                keep(hits, candidate.id(), explain(candidate, offer, rules), least);
            }
        }
        return best(hits, limit);
    }

    /// The best `limit` offers of a candidate whose score is at least `least`.
    public List<Hit> offersFor(Candidate candidate, Rules rules, int limit, double least) {
        var hits = new ArrayList<Hit>();
        for (var offer : offers.values()) {
            if (mayMeet(candidate, offer)) {
                keep(hits, offer.id(), explain(candidate, offer, rules), least);
            }
        }
        return best(hits, limit);
    }

    /// Compares one with one, whether they match or not.
    public Explanation explain(Candidate candidate, Offer offer, Rules rules) {
        var km = kilometres.nearest(candidate.commune(), offer);
        var answers = new ArrayList<Explanation.Answer>();
        for (var condition : Condition.values()) {
            var unsaid = candidate.unsaid().contains(condition);
            var missing = unsaid ? condition.missingUnsaid(km, rules) : condition.missing(candidate, offer, km, rules);
            answers.add(new Explanation.Answer(condition, missing, unsaid));
        }
        return new Explanation(km, List.copyOf(answers), Score.of(candidate, offer, km, rules), rules.version());
    }

    /// Whether her choices let this employer see her, and a post is left: never told to the other side.
    public static boolean mayMeet(Candidate candidate, Offer offer) {
        return offer.openings() > 0
                && candidate.shownIn().get(offer.platform())
                && !candidate.hiddenFrom().get(offer.employer());
    }

    private static void keep(List<Hit> hits, int id, Explanation explanation, double least) {
        if (explanation.matches() && explanation.score().total() >= least) {
            hits.add(new Hit(id, explanation));
        }
    }

    private static List<Hit> best(List<Hit> hits, int limit) {
        return hits.stream().sorted(BEST_FIRST).limit(limit).toList();
    }
}
