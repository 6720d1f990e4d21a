package fr.ensemblier.offers.imports;

import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.offers.model.JobOffers;
import fr.ensemblier.offers.model.OfferWriting;
import fr.ensemblier.offers.model.WritingOutcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Writes one line, wholly or not at all (R-E3), as the form would.
@Component("lineWritingOfOffers")
class LineWriting {

    private final OfferWriting writing;
    private final JobOffers offers;
    private final Origins origins;

    LineWriting(OfferWriting writing, JobOffers offers, Origins origins) {
        this.writing = writing;
        this.offers = offers;
        this.origins = origins;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    WritingOutcome create(Desk desk, Incoming one, boolean publish) {
        return write(desk, one, JobOfferId.random(), 0, publish);
    }

    /// What the line says now takes the place of what the offer said; overtaken when that is not what was looked at.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    WritingOutcome replace(Desk desk, Plan.Changed plan, boolean publish) {
        var id = new JobOfferId(plan.known().id());
        var now = offers.get(desk, id);
        return Incoming.fingerprint(now.terms()).equals(plan.now())
                ? write(desk, plan.incoming(), id, now.file().version(), publish)
                : new WritingOutcome.Overtaken(now);
    }

    /// Nothing is changed; the line is known from now on.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void recognise(Incoming one, Known known) {
        origins.remember(one, new JobOfferId(known.id()), null);
    }

    private WritingOutcome write(Desk desk, Incoming one, JobOfferId id, int version, boolean publish) {
        var asked = new OfferWriting.Writing(id, version, one.read(), one.at());
        var outcome = publish ? writing.publish(desk, asked) : writing.keep(desk, asked);
        switch (outcome) {
            case WritingOutcome.Kept _, WritingOutcome.Published _ ->
                origins.remember(
                        one, id, Incoming.fingerprint(offers.get(desk, id).terms()));
            case WritingOutcome.Refused _, WritingOutcome.Overtaken _, WritingOutcome.Over _ ->
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }
}
