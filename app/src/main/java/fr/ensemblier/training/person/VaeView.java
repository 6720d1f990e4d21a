package fr.ensemblier.training.person;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.people.InPost;
import fr.ensemblier.people.People;
import fr.ensemblier.training.model.Catalogue;
import fr.ensemblier.training.model.SessionWords;
import fr.ensemblier.training.model.TraineeState;
import fr.ensemblier.training.model.Trainees;
import fr.ensemblier.training.model.Vae;
import fr.ensemblier.training.model.VaeGroup;
import fr.ensemblier.training.model.VaeGroupState;
import fr.ensemblier.training.model.VaeGroups;
import fr.ensemblier.training.model.VaeMoves;
import fr.ensemblier.training.model.VaeState;
import fr.ensemblier.training.model.VaeWords;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a VAE into the words of its page, with what may be done about it.
@Component
class VaeView {

    private final VaeGroups groups;
    private final VaeMoves moves;
    private final VaeWords words;
    private final Trainees trainees;
    private final Catalogue catalogue;
    private final Whose whose;
    private final InPost inPost;
    private final ValueLists lists;
    private final Clock clock;

    VaeView(
            VaeGroups groups,
            VaeMoves moves,
            VaeWords words,
            Trainees trainees,
            Catalogue catalogue,
            Whose whose,
            InPost inPost,
            ValueLists lists,
            Clock clock) {
        this.groups = groups;
        this.moves = moves;
        this.words = words;
        this.trainees = trainees;
        this.catalogue = catalogue;
        this.whose = whose;
        this.inPost = inPost;
        this.lists = lists;
        this.clock = clock;
    }

    ActPage of(Vae one, People.Reachable her, ActPage.Asked asked, List<FieldError> errors) {
        var today = Paris.today(clock);
        var group = one.group() == null ? null : groups.get(one.platform(), one.group());
        return new ActPage(
                VaeController.HERE + "/" + one.id(),
                "VAE " + words.brief(one),
                her.fullName(),
                Whose.href(her),
                group == null ? null : new Link(group.name(), VaeController.HERE + "/groupes/" + group.id()),
                VaeWords.kind(one.state()),
                one.state().words(),
                words.detail(one, today),
                words.line(one, today),
                facts(one, group),
                List.of(new Link("Le dossier de la personne est sur France VAE", "https://vae.gouv.fr")),
                acts(one, group),
                one.state().before() != null,
                today,
                today,
                asked,
                errors,
                null);
    }

    private List<ActPage.Fact> facts(Vae one, @Nullable VaeGroup group) {
        var facts = new ArrayList<ActPage.Fact>();
        facts.add(new ActPage.Fact("Type", one.kind().words()));
        if (group != null && group.state() instanceof VaeGroupState.GivenUp(var _, var on, var why)) {
            facts.add(new ActPage.Fact(
                    "Groupe",
                    "Abandonné le " + French.shortDate(on, Paris.today(clock)) + French.SPACE + ": "
                            + French.small(lists.label(VaeGroupState.REASONS, why))));
        }
        facts.add(new ActPage.Fact("Diplôme ou titre visé", words.name(one.certification())));
        facts.add(new ActPage.Fact(
                "Visé", one.aimed().isEmpty() ? "En entier" : String.join(", ", words.blocks(one, one.aimed()))));
        var again = words.sentAgain(one, Paris.today(clock));
        if (again != null) {
            facts.add(new ActPage.Fact("Dossier de faisabilité", French.capital(again)));
        }
        if (one.kind() == Vae.Kind.HYBRID && (one.taught() != null || one.state() instanceof VaeState.Open)) {
            facts.add(taught(one));
        }
        if (one.state() instanceof VaeState.Judged judged && !judged.blocks().isEmpty()) {
            facts.add(new ActPage.Fact("Obtenu", String.join(", ", words.blocks(one, judged.blocks()))));
        }
        rest(one).ifPresent(facts::add);
        if (one.candidate() != null) {
            facts.add(new ActPage.Fact("Situation", lists.label("VAE_CANDIDATE", one.candidate())));
        }
        if (inPost.secret(one.platform(), one.person())) {
            facts.add(new ActPage.Fact("Son employeur", "Ne doit pas le savoir"));
        }
        facts.add(
                new ActPage.Fact(
                        "Règle",
                        "Aucune durée d’expérience n’est demandée. Le dossier se fait sur le site France VAE. Ici restent l’état et les dates."));
        return facts;
    }

    /// After a jury that gave some blocks: the others, and the VAE that goes for them, unless one does.
    private Optional<ActPage.Fact> rest(Vae one) {
        var rest = one.state() instanceof VaeState.Judged judged && judged.result() == VaeState.Result.BLOCKS
                ? moves.rest(one.platform(), one.person(), one.certification())
                : List.<String>of();
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(new ActPage.Fact(
                        "Blocs restants",
                        String.join(", ", words.blocks(one, rest)) + ".",
                        moves.goesForIt(one)
                                ? null
                                : new Link(
                                        "Ouvrir la suite pour les blocs restants",
                                        new ListAddress()
                                                        .with("ajouter", "vae")
                                                        .with("vaeKind", Vae.Kind.INDIVIDUAL.name())
                                                        .with("certification", one.certification())
                                                        .at("/equipe/personnes/" + one.person() + "/formations")
                                                + "#vae")));
    }

    private ActPage.Fact taught(Vae one) {
        var name = "Bloc suivi en formation";
        var trainee = one.taught();
        if (trainee != null) {
            return new ActPage.Fact(
                    name,
                    trainings(one).stream()
                            .filter(option -> option.value().equals(trainee.toString()))
                            .map(Option::label)
                            .findFirst()
                            .orElse("Formation"),
                    new Link("ouvrir", TraineeController.HERE + "/" + trainee));
        }
        return trainings(one).isEmpty()
                ? new ActPage.Fact(
                        name,
                        "Inscrivez la personne à une session, puis choisissez-la ici.",
                        new Link("l’inscrire", "/equipe/personnes/" + one.person() + "/formations"))
                : new ActPage.Fact(name, "Pas encore choisi");
    }

    /// The sessions in which she may learn a block: where she is, was, or is a candidate. None takes the choice away.
    List<Option> trainings(Vae one) {
        var today = Paris.today(clock);
        var hers = trainees.ofPerson(one.platform(), one.person()).stream()
                .filter(trainee -> !(trainee.state() instanceof TraineeState.TurnedAway)
                        && !(trainee.state() instanceof TraineeState.Withdrawn))
                .flatMap(trainee -> catalogue.find(one.platform(), trainee.session()).stream()
                        .map(session -> new Option(
                                trainee.id().toString(),
                                session.sheet().title() + ", " + French.small(SessionWords.dates(session, today)))));
        return (one.taught() == null ? hers : Stream.concat(hers, Stream.of(new Option("AUCUNE", "Aucune formation"))))
                .toList();
    }

    private List<ActPage.Act> acts(Vae one, @Nullable VaeGroup group) {
        var acts = new ArrayList<>(moves(one));
        if (VaeMoves.isWithoutGroup(one, group)) {
            regroup(one, acts);
        }
        if (one.state() instanceof VaeState.Project) {
            acts.add(ActPage.Act.mistake("Retirer cette VAE"));
        }
        var trainings = one.kind() == Vae.Kind.HYBRID && one.state() instanceof VaeState.Open
                ? trainings(one)
                : List.<Option>of();
        if (!trainings.isEmpty()) {
            acts.add(
                    Math.max(1, acts.size() - 1),
                    ActPage.Act.aiming(
                                    "former", "Suivre un bloc en formation", "Noter la formation", List.of(), List.of())
                            .choosing("Quelle formation ?", trainings));
        }
        return acts;
    }

    private void regroup(Vae one, List<ActPage.Act> acts) {
        var others = moves.others(one);
        if (!others.isEmpty()) {
            acts.add(
                    1,
                    ActPage.Act.aiming("groupe", "Passer dans un autre groupe", "Noter le groupe", List.of(), List.of())
                            .choosing(
                                    "Quel groupe ?",
                                    others.stream()
                                            .map(group -> new Option(group.id().toString(), group.name()))
                                            .toList()));
        }
        acts.add(
                1,
                ActPage.Act.aiming(
                        "seule",
                        one.group() == null ? "Continuer en VAE individuelle" : "Continuer sans le groupe",
                        "Continuer en VAE individuelle",
                        List.of(),
                        List.of()));
    }

    private List<ActPage.Act> moves(Vae one) {
        var stop = ActPage.Act.other(
                "abandonner", "La personne abandonne", "Noter l’abandon", whose.reasons("VAE_DROPOUT"));
        return switch (one.state()) {
            case VaeState.Project _ -> {
                var all = new ArrayList<ActPage.Act>();
                all.add(ActPage.Act.next("envoyer", "Dossier de faisabilité envoyé", "Noter l’envoi"));
                if (!words.blocks(one.certification()).isEmpty()) {
                    all.add(ActPage.Act.aiming(
                            "viser",
                            "Viser une partie du diplôme",
                            "Noter les blocs visés",
                            words.blocks(one.certification()),
                            one.aimed()));
                }
                all.add(stop);
                yield all;
            }
            case VaeState.Incomplete _ ->
                List.of(ActPage.Act.next("envoyer", "Dossier de faisabilité envoyé", "Noter l’envoi"), stop);
            case VaeState.Sent _ ->
                List.of(
                        ActPage.Act.next("recevable", "Dossier recevable", "Noter que c’est recevable"),
                        ActPage.Act.other("incomplet", "Dossier incomplet", "Noter qu’il est incomplet", List.of()),
                        ActPage.Act.other(
                                "non-recevable", "Dossier non recevable", "Noter qu’il n’est pas recevable", List.of()),
                        stop);
            case VaeState.Admissible _ ->
                List.of(
                        ActPage.Act.next("accompagner", "Accompagnement commencé", "Noter le début"),
                        ActPage.Act.other(
                                "valider",
                                "Dossier de validation envoyé, sans accompagnement",
                                "Noter l’envoi",
                                List.of()),
                        stop);
            case VaeState.Supported _ ->
                List.of(ActPage.Act.next("valider", "Dossier de validation envoyé", "Noter l’envoi"), stop);
            case VaeState.Written _ ->
                List.of(ActPage.Act.next("jury", "Passage devant le jury", "Noter le passage"), stop);
            case VaeState.Jury _ ->
                List.of(
                        ActPage.Act.next("resultat", "Résultat du jury", "Noter le résultat")
                                .choosing(
                                        "Qu’a décidé le jury ?",
                                        Arrays.stream(VaeState.Result.values())
                                                .filter(result -> result != VaeState.Result.BLOCKS
                                                        || !words.blocks(one.certification())
                                                                .isEmpty())
                                                .map(result -> new Option(result.name(), result.words()))
                                                .toList())
                                .withBlocks(words.blocks(one.certification())),
                        stop);
            case VaeState.Judged _, VaeState.NotAdmissible _, VaeState.DroppedOut _ -> List.of();
        };
    }
}
