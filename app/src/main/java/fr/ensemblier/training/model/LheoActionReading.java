package fr.ensemblier.training.model;

import fr.ensemblier.training.model.LheoFormation.Action;
import fr.ensemblier.training.model.LheoFormation.Known;
import fr.ensemblier.training.model.LheoFormation.Place;
import fr.ensemblier.training.model.LheoFormation.Session;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Judges one `action` with its place and its sessions.
final class LheoActionReading {

    private LheoActionReading() {}

    static Action action(LheoNode node, int number) throws LheoWrong {
        var teaching = node.said("modalites-enseignement").orElse("0");
        if (!teaching.matches("[0-2]")) {
            throw LheoWrong.in(node, "modalites-enseignement", teaching, "La réponse attendue est 0, 1 ou 2.");
        }
        var sessions = node.all("session");
        if (sessions.isEmpty()) {
            throw LheoWrong.in(node, "session", "", "Une action de cette formation n’a aucune session.");
        }
        var read = new ArrayList<Session>();
        for (var index = 0; index < sessions.size(); index++) {
            read.add(session(node, sessions.get(index), index + 1));
        }
        return new Action(
                node.line(),
                node.attribute("numero").orElse(String.valueOf(number)),
                place(node),
                teaching.equals("2"),
                node.said("modalites-entrees-sorties").orElse("0").equals("1"),
                node.said("conditions-specifiques").orElse(null),
                node.said("rythme-formation").orElse(null),
                count(node, "nombre-heures-centre"),
                count(node, "nombre-heures-entreprise"),
                node.all("organisme-financeur").stream()
                        .flatMap(funder -> funder.said("code-financeur").stream())
                        .distinct()
                        .toList(),
                read);
    }

    private static @Nullable Place place(LheoNode action) throws LheoWrong {
        var address = action.one("lieu-de-formation")
                .flatMap(place -> place.below("adresse"))
                .or(() -> action.all("session").stream()
                        .flatMap(session -> session.one("adresse-inscription").stream())
                        .flatMap(enrolling -> enrolling.below("adresse").stream())
                        .findFirst());
        if (address.isEmpty()) {
            return null;
        }
        var at = address.get();
        var postcode = at.said("codepostal").orElse("");
        if (!postcode.matches("\\d{5}")) {
            throw LheoWrong.in(at, "codepostal", postcode, "Un code postal a 5 chiffres.");
        }
        return new Place(
                at.said("code-INSEE-commune").orElse(null),
                postcode,
                at.said("ville").orElse(""),
                at.all("ligne").stream()
                        .map(LheoNode::text)
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "), said -> said.isEmpty() ? null : said)));
    }

    private static Session session(LheoNode action, LheoNode node, int number) throws LheoWrong {
        var period = node.one("periode")
                .orElseThrow(() -> new LheoWrong(node, "periode", "", "Une session n’a pas de période."));
        var begins = period.said("debut").orElse("");
        var known = begins.endsWith("0000") ? Known.YEAR : begins.endsWith("00") ? Known.MONTH : Known.DAY;
        var starts = day(period, "debut", begins);
        if (starts == null) {
            throw LheoWrong.in(period, "debut", begins, "Une session n’a pas de date de début.");
        }
        var ended = period.said("fin").orElse("");
        var ends = day(period, "fin", ended);
        if (ends != null && ended.endsWith("00")) {
            ends = ended.endsWith("0000")
                    ? ends.plusYears(1).minusDays(1)
                    : ends.plusMonths(1).minusDays(1);
        }
        if (ends != null && ends.isBefore(starts)) {
            throw LheoWrong.in(period, "fin", ended, "Une session finit avant de commencer.");
        }
        var apply = node.one("periode-inscription")
                .flatMap(one -> one.one("periode"))
                .or(() -> node.one("periode-inscription"));
        return new Session(
                node.line(),
                node.attribute("numero").orElse(String.valueOf(number)),
                starts,
                known,
                ends,
                recruiting(node),
                seats(action, node),
                apply.isEmpty()
                        ? null
                        : day(apply.get(), "fin", apply.get().said("fin").orElse("")),
                node.all("blocs-competences").stream()
                        .flatMap(blocks -> blocks.all("bloc-competences").stream())
                        .flatMap(block -> block.said("code-bloc").stream())
                        .distinct()
                        .toList());
    }

    private static Recruiting recruiting(LheoNode session) throws LheoWrong {
        var said = session.said("etat-recrutement").orElse("1");
        return switch (said) {
            case "1" -> Recruiting.OPEN;
            case "2" -> Recruiting.CLOSED;
            case "3" -> Recruiting.SUSPENDED;
            default -> throw LheoWrong.in(session, "etat-recrutement", said, "La réponse attendue est 1, 2 ou 3.");
        };
    }

    /// Those to fill in the session, else those that the funders of the action pay.
    private static @Nullable Integer seats(LheoNode action, LheoNode session) throws LheoWrong {
        var sum = 0;
        for (var recruiting : session.all("recrutement")) {
            var seats = count(recruiting, "nb-places");
            sum += seats == null ? 0 : seats;
        }
        if (sum == 0) {
            for (var funder : action.all("organisme-financeur")) {
                var seats = count(funder, "nb-places-financees");
                sum += seats == null ? 0 : seats;
            }
        }
        return sum == 0 ? null : sum;
    }

    private static @Nullable Integer count(LheoNode node, String element) throws LheoWrong {
        var said = node.said(element).orElse("");
        if (said.isEmpty()) {
            return null;
        }
        if (!said.matches("\\d{1,6}")) {
            throw LheoWrong.in(node, element, said, "Un nombre entier est attendu.");
        }
        return Integer.valueOf(said);
    }

    /// `AAAAMMJJ`, with zeros for what is not known: the first day that it may be; null when nothing is known.
    private static @Nullable LocalDate day(LheoNode node, String element, String said) throws LheoWrong {
        if (said.isEmpty() || said.equals("00000000")) {
            return null;
        }
        if (!said.matches("\\d{8}")) {
            throw LheoWrong.in(node, element, said, "Une date s’écrit AAAAMMJJ.");
        }
        try {
            var month = Integer.parseInt(said.substring(4, 6));
            var day = Integer.parseInt(said.substring(6));
            return LocalDate.of(Integer.parseInt(said.substring(0, 4)), Math.max(1, month), Math.max(1, day));
        } catch (DateTimeException noSuchDay) {
            throw LheoWrong.in(node, element, said, "Ce jour n’existe pas.");
        }
    }
}
