// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeContent.FrontDesk;
import de.jba.backoffice.publication.text.AnnexWording;
import de.jba.backoffice.publication.text.Markup;
import de.jba.backoffice.publication.text.Outline;
import de.jba.backoffice.publication.text.Words;
import java.util.List;
import java.util.Set;

/** The annex: a table for each target group, the front desk for instruments without a contact, the explanations. */
final class AnnexPages {
    private static final List<String> WIDTHS = List.of("8mm", "51mm", "20mm", "31mm", "60mm");
    private static final List<String> COLUMNS = List.of("number", "instrument", "legalCircle", "places", "contact");

    private final Markup fo;
    private final ProgrammeContent content;
    private final Set<String> anchors;

    AnnexPages(Markup fo, ProgrammeContent content, Set<String> anchors) {
        this.fo = fo;
        this.content = content;
        this.anchors = anchors;
    }

    void write() {
        List<Outline.Entry> entries = Outline.annex(content);
        Outline.Entry annex = entries.get(0);
        ProgrammePages.heading(fo, annex, true);
        if (annex.chapter() != null && !annex.chapter().body().isBlank()) {
            ChapterText.write(fo, annex.chapter().body(), annex.headingLevel(), anchors);
        } else {
            fo.element("fo:block", Words.of("annex.intro"), Style.BODY);
        }
        fallback();
        for (int i = 0; i < AnnexWording.TARGET_GROUPS.size(); i++) {
            String group = AnnexWording.TARGET_GROUPS.get(i);
            List<AnnexRow> rows = AnnexWording.rowsOf(content, group);
            ProgrammePages.heading(fo, entries.get(i + 1), false);
            caption(Words.of("annex.table", String.valueOf(i + 1), Words.of("annex." + group + ".caption")));
            table(rows);
        }
        ProgrammePages.heading(fo, entries.get(entries.size() - 1), true);
        content.annex().forEach(this::explanation);
    }

    private void fallback() {
        FrontDesk desk = content.frontDesk();
        fo.open(
                "fo:block",
                "background-color",
                Style.SHADE,
                "border-left",
                "2pt solid " + Style.BLUE,
                "padding",
                "7pt 10pt",
                "margin-left",
                "12pt",
                "margin-right",
                "10pt",
                "space-before",
                "6pt",
                "space-after",
                "12pt",
                "keep-together.within-page",
                "always");
        fo.element("fo:block", Words.of("annex.fallback"), "space-after", "2pt");
        fo.open("fo:block", "font-weight", "600");
        FoText.write(fo, desk.name());
        fo.close();
        fo.open("fo:block", "hyphenate", "false");
        FoText.write(fo, desk.phone() + " · ");
        link("mailto:" + desk.mailbox(), desk.mailbox());
        fo.text(" · ");
        link(desk.website(), desk.website());
        fo.close().close();
    }

    private void caption(String text) {
        fo.element(
                "fo:block", text, "font-weight", "600", "space-after", "3pt", "keep-with-next.within-page", "always");
    }

    private void table(List<AnnexRow> rows) {
        if (rows.isEmpty()) {
            fo.element("fo:block", Words.of("figures.noComparison"), Style.BODY);
            return;
        }
        fo.open(
                "fo:table",
                "table-layout",
                "fixed",
                "width",
                "100%",
                "font-size",
                "8.5pt",
                "line-height",
                "11.5pt",
                "space-after",
                "10pt",
                "table-omit-header-at-break",
                "false");
        WIDTHS.forEach(width -> fo.empty("fo:table-column", "column-width", width));
        fo.open("fo:table-header").open("fo:table-row");
        for (String column : COLUMNS) {
            fo.open("fo:table-cell", Style.HEAD_CELL);
            fo.element("fo:block", Words.of("annex.column." + column), "font-weight", "600", "hyphenate", "false");
            fo.close();
        }
        fo.close().close();
        fo.open("fo:table-body");
        rows.forEach(this::row);
        fo.close().close();
    }

    private void row(AnnexRow row) {
        // a strong wish, not a must: a row longer than a page has to break
        fo.open("fo:table-row", "keep-together.within-page", "5");
        fo.open("fo:table-cell", Style.CELL);
        fo.element("fo:block", String.valueOf(row.number()), "color", Style.GREY);
        fo.close();
        fo.open("fo:table-cell", Style.with(Style.CELL, "fox:header", "true"));
        fo.open("fo:block", "font-weight", "600");
        String name = AnnexWording.name(row);
        fo.open(
                "fo:basic-link",
                "internal-destination",
                Outline.anchorOfInstrument(row.number()),
                "fox:alt-text",
                name);
        FoText.write(fo, name);
        fo.close().close();
        for (String addition : AnnexWording.additions(row)) {
            fo.open("fo:block", Style.with(Style.SMALL, "font-size", "8pt", "line-height", "11pt"));
            FoText.write(fo, addition);
            fo.close();
        }
        fo.close();
        fo.open("fo:table-cell", Style.CELL);
        AnnexWording.legalCircles(row)
                .forEach(circle -> fo.element("fo:block", circle.replace(' ', '\u00a0'), "hyphenate", "false"));
        if (row.legalCircles().isEmpty()) {
            fo.empty("fo:block");
        }
        fo.close();
        fo.open("fo:table-cell", Style.CELL).open("fo:block");
        FoText.writeNarrow(fo, AnnexWording.places(row));
        fo.close().close();
        fo.open("fo:table-cell", Style.with(Style.CELL, "padding-right", "0pt"));
        fo.open("fo:block", "hyphenate", "false", "font-size", "8pt");
        AnnexWording.mailbox(row)
                .ifPresentOrElse(
                        mailbox -> link("mailto:" + mailbox, mailbox),
                        () -> fo.text(Words.of("annex.contact.fallback")));
        fo.close().close().close();
    }

    private void explanation(AnnexRow row) {
        fo.open(
                "fo:block",
                "id",
                Outline.anchorOfInstrument(row.number()),
                "space-after",
                "9pt",
                "keep-together.within-page",
                "5");
        fo.open(
                "fo:block",
                Style.with(Style.heading(4), "space-before", "0pt", "space-after", "2pt", "font-size", "10.5pt"));
        FoText.write(fo, row.number() + " " + AnnexWording.name(row));
        fo.close();
        for (String paragraph : AnnexWording.explanation(row)) {
            fo.open("fo:block", "space-after", "2pt", "orphans", "2", "widows", "2");
            FoText.write(fo, paragraph);
            fo.close();
        }
        fo.open("fo:block", Style.SMALL);
        FoText.write(fo, AnnexWording.responsibility(content, row));
        fo.close().close();
    }

    private void link(String target, String text) {
        boolean allowed = target.matches("(https?://|mailto:)\\S+");
        if (allowed) {
            fo.open(
                    "fo:basic-link",
                    "external-destination",
                    "url('" + target.replace("'", "%27") + "')",
                    "fox:alt-text",
                    text,
                    "color",
                    Style.BLUE);
        }
        if (target.startsWith("mailto:")) {
            FoText.mail(fo, text);
        } else {
            FoText.write(fo, text);
        }
        if (allowed) {
            fo.close();
        }
    }
}
