package fr.ensemblier.training.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an employer promises a person before her training: a post, at a place, under a contract, from a day on.
/// `months` is null for a contract without end; `offer` is the offer whose opening is promised, if it is online;
/// `beside` are hires elsewhere beside which it stands all the same.
public record Promise(
        PlatformId platform,
        UUID id,
        UUID person,
        UUID organisation,
        UUID establishment,
        String employer,
        @Nullable UUID session,
        @Nullable UUID offer,
        String occupation,
        String contract,
        @Nullable Integer months,
        LocalDate startsOn,
        LocalDate madeOn,
        List<UUID> beside,
        PromiseState state) {

    public Promise {
        beside = List.copyOf(beside);
    }

    public Promise in(PromiseState next) {
        return new Promise(
                platform,
                id,
                person,
                organisation,
                establishment,
                employer,
                session,
                offer,
                occupation,
                contract,
                months,
                startsOn,
                madeOn,
                beside,
                next);
    }
}
