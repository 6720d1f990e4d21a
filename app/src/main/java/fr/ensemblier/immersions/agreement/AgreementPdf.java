package fr.ensemblier.immersions.agreement;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import fr.ensemblier.ui.Templates;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/// An agreement as a file to sign, to send and to keep: PDF/UA-1, so that everybody can have it read aloud, and
/// PDF/A-3a, so that it is still read in ten years.
@Component
class AgreementPdf {

    /// The one font that PDFBox brings along: a file that is kept holds its fonts.
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String LOOK = """
            <style>
            @page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font-family: Liberation; font-size: 9pt; } }
            body { font-family: Liberation; font-size: 10.5pt; line-height: 1.4; color: #1e2a36; }
            h1 { font-size: 17pt; margin: 0 0 2mm; }
            h2 { font-size: 12.5pt; margin: 6mm 0 2mm; border-bottom: 0.5pt solid #0b5c60; padding-bottom: 1mm; page-break-after: avoid; }
            p { margin: 0 0 1.5mm; page-break-inside: avoid; }
            p.under { color: #47525d; }
            span.name { color: #47525d; }
            </style></head>
            """;

    private static final int PLAIN = 400;
    private static final int BOLD = 700;

    private final Templates templates;

    AgreementPdf(Templates templates) {
        this.templates = templates;
    }

    byte[] of(AgreementPages.Document document) {
        var file = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Ensemblier")
                .useFont(font(), "Liberation", PLAIN, FontStyle.NORMAL, true)
                .useFont(font(), "Liberation", BOLD, FontStyle.NORMAL, true)
                .withHtmlContent(page(document), null)
                .toStream(file);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /// As XHTML: entities of HTML are unknown there, and pages of the site hold no style.
    private String page(AgreementPages.Document document) {
        return templates
                .text("immersions/agreement/pdf", Map.of("page", document))
                .replace("&nbsp;", "\u00A0")
                .replace("</head>", LOOK);
    }

    private static FSSupplier<InputStream> font() {
        return () -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), "the font of PDFBox");
    }
}
