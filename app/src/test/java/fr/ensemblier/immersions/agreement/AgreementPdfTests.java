package fr.ensemblier.immersions.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.immersions.agreement.AgreementPages.Document;
import fr.ensemblier.immersions.agreement.AgreementPages.Fact;
import fr.ensemblier.immersions.agreement.AgreementPages.Line;
import fr.ensemblier.immersions.agreement.AgreementPages.Part;
import fr.ensemblier.ui.StateKind;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// R-W3: the agreement as a file that veraPDF takes for PDF/UA-1 and for PDF/A-3a, over several sheets.
@WholeApplication
class AgreementPdfTests {

    @Autowired
    AgreementPdf pdf;

    private static final Document LONG = new Document(
            "Convention de mise en situation",
            "Zoé Essai, EHPAD les Lilas & fils, du 3 au 5 mars",
            IntStream.range(0, 12)
                    .mapToObj(n -> new Part(
                            "Partie " + n + " : « l’objet »",
                            List.of(
                                    new Fact("Tâches", "Aider au repas <et> au lever. ".repeat(12)),
                                    new Fact("Durée", "21 h"))))
                    .toList(),
            List.of(new Line("La personne", "Zoé Essai", StateKind.OK, "signée le 2 mars")));

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFUA_1", "PDFA_3_A"})
    void isReadAloudAndKept(PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf.of(LONG)), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var found = validator.validate(parser);

            assertThat(found.isCompliant())
                    .as(String.valueOf(found.getFailedChecks()))
                    .isTrue();
        }
    }

    @Test
    void saysWhatThePageSays() throws Exception {
        try (var read = Loader.loadPDF(pdf.of(LONG))) {
            assertThat(read.getNumberOfPages()).isGreaterThan(1);
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(read.getDocumentInformation().getSubject())
                    .startsWith("Convention de mise en situation, Zoé Essai");
            assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", " "))
                    .contains(
                            "EHPAD les Lilas & fils",
                            "Aider au repas <et> au lever.",
                            "La personne",
                            "signée le 2 mars");
        }
    }
}
