package fr.ensemblier.offers.model;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.ui.French;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What keeps an offer from being published, said at the field (R-M11, R-M1).
@Component
public class OfferRules {

    static final BigDecimal MOST_HOURS = BigDecimal.valueOf(48);
    static final String TOO_LONG_A_WEEK = "La loi limite la semaine à 48 heures.";
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4000;
    static final Set<String> LEARNING = Set.of("APPRENTISSAGE", "PROFESSIONNALISATION");
    private static final int YEARS_AHEAD = 2;
    private static final int WEEKS_BACK = 4;

    private final Occupations occupations;
    private final ValueLists lists;
    private final MinimumPay minimum;

    OfferRules(Occupations occupations, ValueLists lists, MinimumPay minimum) {
        this.occupations = occupations;
        this.lists = lists;
        this.minimum = minimum;
    }

    /// The certifications that the law asks for this post; an apprentice prepares them.
    public Set<String> requiredByLaw(@Nullable String occupation, @Nullable String contractClass) {
        if (occupation == null || contractClass != null && LEARNING.contains(contractClass)) {
            return Set.of();
        }
        return occupations.find(occupation).map(Occupation::anyOf).orElse(Set.of());
    }

    /// Nothing when it may be published.
    public List<Refusal> refusals(OfferTerms terms, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        occupation(terms, refusals);
        place(terms, refusals);
        contract(terms, refusals);
        time(terms, today, refusals);
        pay(terms, today, refusals);
        texts(terms, refusals);
        return List.copyOf(refusals);
    }

    private void occupation(OfferTerms terms, List<Refusal> refusals) {
        var occupation = terms.occupation() == null
                ? null
                : occupations.find(terms.occupation()).orElse(null);
        if (occupation == null) {
            refusals.add(new Refusal("occupation", "Choisissez un métier dans la liste."));
            return;
        }
        if (!requiredByLaw(occupation.code(), terms.contractClass()).isEmpty() && terms.trainingOffered()) {
            refusals.add(new Refusal("trainingOffered", instead(occupation)));
        }
    }

    /// « Nous formons » never lifts a regulated diploma (R-M1).
    private static String instead(Occupation occupation) {
        var other = occupation.code().equals("aide-soignant")
                ? "un contrat d’apprentissage, ou une offre d’agent de service hospitalier"
                : "un contrat d’apprentissage";
        return "La loi demande un diplôme pour ce métier : former ne le remplace pas. Proposez plutôt " + other + ".";
    }

    private static void place(OfferTerms terms, List<Refusal> refusals) {
        if (terms.place() == null) {
            refusals.add(new Refusal("placeKind", "Indiquez où la personne travaillera."));
        } else if (terms.place().kind().equals("SECTOR")
                && terms.place().sectorCommunes().isEmpty()) {
            refusals.add(new Refusal("sector", "Indiquez au moins une commune du secteur."));
        }
    }

    private void contract(OfferTerms terms, List<Refusal> refusals) {
        if (terms.contractClass() == null || !lists.knows("CONTRACT_CLASS", terms.contractClass())) {
            refusals.add(new Refusal("contractClass", "Choisissez un contrat."));
        } else if (terms.contractClass().equals("PRIVE_CDD") && terms.contractMonths() == null) {
            refusals.add(new Refusal("contractMonths", "Indiquez la durée du CDD, en mois."));
        }
    }

    /// A first publication, or a start that was changed: a post that began weeks ago is a slip of the year. What is
    /// renewed keeps its start, which reads « Tout de suite ».
    public Optional<Refusal> begun(OfferTerms terms, @Nullable LocalDate before, LocalDate today) {
        var start = terms.startOn();
        return start != null && !start.equals(before) && start.isBefore(today.minusWeeks(WEEKS_BACK))
                ? Optional.of(new Refusal("startOn", "Cette date est passée. Vérifiez le jour et l’année."))
                : Optional.empty();
    }

    private static void time(OfferTerms terms, LocalDate today, List<Refusal> refusals) {
        var hours = terms.weeklyHours();
        if (hours == null || hours.signum() <= 0) {
            refusals.add(new Refusal("weeklyHours", "Indiquez les heures par semaine, par exemple 28."));
        } else if (hours.compareTo(MOST_HOURS) > 0) {
            refusals.add(new Refusal("weeklyHours", TOO_LONG_A_WEEK));
        }
        if (terms.startOn() == null) {
            refusals.add(new Refusal("startOn", "Indiquez quand le poste commence, par exemple le 4 janvier."));
        } else if (terms.startOn().isAfter(today.plusYears(YEARS_AHEAD))) {
            refusals.add(new Refusal("startOn", "Cette date est trop loin. Vérifiez l’année."));
        }
    }

    private void pay(OfferTerms terms, LocalDate today, List<Refusal> refusals) {
        var pay = terms.pay();
        if (pay == null) {
            refusals.add(new Refusal("payLow", "Indiquez un salaire. Sans salaire, une offre n’est pas publiée."));
            return;
        }
        var floor = floor(pay.period());
        var tooLow = minimum.refusal(terms, today);
        if (tooLow.isPresent()) {
            refusals.add(new Refusal("payLow", tooLow.get()));
        } else if (pay.low().compareTo(floor) < 0) {
            refusals.add(new Refusal("payLow", "Ce montant semble trop bas pour la période choisie. Vérifiez-le."));
        } else if (pay.low().compareTo(floor.multiply(BigDecimal.valueOf(20))) > 0) {
            refusals.add(new Refusal("payLow", "Ce montant semble trop haut pour la période choisie. Vérifiez-le."));
        }
        if (pay.high() != null && pay.high().compareTo(pay.low()) < 0) {
            refusals.add(new Refusal("payHigh", "Le salaire le plus haut est plus bas que le premier montant."));
        }
    }

    /// Below this an amount is surely typed for another period: an order of magnitude, for what [MinimumPay] does not
    /// judge.
    private static BigDecimal floor(String period) {
        return switch (period) {
            case "HOUR" -> BigDecimal.valueOf(5);
            case "YEAR" -> BigDecimal.valueOf(2000);
            default -> BigDecimal.valueOf(150);
        };
    }

    private static void texts(OfferTerms terms, List<Refusal> refusals) {
        text("title", terms.title(), LONGEST_LINE, refusals);
        text("description", terms.description(), LONGEST_TEXT, refusals);
        text("trainingText", terms.trainingText(), LONGEST_LINE, refusals);
        text("contactName", terms.contactName(), LONGEST_LINE, refusals);
    }

    private static void text(String field, @Nullable String text, int longest, List<Refusal> refusals) {
        if (text != null && text.length() > longest) {
            refusals.add(new Refusal(
                    field, "Ce texte est trop long : %s signes au plus.".formatted(French.number(longest))));
        } else if (text != null) {
            Wording.refusal(text).ifPresent(why -> refusals.add(new Refusal(field, why)));
        }
    }
}
