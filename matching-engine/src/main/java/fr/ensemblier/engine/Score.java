package fr.ensemblier.engine;

/// The published sum of parts (R-M9), each shown and logged.
public record Score(
        double nearness, double occupation, double hours, double experience, double training, double start) {

    private static final int MONTH = 31;

    public double total() {
        return nearness + occupation + hours + experience + training + start;
    }

    static Score of(Candidate candidate, Offer offer, double km, Rules rules) {
        return new Score(
                candidate.reachKm() > 0 && !candidate.unsaid().contains(Condition.REACH)
                        ? rules.nearness() * Math.max(0, 1 - km / candidate.reachKm())
                        : 0,
                occupation(candidate, offer, rules),
                candidate.unsaid().contains(Condition.HOURS)
                        ? 0
                        : Math.max(0, rules.hours() - rules.hourGap() * hourGap(candidate, offer)),
                experience(candidate, offer, rules),
                offer.trainingOffered() && candidate.wantsTraining() ? rules.training() : 0,
                !candidate.unsaid().contains(Condition.START)
                                && Math.abs(offer.startDay() - candidate.availableDay()) <= MONTH
                        ? rules.start()
                        : 0);
    }

    private static double experience(Candidate candidate, Offer offer, Rules rules) {
        if (candidate.experienceYears() < 0) {
            return 0;
        }
        var missing = Math.max(0, offer.experienceYears() - candidate.experienceYears());
        return Math.max(0, rules.experience() - rules.missingYear() * missing);
    }

    /// Her first choice, then its family, then any other occupation that she wants or its family.
    private static double occupation(Candidate candidate, Offer offer, Rules rules) {
        var place = candidate.occupations().indexOf(offer.occupation());
        if (place == 0) {
            return rules.firstChoice();
        }
        if (offer.family() == candidate.firstFamily()) {
            return rules.sameFamily();
        }
        return place > 0 || candidate.families().get(offer.family()) ? rules.otherWanted() : 0;
    }

    /// Hours a week between what is offered and the nearest end of what she wants.
    static double hourGap(Candidate candidate, Offer offer) {
        return Math.max(
                0, Math.max(candidate.hoursMin() - offer.weeklyHours(), offer.weeklyHours() - candidate.hoursMax()));
    }
}
