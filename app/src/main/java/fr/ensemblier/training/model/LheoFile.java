package fr.ensemblier.training.model;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads a file in LHEO 2.3 from its beginning to its end, one `formation` in memory at a time, whatever its
/// size.
///
/// Nothing outside the file is ever opened: a document type, the way to external entities, is refused. What is
/// well formed and wrong is refused by `formation`; what is not well formed is the end of the file.
public final class LheoFile {

    /// A `formation` larger than this is refused, not kept in memory: the largest published ones have a tenth.
    private static final int MOST_ELEMENTS = 20_000;
    private static final int LONGEST_TEXT = 50_000;
    private static final int DEEPEST = 60;

    /// The file cannot be read beyond this line; why, in French.
    public record Broken(int line, String cause) {}

    private final XMLStreamReader xml;
    private final Consumer<LheoLine> lines;
    private int found;

    private LheoFile(XMLStreamReader xml, Consumer<LheoLine> lines) {
        this.xml = xml;
        this.lines = lines;
    }

    /// Gives each `formation` to `lines`; answers where and why the file could not be read to its end, if so.
    public static Optional<Broken> read(InputStream file, Consumer<LheoLine> lines) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("External entities are off");
        });
        XMLStreamReader xml = null;
        try {
            xml = factory.createXMLStreamReader(file);
            return new LheoFile(xml, lines).read();
        } catch (XMLStreamException broken) {
            var where = broken.getLocation();
            return Optional.of(
                    new Broken(
                            where == null ? 1 : Math.max(1, where.getLineNumber()),
                            "Le fichier est abîmé ou coupé à cet endroit : une balise n’est pas fermée, ou un signe n’est pas permis."));
        } finally {
            close(xml);
        }
    }

    private Optional<Broken> read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> {
                    return Optional.of(
                            new Broken(
                                    line(),
                                    "Le fichier contient une déclaration DOCTYPE, que LHÉO n’utilise pas. Demandez un fichier sans elle."));
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    var name = xml.getLocalName();
                    if (name.equals("formation")) {
                        found++;
                        formation();
                    } else if (!name.equals("lheo") && !name.equals("offres")) {
                        if (found == 0 && !known(name)) {
                            return Optional.of(new Broken(
                                    line(),
                                    "Ce fichier n’est pas au format LHÉO : il commence par « " + start(name) + " »."));
                        }
                        skip();
                    }
                }
                default -> {
                    // Blanks and comments between two elements say nothing.
                }
            }
        }
        return found == 0
                ? Optional.of(new Broken(line(), "Ce fichier ne contient aucune formation."))
                : Optional.empty();
    }

    private static boolean known(String name) {
        return name.equals("extras") || name.equals("extra");
    }

    private void formation() throws XMLStreamException {
        var root = node();
        var open = new ArrayDeque<LheoNode>();
        open.push(root);
        var elements = 1;
        var text = 0;
        var tooLarge = false;
        while (!open.isEmpty()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var node = node();
                    tooLarge |= ++elements > MOST_ELEMENTS || open.size() > DEEPEST;
                    if (!tooLarge) {
                        open.element().add(node);
                    }
                    open.push(node);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    var length = xml.getTextLength();
                    text += length;
                    tooLarge |= open.element().length() + length > LONGEST_TEXT || text > 20 * LONGEST_TEXT;
                    if (!tooLarge) {
                        open.element().text(xml.getText());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("An entity that is not declared", xml.getLocation());
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                default -> {
                    // Comments and instructions say nothing of the course.
                }
            }
        }
        lines.accept(
                tooLarge
                        ? new LheoLine.Refused(
                                root.line(),
                                "formation",
                                root.attribute("numero").orElse(""),
                                "Cette formation est trop longue pour être lue.")
                        : LheoReading.read(root));
    }

    private LheoNode node() {
        var node = new LheoNode(xml.getLocalName(), line());
        for (var index = 0; index < xml.getAttributeCount(); index++) {
            node.attribute(xml.getAttributeLocalName(index), xml.getAttributeValue(index));
        }
        return node;
    }

    private void skip() throws XMLStreamException {
        var depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // Nothing of it is kept.
                }
            }
        }
    }

    private int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private static String start(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static void close(@Nullable XMLStreamReader xml) {
        if (xml != null) {
            try {
                xml.close();
            } catch (XMLStreamException gone) {
                // Everything was read, or nothing more can be.
            }
        }
    }
}
