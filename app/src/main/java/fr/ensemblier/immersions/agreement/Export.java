package fr.ensemblier.immersions.agreement;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.Agreement;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.ImmersionState;
import fr.ensemblier.immersions.model.Signatures;
import fr.ensemblier.occupations.Occupations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// An agreement in the shape of a convention of Immersion Facilitée (its API v2, read in August 2026), for the
/// prescriber who types it there: names of fields and of values are theirs.
@Component
class Export {

    private final Occupations occupations;

    Export(Occupations occupations) {
        this.occupations = occupations;
    }

    String json(Immersion one, Agreement agreement, List<Signatures.Signature> signatures) {
        var plan = one.plan();
        var host = agreement.host();
        var work = agreement.work();
        var convention = map(
                "internshipKind",
                "immersion",
                "status",
                status(one, signatures),
                "dateStart",
                plan == null ? null : plan.from().toString(),
                "dateEnd",
                plan == null ? null : plan.until().toString(),
                "siret",
                host.siret(),
                "businessName",
                host.name(),
                "immersionAddress",
                agreement.aim().place(),
                "immersionObjective",
                agreement.aim().object().words().replace('’', '\''),
                "immersionActivities",
                work.tasks(),
                "immersionSkills",
                agreement.aim().objectives(),
                "immersionAppellation",
                appellation(one),
                "workConditions",
                work.timetable(),
                "schedule",
                map(
                        "isSimple",
                        false,
                        "totalHours",
                        plan == null ? null : plan.hours(),
                        "workedDays",
                        plan == null ? null : plan.days()),
                "establishmentTutor",
                map("fullName", host.welcomer(), "job", host.welcomerFunction()),
                "agencyReferent",
                map("fullName", agreement.structure().adviser()),
                "agencyName",
                agreement.prescriber().name(),
                "signatories",
                signatories(agreement, signatures));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(convention);
    }

    private static Map<String, Object> signatories(Agreement agreement, List<Signatures.Signature> signatures) {
        var her = agreement.her();
        return map(
                "beneficiary",
                map(
                        "role",
                        "beneficiary",
                        "fullName",
                        her.name(),
                        "birthdate",
                        her.birth().toString(),
                        "email",
                        her.email(),
                        "signedAt",
                        signed(signatures, "PERSON")),
                "establishmentRepresentative",
                map(
                        "role",
                        "establishment-representative",
                        "fullName",
                        agreement.host().signatory(),
                        "email",
                        agreement.host().email(),
                        "signedAt",
                        signed(signatures, "HOST")),
                "beneficiaryRepresentative",
                her.guardian() == null
                        ? null
                        : map(
                                "role",
                                "beneficiary-representative",
                                "fullName",
                                her.guardian(),
                                "email",
                                her.guardianEmail(),
                                "signedAt",
                                signed(signatures, "GUARDIAN")),
                "beneficiaryCurrentEmployer",
                her.employer() == null
                        ? null
                        : map(
                                "role",
                                "beneficiary-current-employer",
                                "businessName",
                                her.employer(),
                                "email",
                                her.employerEmail(),
                                "signedAt",
                                signed(signatures, "EMPLOYER")));
    }

    private static @Nullable String signed(List<Signatures.Signature> signatures, String party) {
        return signatures.stream()
                .filter(known -> known.party().name().equals(party))
                .map(Signatures.Signature::signed)
                .filter(Objects::nonNull)
                .map(signed -> Paris.date(signed.at()).toString())
                .findFirst()
                .orElse(null);
    }

    private static String status(Immersion one, List<Signatures.Signature> signatures) {
        return switch (one.state()) {
            case ImmersionState.Cancelled _ -> "CANCELLED";
            case ImmersionState.Refused _ -> "REJECTED";
            case ImmersionState.Signed _, ImmersionState.Running _, ImmersionState.Past _ -> "ACCEPTED_BY_VALIDATOR";
            case ImmersionState.HandedOff _ -> "IN_REVIEW";
            case ImmersionState.Wished _,
                    ImmersionState.Requested _,
                    ImmersionState.Accepted _,
                    ImmersionState.Drafted _ ->
                signatures.stream().anyMatch(known -> known.signed() != null) ? "PARTIALLY_SIGNED" : "READY_TO_SIGN";
        };
    }

    private @Nullable Map<String, Object> appellation(Immersion one) {
        return occupations
                .find(one.occupation())
                .map(known -> map(
                        "romeCode",
                        known.romeV3(),
                        "appellationCode",
                        known.appellations().isEmpty()
                                ? null
                                : known.appellations().getFirst(),
                        "appellationLabel",
                        known.name()))
                .orElse(null);
    }

    /// Name, value, name, value; what is not there is left out.
    private static Map<String, Object> map(@Nullable Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var index = 0; index < pairs.length; index += 2) {
            var value = pairs[index + 1];
            if (value != null) {
                map.put(String.valueOf(pairs[index]), value);
            }
        }
        return map;
    }
}
