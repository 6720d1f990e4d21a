package fr.ensemblier.people.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Certification;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.ui.French;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A profile in plain words, the same on her screens and in the team's file. What she never said is said so.
@Component
public class ProfileWords {

    /// What stands for an answer that nobody gave.
    public static final String UNSAID = "Non précisé";

    private static final Map<String, String> DAY_TIMES =
            Map.of("MORNING", "le matin", "AFTERNOON", "l’après-midi", "EVENING", "le soir");

    /// An answer, and the screen where it is changed.
    public record Answer(String name, String value, String screen) {}

    private final Occupations occupations;
    private final ValueLists lists;
    private final Clock clock;

    ProfileWords(Occupations occupations, ValueLists lists, Clock clock) {
        this.occupations = occupations;
        this.lists = lists;
        this.clock = clock;
    }

    /// All her answers, as she reads them. `avoided` are the employers who never see her.
    public List<Answer> answers(
            Profile profile, Person person, Collection<ChoiceKind> granted, Collection<String> avoided) {
        var skills = profile.skills();
        return List.of(
                new Answer("Ce que je cherche", wishes(profile), "envies"),
                new Answer("Me former", training(profile), "formation"),
                new Answer("Types de contrat", contracts(profile.contractClasses()), "contrats"),
                new Answer("Ma commune", person.communeName(), "commune"),
                new Answer("Mes trajets", travels(profile), "trajets"),
                new Answer("Temps de trajet", longest(profile), "duree"),
                new Answer("Mes horaires", times(profile.hours()), "horaires"),
                new Answer("Heures par semaine", said(French.capital(weekly(profile.hours()))), "semaine"),
                new Answer("À partir de quand", start(profile), "debut"),
                new Answer(
                        "Ce que j’ai fait", said(firstPerson(String.join(", ", skills.experiences()))), "savoir-faire"),
                new Answer("Mon expérience", years(skills), "annees"),
                new Answer("Permis de conduire", yes(skills.licence()), "permis"),
                new Answer("Voiture", yes(skills.vehicle()), "voiture"),
                new Answer("Diplômes et titres", said(String.join(", ", diplomas(skills))), "diplomes"),
                new Answer("Parties de diplôme", said(parts(skills)), "blocs"),
                new Answer("Mes besoins", "Seule l’équipe les lit", "besoins"),
                new Answer("Aménagements", "Seule l’équipe les lit", "amenagements"),
                new Answer("Mon message", message(profile.told()), "message"),
                new Answer(
                        "Les employeurs",
                        granted.contains(ChoiceKind.BE_SHOWN) ? "Ils peuvent voir mon profil" : "Ils ne voient rien",
                        "choix"),
                new Answer(
                        "Employeurs à éviter", avoided.isEmpty() ? "Aucun" : String.join(", ", avoided), "employeurs"));
    }

    private static String said(String words) {
        return words.isEmpty() ? UNSAID : words;
    }

    private static String yes(@Nullable Boolean answer) {
        return answer == null ? UNSAID : answer ? "Oui" : "Non";
    }

    private static String travels(Profile profile) {
        var means = profile.means();
        return means == null ? UNSAID : French.capital(means.words());
    }

    private static String longest(Profile profile) {
        var reach = profile.reach();
        return reach == null ? UNSAID : French.minutes(reach.minutes()) + " au plus";
    }

    private static String years(Profile.Skills skills) {
        var years = skills.years();
        return years == null ? UNSAID : years == 0 ? "Je débute" : French.plural(years, "an", "ans") + " d’expérience";
    }

    private List<String> diplomas(Profile.Skills skills) {
        return skills.certifications().stream()
                .map(code -> occupations
                        .certification(code)
                        .map(Certification::brief)
                        .orElse(code))
                .toList();
    }

    private static String parts(Profile.Skills skills) {
        return skills.blocks().isEmpty() ? "" : French.plural(skills.blocks().size(), "partie", "parties");
    }

    public String wishes(Profile profile) {
        if (profile.occupations().isEmpty()) {
            return profile.undecided() ? "Ne sait pas encore" : UNSAID;
        }
        return String.join(
                ", ", profile.occupations().stream().map(occupations::brief).toList());
    }

    /// « 30 min, en voiture ».
    public String journey(Profile profile) {
        var reach = profile.reach();
        return reach == null
                ? UNSAID
                : French.minutes(reach.minutes()) + ", " + reach.means().words();
    }

    /// « 20 à 28 h par semaine, le matin, le week-end ».
    public String hours(Profile profile) {
        var hours = profile.hours();
        var said = new ArrayList<String>();
        weekly(hours).lines().forEach(said::add);
        hours.dayTimes().forEach(time -> said.add(DAY_TIMES.getOrDefault(time, time)));
        add(said, hours.night(), "la nuit");
        add(said, hours.weekend(), "le week-end");
        add(said, hours.split(), "avec des coupures");
        return said.isEmpty() ? UNSAID : French.capital(String.join(", ", said));
    }

    private static String times(Profile.Hours hours) {
        var said = new ArrayList<String>();
        hours.dayTimes().forEach(time -> said.add(DAY_TIMES.getOrDefault(time, time)));
        add(said, hours.night(), "la nuit");
        add(said, hours.weekend(), "le week-end");
        add(said, hours.split(), "avec des coupures");
        return said.isEmpty() ? UNSAID : French.capital(String.join(", ", said));
    }

    private static String weekly(Profile.Hours hours) {
        var min = hours.min();
        var max = hours.max();
        if (max == null) {
            return min == null ? "" : "au moins " + plain(min) + French.SPACE + "h par semaine";
        }
        return (min == null ? "jusqu’à " : min.compareTo(max) == 0 ? "" : plain(min) + " à ") + plain(max)
                + French.SPACE + "h par semaine";
    }

    public String start(Profile profile) {
        var day = profile.availableOn();
        if (day == null) {
            return UNSAID;
        }
        var today = Paris.today(clock);
        return day.isAfter(today) ? "À partir du " + French.shortDate(day, today) : "Tout de suite";
    }

    /// What she has done, and for how long.
    public String done(Profile profile) {
        var said = new ArrayList<>(
                profile.skills().experiences().stream().map(French::small).toList());
        var years = profile.skills().years();
        if (years != null) {
            said.add(years == 0 ? "débute" : French.plural(years, "an", "ans") + " d’expérience");
        }
        return said.isEmpty() ? UNSAID : French.capital(String.join(", ", said));
    }

    /// Diplomas, licence, car: those she has and those she said she has not.
    public String held(Profile profile) {
        var skills = profile.skills();
        var said = new ArrayList<String>(diplomas(skills));
        either(said, skills.licence(), "permis B", "pas de permis");
        either(said, skills.vehicle(), "voiture", "pas de voiture");
        return said.isEmpty() ? UNSAID : French.capital(String.join(", ", said));
    }

    public String training(Profile profile) {
        var wants = profile.skills().wantsTraining();
        return wants == null ? UNSAID : wants ? "D’accord pour se former" : "Pas pour le moment";
    }

    public String contracts(List<String> codes) {
        return codes.isEmpty()
                ? "Tous"
                : String.join(
                        ", ",
                        codes.stream()
                                .map(code -> lists.label("CONTRACT_CLASS", code))
                                .toList());
    }

    private static String message(Profile.Told told) {
        var kind = told.kind() == null ? "" : told.kind();
        return switch (kind) {
            case "AUDIO" -> "Un enregistrement";
            case "VIDEO" -> "Un film";
            case "CV" -> "Un CV";
            default -> told.text() == null ? "Pas encore de message" : told.text();
        };
    }

    /// « A aidé un proche » as she says it herself.
    public static String firstPerson(String done) {
        return French.capital(done.replaceAll("(^|, )[Aa] ", "$1j’ai ").replaceAll("(^|, )[Dd]ébute", "$1je débute"));
    }

    private static void add(List<String> to, @Nullable Boolean when, String words) {
        if (Boolean.TRUE.equals(when)) {
            to.add(words);
        }
    }

    private static void either(List<String> to, @Nullable Boolean has, String yes, String no) {
        if (has != null) {
            to.add(has ? yes : no);
        }
    }

    private static String plain(BigDecimal hours) {
        return French.number(hours.doubleValue(), 1);
    }
}
