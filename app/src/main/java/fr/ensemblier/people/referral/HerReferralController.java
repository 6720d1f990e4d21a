package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Step;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who sent her, what was said of her with them, and her no (C8): from then on they are told nothing more.
@Controller
@RequestMapping(HerReferralController.HERE)
class HerReferralController {

    static final String HERE = "/mon-espace/orientations";

    record Page(String body, boolean shared, String action, List<Step> story) {}

    private final Referrals referrals;
    private final ReferralLists lists;
    private final BodyNames names;
    private final ReferralAnswering answering;
    private final People people;
    private final TransactionTemplate transactions;

    HerReferralController(
            Referrals referrals,
            ReferralLists lists,
            BodyNames names,
            ReferralAnswering answering,
            People people,
            TransactionTemplate transactions) {
        this.referrals = referrals;
        this.lists = lists;
        this.names = names;
        this.answering = answering;
        this.people = people;
        this.transactions = transactions;
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id) {
        var her = Actors.candidate();
        var page = asMachine(her, () -> {
            var sent = hers(her, id);
            return new Page(
                    names.of(her.platform(), sent.body()),
                    sent.shared(),
                    HERE + "/" + id + "/partage",
                    lists.story(her.platform(), sent));
        });
        return new ModelAndView("people/referral/hers", Map.of("page", page));
    }

    @PostMapping("/{id}/partage")
    String share(
            @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean shared, RedirectAttributes redirect) {
        var her = Actors.candidate();
        var body = asMachine(
                her,
                () -> transactions.execute(_ -> {
                    var sent = hers(her, id);
                    var name = names.of(her.platform(), sent.body());
                    if (referrals.share(her.platform(), id, shared)) {
                        if (!shared) {
                            answering.nothingMore(her.platform(), sent);
                        }
                        people.happened(
                                her.platform(),
                                her.person(),
                                "REFERRED",
                                shared
                                        ? "Accepte de nouveau que l’on échange avec " + name
                                        : "Ne veut plus que l’on échange avec " + name,
                                null,
                                true);
                    }
                    return name;
                }));
        Flash.ok(
                        shared
                                ? body + " peut de nouveau échanger avec l’équipe à votre sujet."
                                : "C’est noté. " + body + " n’a plus de vos nouvelles par la plateforme.")
                .after(redirect);
        return "redirect:" + HERE + "/" + id;
    }

    private Referrals.Sent hers(Actor.Candidate her, UUID id) {
        var sent = referrals.get(her.platform(), id);
        if (!sent.person().equals(her.person())) {
            throw new NotFound("referral", id);
        }
        return sent;
    }

    /// The names of bodies are not hers to read.
    private static <T> T asMachine(Actor.Candidate her, Supplier<T> work) {
        return Actors.as(new Actor.Machine("people.referrals", her.platform()), work);
    }
}
