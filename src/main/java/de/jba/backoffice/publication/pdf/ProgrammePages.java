// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammeContent.IndicatorContent;
import de.jba.backoffice.publication.text.AmendmentWording;
import de.jba.backoffice.publication.text.Footnotes;
import de.jba.backoffice.publication.text.German;
import de.jba.backoffice.publication.text.Markup;
import de.jba.backoffice.publication.text.Outline;
import de.jba.backoffice.publication.text.Words;
import de.jba.backoffice.publication.text.YearSeries;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The printed programme as formatting objects, from the title page to the annex. */
final class ProgrammePages {
    /** Letters that stay together at either end of a hyphenated word. */
    static final int HYPHENATION_REMAIN = 3;

    private static final int LONGEST_RUNNING_TITLE = 44;
    private static final String LAST_PAGES = "programm";

    private final Markup fo = new Markup();
    private final ProgrammeContent content;
    private final Footnotes notes = new Footnotes();
    private final List<Outline.Entry> outline;
    private final Set<String> anchors = new HashSet<>();

    ProgrammePages(ProgrammeContent content) {
        this.content = content;
        outline = Outline.all(content);
        outline.forEach(entry -> anchors.add(entry.anchor()));
    }

    String write() {
        fo.open(
                "fo:root",
                "xmlns:fo",
                "http://www.w3.org/1999/XSL/Format",
                "xmlns:fox",
                "http://xmlgraphics.apache.org/fop/extensions",
                "xmlns:svg",
                "http://www.w3.org/2000/svg",
                "xml:lang",
                "de-DE",
                "language",
                "de",
                "country",
                "DE",
                "font-family",
                "Noto Sans",
                "font-size",
                "10pt",
                "line-height",
                "15pt",
                "color",
                Style.INK,
                "hyphenate",
                "true",
                "hyphenation-remain-character-count",
                String.valueOf(HYPHENATION_REMAIN),
                "hyphenation-push-character-count",
                String.valueOf(HYPHENATION_REMAIN));
        masters();
        bookmarks();
        titlePage();
        pages();
        return fo.close().toString();
    }

    static void heading(Markup fo, Outline.Entry entry, boolean newPage) {
        String[] style = Style.heading(entry.headingLevel(), "id", entry.anchor());
        fo.open("fo:block", newPage ? Style.with(style, "break-before", "page") : style);
        if (entry.depth() == 1) {
            fo.open("fo:marker", "marker-class-name", "kapitel");
            fo.open("fo:inline");
            FoText.write(
                    fo,
                    shortened(
                            entry.chapter() == null || !entry.number().matches("[0-9].*")
                                    ? entry.number()
                                    : entry.title()));
            fo.close().close();
        }
        if (!entry.number().isEmpty()) {
            fo.element("fo:inline", entry.number(), "padding-right", "4pt").text(" ");
        }
        FoText.write(fo, entry.title());
        fo.close();
    }

    /** The running head has one line. */
    private static String shortened(String title) {
        return title.length() <= LONGEST_RUNNING_TITLE
                ? title
                : title.substring(0, LONGEST_RUNNING_TITLE).stripTrailing() + "…";
    }

    private void masters() {
        fo.open("fo:layout-master-set");
        master("titel", "22mm");
        master("seite", "28mm");
        fo.close();
    }

    private void master(String name, String top) {
        fo.open(
                "fo:simple-page-master",
                "master-name",
                name,
                "page-width",
                "210mm",
                "page-height",
                "297mm",
                "margin",
                "0mm 20mm");
        fo.empty("fo:region-body", "margin-top", top, "margin-bottom", "26mm");
        fo.empty("fo:region-before", "extent", "20mm", "display-align", "after");
        fo.empty("fo:region-after", "extent", "20mm", "display-align", "before");
        fo.close();
    }

    private void bookmarks() {
        fo.open("fo:bookmark-tree");
        int depth = 0;
        for (Outline.Entry entry : outline) {
            for (; depth >= entry.depth(); depth--) {
                fo.close();
            }
            fo.open("fo:bookmark", "internal-destination", entry.anchor());
            fo.element("fo:bookmark-title", (entry.number() + " " + entry.title()).strip());
            depth = entry.depth();
        }
        for (; depth > 0; depth--) {
            fo.close();
        }
        fo.close();
    }

    private void titlePage() {
        fo.open("fo:page-sequence", "master-reference", "titel", "id", "titel");
        pageNumber();
        fo.open("fo:flow", "flow-name", "xsl-region-body");
        FrontMatter.title(fo, content);
        fo.close().close();
    }

    private void pages() {
        fo.open("fo:page-sequence", "master-reference", "seite", "id", LAST_PAGES);
        runningHead();
        pageNumber();
        fo.open("fo:static-content", "flow-name", "xsl-footnote-separator", "role", "artifact");
        fo.open("fo:block", "space-before", "8pt", "space-after", "3pt");
        fo.empty(
                "fo:leader",
                "leader-pattern",
                "rule",
                "leader-length",
                "40mm",
                "rule-thickness",
                "0.5pt",
                "color",
                Style.LINE);
        fo.close().close();
        fo.open("fo:flow", "flow-name", "xsl-region-body");
        FrontMatter.contents(fo, outline);
        Optional<YearSeries> chart = YearSeries.longestOf(content);
        for (Outline.Entry entry : Outline.chapters(content)) {
            chapter(entry, chart);
        }
        new AnnexPages(fo, content, anchors).write();
        fo.close().close();
    }

    private void chapter(Outline.Entry entry, Optional<YearSeries> chart) {
        heading(fo, entry, entry.depth() == 1);
        if (entry.chapter() != null) {
            ChapterText.write(fo, entry.chapter().body(), entry.headingLevel(), anchors);
        }
        AmendmentWording.of(content, entry.number())
                .map(amendment -> AmendmentWording.lines(content, amendment))
                .filter(lines -> !lines.isEmpty())
                .ifPresent(lines -> AmendmentTable.write(fo, entry.number(), lines));
        List<IndicatorContent> indicators = content.indicators().stream()
                .filter(indicator -> indicator.chapter().equals(entry.number()))
                .toList();
        if (!indicators.isEmpty()) {
            FigureTable.write(fo, entry.number(), indicators, notes);
        }
        chart.filter(series -> indicators.contains(series.indicator()))
                .ifPresent(series -> YearChart.write(fo, series));
    }

    private void runningHead() {
        fo.open("fo:static-content", "flow-name", "xsl-region-before", "role", "artifact");
        fo.open(
                "fo:block",
                Style.with(
                        Style.SMALL,
                        "text-align-last",
                        "justify",
                        "border-bottom",
                        Style.THIN,
                        "padding-bottom",
                        "3pt"));
        FoText.write(fo, content.title() + " " + content.programmeYear());
        fo.empty("fo:leader", "leader-pattern", "space");
        fo.empty("fo:retrieve-marker", "retrieve-class-name", "kapitel");
        fo.close().close();
    }

    private void pageNumber() {
        fo.open("fo:static-content", "flow-name", "xsl-region-after", "role", "artifact");
        fo.open(
                "fo:block",
                Style.with(Style.SMALL, "text-align-last", "justify", "border-top", Style.THIN, "padding-top", "3pt"));
        fo.text(AmendmentWording.asOf(content, German.day(content.asOf())));
        fo.empty("fo:leader", "leader-pattern", "space");
        fo.text(Words.of("document.page") + " ");
        fo.empty("fo:page-number");
        fo.text(" " + Words.of("document.pageOf") + " ");
        fo.empty("fo:page-number-citation-last", "ref-id", LAST_PAGES);
        fo.close().close();
    }
}
