package fr.ensemblier.portal.boussole;

import fr.ensemblier.foundation.EnsemblierSettings;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.offers.OfferSheets;
import fr.ensemblier.platforms.Platform;
import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;

/// The offers of a search as an RSS 2.0 feed, the latest first.
@Component
class OfferFeed {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final OfferSheets sheets;
    private final EnsemblierSettings settings;

    OfferFeed(OfferSheets sheets, EnsemblierSettings settings) {
        this.sheets = sheets;
        this.settings = settings;
    }

    String of(Platform platform, Quest quest, List<Quest.Found> found) {
        try {
            var text = new StringWriter();
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("channel");
            element(xml, "title", "Offres d’emploi " + BoussolePages.where(platform, quest));
            element(xml, "link", settings.baseUrl() + platform.base() + "/offres" + quest.query());
            element(xml, "description", "Les dernières offres, publiées par les employeurs de l’autonomie.");
            element(xml, "language", "fr");
            for (var one : found) {
                item(xml, platform, one);
            }
            xml.writeEndDocument();
            xml.flush();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void item(XMLStreamWriter xml, Platform platform, Quest.Found found) throws XMLStreamException {
        var offer = found.offer();
        var sheet = sheets.of(offer);
        var link = settings.baseUrl() + platform.base() + "/offres/" + offer.id();
        xml.writeStartElement("item");
        element(xml, "title", sheet.title() + ", " + offer.communeName());
        element(xml, "link", link);
        element(xml, "guid", link);
        element(xml, "pubDate", DATE.format(offer.publishedOn().atStartOfDay(Paris.ZONE)));
        element(xml, "description", sheet.employer() + ". " + String.join(", ", sheet.tags()) + ".");
        xml.writeEndElement();
    }

    /// What XML cannot hold is left out.
    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " "));
        xml.writeEndElement();
    }
}
