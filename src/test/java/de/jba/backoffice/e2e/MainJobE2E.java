// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import de.jba.backoffice.stack.demo.DemoData;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole way on screen: a number of places changes, three agencies sign, the public document says the new number. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobE2E {
    private static final String INSTRUMENT = "Arbeitsgelegenheiten";
    private static final String PLACES = "237";

    private final LocalStack stack;
    private final Browser browser;

    MainJobE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @BeforeAll
    void enterTheProgramme() {
        new DemoData(stack.appUrl(), stack::token).load();
    }

    @Test
    void changedPlacesReachThePublicDocument() throws Exception {
        try (Desk admin = desk("jc-admin")) {
            new InstrumentsPage(admin).open(INSTRUMENT).enterPlaces(PLACES);
            new ProgrammePage(admin).openAnnex().takeOver(INSTRUMENT);
        }
        try (Desk editor = desk("editor")) {
            new ProgrammePage(editor).open().sendIntoCoordination();
        }
        for (String lead : List.of("aa-lead", "jc-lead", "ja-lead")) {
            try (Desk desk = desk(lead)) {
                new SigningPage(desk).open().sign();
            }
        }
        try (Desk lead = desk("jc-lead")) {
            new SigningPage(lead).open().publish();
        }

        assertThat(textOf("/programm/2022/programm.pdf")).contains(PLACES);

        try (Desk auditor = desk("auditor")) {
            assertThat(new AuditPage(auditor).open().verify()).contains("Kette unversehrt");
        }
    }

    private Desk desk(String user) {
        return Desk.of(browser, stack.appUrl(), user);
    }

    private String textOf(String path) throws Exception {
        try (InputStream bytes = URI.create(stack.appUrl() + path).toURL().openStream();
                PDDocument pdf = Loader.loadPDF(bytes.readAllBytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
