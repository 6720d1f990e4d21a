package fr.ensemblier.people.own;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Kept;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.people.model.Choices;
import fr.ensemblier.people.model.HiddenEmployers;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.ProfileWords;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// All that is kept about her, in French, for her to read and to print.
@Component
@Order(1)
class Telling implements Kept {

    private final Persons persons;
    private final Profiles profiles;
    private final Choices choices;
    private final HiddenEmployers hidden;
    private final Holdings holdings;
    private final ProfileWords words;
    private final ValueLists lists;
    private final Clock clock;

    Telling(
            Persons persons,
            Profiles profiles,
            Choices choices,
            HiddenEmployers hidden,
            Holdings holdings,
            ProfileWords words,
            ValueLists lists,
            Clock clock) {
        this.persons = persons;
        this.profiles = profiles;
        this.choices = choices;
        this.hidden = hidden;
        this.holdings = holdings;
        this.words = words;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "person",
                "profile",
                "candidate_card",
                "choice",
                "barrier",
                "hidden_employer",
                "person_event",
                "person_event_correction",
                "person_merge",
                "referral",
                "referral_answer",
                "referral_note",
                "seen_document",
                "audit_entry");
    }

    @Override
    public List<Part> about(Her her) {
        var person = persons.get(her.platform(), her.person());
        var said = choices.history(her.platform(), her.person());
        var granted = choices.latest(her.platform(), her.person()).values().stream()
                .filter(Choices.Said::granted)
                .map(Choices.Said::kind)
                .toList();
        var avoided = hidden.of(her.platform(), her.person()).stream()
                .map(HiddenEmployers.Hidden::words)
                .toList();
        var profile = profiles.get(her.platform(), her.person());
        return List.of(
                new Part("Qui je suis", identity(person)),
                new Part(
                        "Mon profil",
                        words.answers(profile, person, granted, avoided).stream()
                                .filter(one ->
                                        !List.of("besoins", "amenagements").contains(one.screen()))
                                .map(one -> line(one.name(), one.value()))
                                .toList()),
                new Part(
                        "Ce qui pourrait me freiner (pour l’équipe seulement)",
                        holdings.barriers(her.platform(), her.person()).stream()
                                .map(this::hindrance)
                                .toList()),
                new Part(
                        "Mes accords",
                        said.stream()
                                .map(one -> line(
                                        when(one.at()), one.kind().label() + ", " + (one.granted() ? "oui" : "non")))
                                .toList()),
                new Part(
                        "Ce qui s’est passé",
                        holdings.story(her.platform(), her.person()).stream()
                                .map(one -> line(when(one.at()), stripped(one.act()) + ", par " + one.who()))
                                .toList()),
                new Part(
                        "Mes orientations, et ce que l’équipe a répondu",
                        holdings.referrals(her.platform(), her.person()).stream()
                                .map(one -> line(when(one.at()), stripped(one.act()) + ", par " + one.who()))
                                .toList()),
                new Part(
                        "Ce qui a été corrigé",
                        Actors.as(
                                        new Actor.Machine("people.kept", her.platform()),
                                        () -> holdings.corrections(her.platform(), her.person()))
                                .stream()
                                .map(one -> line(when(one.at()), stripped(one.act()) + ", par " + one.who()))
                                .toList()),
                new Part("Documents vus, sans copie", documents(her)),
                new Part("Mon enregistrement ou mon CV", recording(profile)),
                new Part(
                        "Qui a ouvert mon dossier",
                        holdings.openings(her.platform(), person.logKey()).stream()
                                .map(one -> line(when(one.at()), one.who()))
                                .toList()));
    }

    private String hindrance(Holdings.Hindrance one) {
        var lifted = one.liftedOn();
        return lists.label("BARRIER", one.kind())
                + (one.detail() == null ? "" : ", « " + one.detail() + " »")
                + ", noté le " + French.fullDate(one.saidOn())
                + (lifted == null ? "" : ", levé le " + French.fullDate(lifted));
    }

    private List<String> documents(Her her) {
        return holdings.documents(her.platform(), her.person()).stream()
                .map(one -> line(French.fullDate(Paris.date(one.at())), one.act() + ", vu par " + one.who()))
                .toList();
    }

    private static List<String> recording(Profile profile) {
        var kind = profile.told().file() == null ? "" : profile.told().kind();
        return switch (kind == null ? "" : kind) {
            case "AUDIO" -> List.of("Un enregistrement, à écouter dans « Mon message »");
            case "VIDEO" -> List.of("Un film, à voir dans « Mon message »");
            case "CV" -> List.of("Un CV, à ouvrir dans « Mon message »");
            default -> List.of();
        };
    }

    private List<String> identity(Person person) {
        var said = new ArrayList<String>();
        said.add(line("Nom", person.name()));
        said.add(line("Téléphone", person.phone() == null ? "aucun" : French.phone(person.phone())));
        said.add(line("Courriel", person.email() == null ? "aucun" : person.email()));
        said.add(line(
                "Année de naissance",
                person.birthYear() == null ? "non précisée" : person.birthYear().toString()));
        if (person.sex() != null) {
            said.add(line("Sexe, pour les chiffres de l’équipe", lists.label("SEX", person.sex())));
        }
        if (person.motive() != null) {
            said.add(line("Motif de ma venue", lists.label("MOTIVE", person.motive())));
        }
        said.add(line("Commune", person.communeName()));
        said.add(line("Situation", lists.label("SITUATION", person.situation())));
        said.add(line(
                "Venue par",
                lists.label("SOURCE", person.source())
                        + (person.sourceDetail() == null ? "" : ", " + person.sourceDetail())));
        said.add(line(
                "Mandat pour répondre à ma place",
                person.standingMandate() ? "oui, noté par " + person.mandateNotedBy() : "non"));
        said.add(line("Aménagements utiles", adjustments(person)));
        said.add(line("Qui m’accompagne", person.adviserName() == null ? "personne encore" : person.adviserName()));
        if (person.notes() != null) {
            said.add(line("Notes de l’équipe", person.notes()));
        }
        return said;
    }

    private static String adjustments(Person person) {
        var useful = person.usefulAdjustments();
        return useful == null ? "non précisé" : useful ? "oui" : "non";
    }

    /// What is followed by who did it ends without a stop of its own.
    private static String stripped(String act) {
        return act.endsWith(".") ? act.substring(0, act.length() - 1) : act;
    }

    private static String line(String name, String value) {
        return name + French.SPACE + ": " + value;
    }

    private String when(Instant at) {
        return French.capital(French.dateTime(Paris.local(at), Paris.today(clock)));
    }
}
