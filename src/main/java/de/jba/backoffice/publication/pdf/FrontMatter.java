// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammeContent.PartnerAgency;
import de.jba.backoffice.publication.text.AmendmentWording;
import de.jba.backoffice.publication.text.German;
import de.jba.backoffice.publication.text.Markup;
import de.jba.backoffice.publication.text.Outline;
import de.jba.backoffice.publication.text.Words;
import java.util.List;

/** What stands before the first chapter: title page and table of contents. */
final class FrontMatter {
    private FrontMatter() {}

    /** Title, year, as-of date, and the agencies that carry the programme. */
    static void title(Markup fo, ProgrammeContent content) {
        fo.open(
                "fo:block",
                "font-size",
                "12pt",
                "font-weight",
                "600",
                "border-bottom",
                Style.STRONG,
                "padding-bottom",
                "6pt");
        FoText.write(fo, content.frontDesk().name());
        fo.close();
        fo.open(
                "fo:block",
                Style.heading(
                        1,
                        "font-size",
                        "30pt",
                        "hyphenate",
                        "false",
                        "space-before",
                        "62mm",
                        "space-before.conditionality",
                        "retain",
                        "space-after",
                        "8pt"));
        FoText.write(fo, content.title());
        fo.close();
        fo.element(
                "fo:block",
                String.valueOf(content.programmeYear()),
                "font-size",
                "54pt",
                "line-height",
                "1.15",
                "font-weight",
                "600",
                "color",
                Style.INK,
                "space-after",
                "14mm");
        fo.element(
                "fo:block",
                AmendmentWording.asOf(content, German.dayInWords(content.asOf())),
                "font-size",
                "12pt",
                "color",
                Style.GREY,
                "space-after",
                "34mm");
        fo.element(
                "fo:block",
                Words.of("document.carriedBy"),
                "font-size",
                "9pt",
                "color",
                Style.GREY,
                "border-top",
                Style.STRONG,
                "padding-top",
                "6pt",
                "space-after",
                "4pt");
        for (PartnerAgency agency : content.agencies()) {
            fo.open("fo:block", "font-size", "12pt", "line-height", "19pt");
            fo.open("fo:inline", "font-weight", "600");
            FoText.write(fo, agency.name());
            fo.close();
            fo.element(
                    "fo:inline",
                    " " + Words.of("legalCircle." + agency.legalCircle()),
                    "color",
                    Style.GREY,
                    "font-size",
                    "10pt");
            fo.close();
        }
    }

    /** The table of contents, with page numbers and links. */
    static void contents(Markup fo, List<Outline.Entry> outline) {
        fo.element("fo:block", Words.of("document.contents"), Style.heading(2, "id", "inhalt"));
        fo.open("fo:block", "role", "TOC");
        for (Outline.Entry entry : outline) {
            String indent = (entry.depth() - 1) * 14 + "pt";
            String label = (entry.number() + " " + entry.title()).strip();
            fo.open(
                    "fo:block",
                    "role",
                    "TOCI",
                    "start-indent",
                    indent,
                    "end-indent",
                    "12mm",
                    "last-line-end-indent",
                    "-12mm",
                    "text-align-last",
                    "justify",
                    "space-before",
                    entry.depth() == 1 ? "7pt" : "1pt",
                    "font-weight",
                    entry.depth() == 1 ? "600" : "400");
            fo.open("fo:basic-link", "internal-destination", entry.anchor(), "fox:alt-text", label);
            FoText.write(fo, label);
            fo.text(" ");
            fo.empty(
                    "fo:leader",
                    "leader-pattern",
                    "dots",
                    "leader-pattern-width",
                    "5pt",
                    "leader-alignment",
                    "reference-area",
                    "color",
                    Style.GREY,
                    "role",
                    "artifact");
            fo.text(" ");
            fo.empty("fo:page-number-citation", "ref-id", entry.anchor(), "role", "Span");
            fo.close().close();
        }
        fo.close();
    }
}
