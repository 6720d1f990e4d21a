package fr.ensemblier.training.model;

import fr.ensemblier.training.model.LheoFormation.Action;
import fr.ensemblier.training.model.LheoFormation.Body;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Judges one `formation`: wholly read, or refused at the first element that is wrong. Cardinalities and
/// patterns are those of LHEO 2.3.0; texts that nobody here uses are not judged.
final class LheoReading {

    private static final int LONGEST_TITLE = 255;
    private static final int LONGEST_ASIDE = 20_000;

    /// The children of a `formation` in LHEO 2.3; others are kept aside.
    private static final Set<String> CHILDREN = Set.of(
            "domaine-formation",
            "intitule-formation",
            "objectif-formation",
            "resultats-attendus",
            "contenu-formation",
            "certifiante",
            "contact-formation",
            "parcours-de-formation",
            "code-niveau-entree",
            "objectif-general-formation",
            "certification",
            "code-type-formation",
            "code-niveau-sortie",
            "url-formation",
            "action",
            "organisme-formation-responsable",
            "identifiant-module",
            "positionnement",
            "sous-modules",
            "modules-prerequis");

    private LheoReading() {}

    static LheoLine read(LheoNode node) {
        try {
            return new LheoLine.Read(formation(node));
        } catch (LheoWrong wrong) {
            return wrong.refused();
        }
    }

    private static LheoFormation formation(LheoNode node) throws LheoWrong {
        var title = needed(node, "intitule-formation", "La formation n’a pas d’intitulé.");
        if (title.length() > LONGEST_TITLE) {
            throw LheoWrong.in(node, "intitule-formation", title, "L’intitulé dépasse 255 signes.");
        }
        var certifying = needed(node, "certifiante", "Le fichier ne dit pas si la formation est certifiante.");
        if (!certifying.equals("0") && !certifying.equals("1")) {
            throw LheoWrong.in(node, "certifiante", certifying, "La réponse attendue est 0 ou 1.");
        }
        var domain = node.one("domaine-formation")
                .orElseThrow(() -> new LheoWrong(
                        node, "domaine-formation", title, "La formation n’a pas de domaine (FORMACODE, ROME)."));
        var body = body(node, title);
        var actions = node.all("action");
        if (actions.isEmpty()) {
            throw new LheoWrong(node, "action", title, "La formation n’a aucune action : ni lieu, ni session.");
        }
        var read = new ArrayList<Action>();
        for (var index = 0; index < actions.size(); index++) {
            read.add(LheoActionReading.action(actions.get(index), index + 1));
        }
        var content = node.content();
        return new LheoFormation(
                node.line(),
                node.attribute("numero")
                        .or(() -> node.said("identifiant-module"))
                        .orElseGet(() -> digest(body.siret() + title).substring(0, 24)),
                digest(content),
                title,
                node.said("objectif-formation").orElse(null),
                certifying.equals("1"),
                codes(domain, "code-FORMACODE", "\\d{5}", "Un FORMACODE a 5 chiffres."),
                codes(domain, "code-ROME", "[A-Z]\\d{4}", "Un code ROME a une lettre et 4 chiffres."),
                rncp(node),
                level(node, "code-niveau-sortie"),
                node.one("url-formation").flatMap(url -> url.said("urlweb")).orElse(null),
                body,
                read,
                aside(node));
    }

    private static Body body(LheoNode node, String title) throws LheoWrong {
        var responsible = node.one("organisme-formation-responsable")
                .orElseThrow(() -> new LheoWrong(
                        node, "organisme-formation-responsable", title, "L’organisme responsable n’est pas dit."));
        var siret = responsible
                .one("SIRET-organisme-formation")
                .flatMap(one -> one.said("SIRET"))
                .map(said -> said.replaceAll("[ .]", ""))
                .orElse("");
        if (!siret.matches("\\d{14}")) {
            throw LheoWrong.in(responsible, "SIRET-organisme-formation", siret, "Un SIRET a 14 chiffres.");
        }
        var name = responsible
                .said("nom-organisme")
                .or(() -> responsible.said("raison-sociale"))
                .orElseThrow(() -> new LheoWrong(responsible, "nom-organisme", siret, "L’organisme n’a pas de nom."));
        var reached = Stream.of(
                        node.one("contact-formation"),
                        responsible.one("contact-organisme"),
                        responsible.one("coordonnees-organisme"))
                .flatMap(Optional::stream)
                .toList();
        return new Body(siret, name, first(reached, "numtel"), first(reached, "courriel"));
    }

    private static @Nullable String first(List<LheoNode> among, String element) {
        return among.stream()
                .flatMap(node -> node.below(element).stream())
                .map(LheoNode::text)
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static List<String> codes(LheoNode domain, String element, String pattern, String cause) throws LheoWrong {
        var read = new ArrayList<String>();
        for (var node : domain.all(element)) {
            var code = node.text();
            if (!code.isEmpty() && !code.matches(pattern)) {
                throw new LheoWrong(node, element, code, cause);
            }
            if (!code.isEmpty()) {
                read.add(code);
            }
        }
        return read;
    }

    /// Numbers alone, whether « RNCP » is written before them or not.
    private static List<String> rncp(LheoNode formation) throws LheoWrong {
        var read = new ArrayList<String>();
        for (var node : formation.all("certification")) {
            var said = node.said("code-RNCP").orElse("");
            if (!said.isEmpty() && !said.matches("(RNCP)?\\d{1,6}")) {
                throw LheoWrong.in(node, "code-RNCP", said, "Un code RNCP est un nombre, comme RNCP37715.");
            }
            if (!said.isEmpty()) {
                read.add(said.replace("RNCP", ""));
            }
        }
        return read;
    }

    /// Codes 11 to 18 are the levels 1 to 8; those before them are of the former scale (V to I).
    private static @Nullable String level(LheoNode formation, String element) {
        var code = formation.said(element).orElse("");
        if (code.matches("1[1-8]")) {
            return code.substring(1);
        }
        return code.matches("[4-8]") ? String.valueOf(Integer.parseInt(code) - 1) : null;
    }

    /// Unknown elements, and extensions at whatever depth, as they were written.
    private static @Nullable String aside(LheoNode formation) {
        var kept = new StringBuilder();
        for (var child : formation.children()) {
            if (CHILDREN.contains(child.name())) {
                extensions(child, kept);
            } else {
                kept.append(child.content());
            }
        }
        return kept.isEmpty() ? null : kept.substring(0, Math.min(kept.length(), LONGEST_ASIDE));
    }

    private static void extensions(LheoNode node, StringBuilder kept) {
        for (var child : node.children()) {
            if (child.name().equals("extras")) {
                kept.append(child.content());
            } else {
                extensions(child, kept);
            }
        }
    }

    private static String needed(LheoNode node, String element, String cause) throws LheoWrong {
        return node.said(element).orElseThrow(() -> new LheoWrong(node, element, "", cause));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
