package fr.ensemblier.engine;

/// The hard conditions of R-M1. [#HOURS] counts only when she ticked it. What she has not said excludes
/// nothing, except that an unsaid [#REACH] goes no further than the rules suppose.
public enum Condition {
    OCCUPATION {
        @Override
        double missing(Candidate candidate, Offer offer, double km, Rules rules) {
            return said(candidate.occupations().contains(offer.occupation())
                    || candidate.families().get(offer.family()));
        }
    },
    CERTIFICATION {
        @Override
        double missing(Candidate candidate, Offer offer, double km, Rules rules) {
            return said(offer.oneOf().isEmpty() || offer.oneOf().intersects(candidate.certifications()));
        }
    },
    CONTRACT {
        @Override
        double missing(Candidate candidate, Offer offer, double km, Rules rules) {
            return said(candidate.contracts().get(offer.contract()));
        }
    },
    LICENCE {
        @Override
        double missing(Candidate candidate, Offer offer, double km, Rules rules) {
            return said(!offer.licence() || candidate.licence());
        }
    },
    VEHICLE {
        @Override
        double missing(Candidate candidate, Offer offer, double km, Rules rules) {
            return said(!offer.vehicle() || candidate.vehicle());
        }
    },
    NIGHT {
        @Override
        double missing(Candidate candidate, Offer offer, double km, Rules rules) {
            return said(!offer.night() || candidate.night());
        }
    },
    WEEKEND {
        @Override
        double missing(Candidate candidate, Offer offer, double km, Rules rules) {
            return said(!offer.weekend() || candidate.weekend());
        }
    },
    SPLIT_HOURS {
        @Override
        double missing(Candidate candidate, Offer offer, double km, Rules rules) {
            return said(!offer.splitHours() || candidate.splitHours());
        }
    },
    HOURS {
        @Override
        double missing(Candidate candidate, Offer offer, double km, Rules rules) {
            return candidate.hoursStrict() ? Score.hourGap(candidate, offer) : 0;
        }
    },
    START {
        @Override
        double missing(Candidate candidate, Offer offer, double km, Rules rules) {
            return Math.max(0, candidate.availableDay() - offer.startDay() - rules.startTolerance());
        }
    },
    REACH {
        @Override
        double missing(Candidate candidate, Offer offer, double km, Rules rules) {
            return Math.max(0, km - candidate.reachKm());
        }

        @Override
        double missingUnsaid(double km, Rules rules) {
            return Math.max(0, km - rules.unsaidReachKm());
        }
    };

    /// How much is missing: 0 when it is met, else hours, days or kilometres, or 1 for a yes or no.
    abstract double missing(Candidate candidate, Offer offer, double km, Rules rules);

    /// The same when she has said nothing of it.
    double missingUnsaid(double km, Rules rules) {
        return 0;
    }

    private static double said(boolean met) {
        return met ? 0 : 1;
    }
}
