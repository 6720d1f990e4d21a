package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.ReferralBodies;
import fr.ensemblier.people.model.Promises;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The small space of who sends people without an account, behind the link in her mail: whom she sent, where each is,
/// the six fields for another (C3). Opening it changes nothing (R-M7).
@Controller
@RequestMapping("/p/{slug}/orienter/{secret}")
class LinkController {

    private static final int SHOWN = 100;

    /// `bodyName` is where she works.
    record HomePage(String name, String bodyName, String add, List<ReferralLists.Line> lines) {}

    private final Platforms platforms;
    private final ReferralLinks links;
    private final ReferralBodies bodies;
    private final Referrals referrals;
    private final ReferralLists lists;
    private final OneSent one;
    private final ReferReading reading;
    private final Referring referring;
    private final SenderWriting writing;
    private final Promises promises;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LinkController(
            Platforms platforms,
            ReferralLinks links,
            ReferralBodies bodies,
            Referrals referrals,
            ReferralLists lists,
            OneSent one,
            ReferReading reading,
            Referring referring,
            SenderWriting writing,
            Promises promises,
            TransactionTemplate transactions,
            Clock clock) {
        this.platforms = platforms;
        this.links = links;
        this.bodies = bodies;
        this.referrals = referrals;
        this.lists = lists;
        this.one = one;
        this.reading = reading;
        this.referring = referring;
        this.writing = writing;
        this.promises = promises;
        this.transactions = transactions;
        this.clock = clock;
    }

    static String address(Platform platform, String secret) {
        return platform.base() + "/orienter/" + secret;
    }

    @GetMapping
    ModelAndView home(@PathVariable String slug, @PathVariable String secret) {
        var platform = platform(slug);
        var here = address(platform, secret);
        return find(platform, secret)
                .map(link -> new ModelAndView(
                        "people/referral/bylink",
                        Map.of(
                                "page",
                                new HomePage(link.name(), link.bodyName(), here + "/nouvelle", lines(link, here)))))
                .orElseGet(() -> over(platform));
    }

    private List<ReferralLists.Line> lines(ReferralLinks.Link link, String here) {
        return asMachine(
                link.platform(),
                () -> referrals.ofAddress(link.platform(), link.email(), SHOWN).stream()
                        .map(one -> lists.line(one, here, link.bodyName()))
                        .toList());
    }

    @GetMapping("/nouvelle")
    ModelAndView ask(@PathVariable String slug, @PathVariable String secret) {
        var platform = platform(slug);
        return find(platform, secret)
                .map(_ -> form(platform, secret, ReferForm.BLANK, List.of()))
                .orElseGet(() -> over(platform));
    }

    @PostMapping("/nouvelle")
    ModelAndView refer(
            @PathVariable String slug,
            @PathVariable String secret,
            @ModelAttribute ReferForm form,
            RedirectAttributes redirect) {
        var platform = platform(slug);
        return find(platform, secret)
                .map(link -> refer(platform, secret, link, form, redirect))
                .orElseGet(() -> over(platform));
    }

    private ModelAndView refer(
            Platform platform, String secret, ReferralLinks.Link link, ReferForm form, RedirectAttributes redirect) {
        var errors = new ArrayList<FieldError>();
        var read = reading.read(platform.id(), form, link.name(), link.bodyName(), link.email(), errors);
        if (read == null) {
            return form(platform, secret, form, errors);
        }
        var here = "redirect:" + address(platform, secret) + "/";
        return switch (asMachine(platform.id(), () -> sent(link, read))) {
            case Referring.Outcome.Referred(var referral) -> {
                Flash.ok(ReferralController.received(read.opening(), before(platform)))
                        .after(redirect);
                yield new ModelAndView(here + referral);
            }
            case Referring.Outcome.SentBefore(var before, var day) -> {
                Flash.warn(ReferralController.sentBefore(day)).after(redirect);
                yield new ModelAndView(here + before);
            }
        };
    }

    /// Her body enters the list of the team with the first person she sends, or not at all.
    private Referring.Outcome sent(ReferralLinks.Link link, ReferReading.Read read) {
        return Objects.requireNonNull(transactions.execute(_ -> referring.refer(sender(link), read)));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable String slug, @PathVariable String secret, @PathVariable UUID id) {
        var platform = platform(slug);
        return find(platform, secret)
                .map(link -> one(platform, secret, link, id, null, List.of()))
                .orElseGet(() -> over(platform));
    }

    @PostMapping("/{id}/notes")
    ModelAndView write(
            @PathVariable String slug,
            @PathVariable String secret,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String word,
            RedirectAttributes redirect) {
        var platform = platform(slug);
        return find(platform, secret)
                .map(link -> write(platform, secret, link, id, word, redirect))
                .orElseGet(() -> over(platform));
    }

    private ModelAndView write(
            Platform platform,
            String secret,
            ReferralLinks.Link link,
            UUID id,
            String word,
            RedirectAttributes redirect) {
        var outcome = asMachine(platform.id(), () -> {
            var sent = sent(link, id);
            return writing.write(Sender.of(link, sent.body()), sent, word);
        });
        if (outcome instanceof SenderWriting.Outcome.Wrong(var errors)) {
            return one(platform, secret, link, id, word, errors);
        }
        ReferralController.said(outcome).after(redirect);
        return new ModelAndView("redirect:" + address(platform, secret) + "/" + id);
    }

    private ModelAndView one(
            Platform platform,
            String secret,
            ReferralLinks.Link link,
            UUID id,
            @Nullable String word,
            List<FieldError> errors) {
        var here = address(platform, secret);
        var page = asMachine(
                platform.id(), () -> one.page(platform.id(), sent(link, id), here, here + "/" + id, word, errors));
        return view("people/referral/bylinkone", page, errors);
    }

    private ModelAndView form(Platform platform, String secret, ReferForm form, List<FieldError> errors) {
        var here = address(platform, secret);
        var page = new ReferPage(here + "/nouvelle", here, form, errors, reading.situations(), before(platform));
        return view("people/referral/bylinkform", page, errors);
    }

    private static ModelAndView view(String name, Object page, List<FieldError> errors) {
        return new ModelAndView(
                name, Map.of("page", page), errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// The link has had its time, or never was: another one is asked in one field.
    private static ModelAndView over(Platform platform) {
        return new ModelAndView(
                "people/referral/linkover", Map.of("ask", platform.base() + "/orienter"), HttpStatus.NOT_FOUND);
    }

    /// She reads those that were sent from her address, and no other of her body (R-P3).
    private Referrals.Sent sent(ReferralLinks.Link link, UUID id) {
        var sent = referrals.get(link.platform(), id);
        if (!Sender.of(link, sent.body()).reads(sent)) {
            throw new NotFound("referral", id);
        }
        return sent.asSent();
    }

    private Optional<ReferralLinks.Link> find(Platform platform, String secret) {
        return asMachine(platform.id(), () -> links.open(platform.id(), secret));
    }

    private Sender sender(ReferralLinks.Link link) {
        var known = link.body();
        if (known != null) {
            return Sender.of(link, known);
        }
        var body = bodies.named(link.platform(), link.bodyName());
        links.belongs(link, body);
        return Sender.of(link, body);
    }

    private String before(Platform platform) {
        return French.date(promises.answerBefore(platform.id(), clock.instant()), Paris.today(clock));
    }

    private Platform platform(String slug) {
        return platforms
                .bySlug(slug)
                .filter(Platform::supportsPeople)
                .orElseThrow(() -> new NotFound("platform", slug));
    }

    private static <T> T asMachine(PlatformId platform, Supplier<T> work) {
        return Actors.as(new Actor.Machine("people.referral-link", platform), work);
    }
}
