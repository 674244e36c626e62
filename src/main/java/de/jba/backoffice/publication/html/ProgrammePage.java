// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.html;

import de.jba.backoffice.programme.ChapterMarkup;
import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammeContent.FrontDesk;
import de.jba.backoffice.programme.ProgrammeContent.IndicatorContent;
import de.jba.backoffice.programme.ProgrammeContent.PartnerAgency;
import de.jba.backoffice.publication.text.AmendmentWording;
import de.jba.backoffice.publication.text.Footnotes;
import de.jba.backoffice.publication.text.German;
import de.jba.backoffice.publication.text.Markup;
import de.jba.backoffice.publication.text.Outline;
import de.jba.backoffice.publication.text.Words;
import de.jba.backoffice.publication.text.YearSeries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The programme as a page: complete in itself, without script, its style inside, so that a policy that allows that
 * style by its hash is enough.
 */
public final class ProgrammePage {
    private final Markup html = new Markup();
    private final ProgrammeContent content;
    private final Footnotes notes = new Footnotes();
    private final List<Outline.Entry> outline;
    private final String address;

    private ProgrammePage(ProgrammeContent content) {
        this.content = content;
        outline = Outline.all(content);
        address = "/programm/" + content.programmeYear() + "/";
    }

    /** The page in UTF-8. */
    public static byte[] render(ProgrammeContent content) {
        return new ProgrammePage(content).write().getBytes(StandardCharsets.UTF_8);
    }

    private String write() {
        html.raw("<!DOCTYPE html>\n");
        html.open("html", "lang", "de");
        head();
        html.open("body");
        html.element("a", Words.of("document.skip"), "class", "skip", "href", "#programm");
        top();
        html.open("div", "class", "wrap layout");
        contentsBeside();
        html.open("main", "id", "programm");
        title();
        contentsAbove();
        Optional<YearSeries> chart = YearSeries.longestOf(content);
        Outline.chapters(content).forEach(entry -> chapter(entry, chart));
        new AnnexSections(html, content).write();
        sources();
        html.close();
        files();
        html.close();
        bottom();
        return html.close().close().toString();
    }

    static void heading(Markup html, Outline.Entry entry) {
        html.open("h" + entry.headingLevel(), "id", entry.anchor());
        if (!entry.number().isEmpty()) {
            html.element("span", entry.number(), "class", "number").text(" ");
        }
        title(html, entry.title());
        html.close();
    }

    /** A title, which may break after a slash. */
    private static void title(Markup html, String title) {
        for (String part : title.split("(?<=/)")) {
            html.text(part);
            if (part.endsWith("/")) {
                html.empty("wbr");
            }
        }
    }

    private void head() {
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element(
                "title",
                Words.of(
                        "page.title",
                        content.title(),
                        String.valueOf(content.programmeYear()),
                        content.frontDesk().name()));
        PageStyle.write(html);
        html.close();
    }

    private void top() {
        html.open("header", "class", "top").open("div", "class", "wrap");
        html.element("span", content.frontDesk().name(), "class", "brand");
        html.element("a", Words.of("page.allProgrammes"), "href", "/programm");
        html.close().close();
    }

    private void title() {
        html.element(
                "p",
                content.agencies().stream().map(PartnerAgency::name).collect(Collectors.joining(" · ")),
                "class",
                "meta");
        html.element("h1", content.title() + " " + content.programmeYear());
        html.element("p", AmendmentWording.asOf(content, German.day(content.asOf())), "class", "meta");
    }

    private void contentsBeside() {
        html.open("nav", "class", "toc wide", "aria-label", Words.of("document.contentsOf"));
        html.element("p", Words.of("document.contents"), "class", "label");
        contentsList();
        html.close();
    }

    /** The same contents for narrow screens, folded; styles show one of the two. */
    private void contentsAbove() {
        html.open("details", "class", "toc narrow").element("summary", Words.of("document.contents"));
        html.open("nav", "aria-label", Words.of("document.contentsOf"));
        contentsList();
        html.close().close();
    }

    private void contentsList() {
        html.open("ol");
        for (Outline.Entry entry : outline) {
            html.open("li", "class", "d" + entry.depth());
            html.open("a", "href", "#" + entry.anchor());
            title(html, (entry.number() + " " + entry.title()).strip());
            html.close();
            html.close();
        }
        html.close();
    }

    private void chapter(Outline.Entry entry, Optional<YearSeries> chart) {
        html.open("section", "aria-labelledby", entry.anchor());
        heading(html, entry);
        if (entry.chapter() != null) {
            html.raw(ChapterMarkup.toHtml(entry.chapter().body(), entry.headingLevel()));
        }
        AmendmentWording.of(content, entry.number())
                .map(amendment -> AmendmentWording.lines(content, amendment))
                .filter(lines -> !lines.isEmpty())
                .ifPresent(lines -> AmendmentTable.write(html, entry.number(), lines));
        List<IndicatorContent> indicators = content.indicators().stream()
                .filter(indicator -> indicator.chapter().equals(entry.number()))
                .toList();
        if (!indicators.isEmpty()) {
            figures(entry.number(), indicators);
        }
        chart.filter(series -> indicators.contains(series.indicator()))
                .ifPresent(series -> SeriesFigure.write(html, series));
        html.close();
    }

    private void figures(String chapterNumber, List<IndicatorContent> indicators) {
        String caption = Words.of("figures.caption", chapterNumber);
        html.open(
                "div",
                "class",
                "scroll",
                "role",
                "region",
                "tabindex",
                "0",
                "aria-label",
                Words.of("page.scrollable", caption));
        html.open("table").element("caption", caption).open("thead").open("tr");
        html.element("th", Words.of("figures.label"), "scope", "col");
        html.element("th", Words.of("figures.value"), "scope", "col", "class", "figure");
        html.element("th", Words.of("figures.reference"), "scope", "col");
        html.element("th", Words.of("figures.comparison"), "scope", "col");
        html.close().close().open("tbody");
        for (IndicatorContent indicator : indicators) {
            html.open("tr").open("th", "scope", "row").text(indicator.label());
            cite(notes.cite(indicator));
            html.close();
            html.element("td", German.figure(indicator.value(), indicator.unit()), "class", "figure fixed");
            html.element("td", German.reference(indicator.referenceDate()));
            html.element("td", German.comparison(indicator));
            html.close();
        }
        html.close().close().close();
    }

    private void cite(Footnotes.Note note) {
        String number = String.valueOf(note.number());
        html.open("sup");
        if (note.first()) {
            html.open("a", "id", "zu-quelle-" + number, "href", "#quelle-" + number, "role", "doc-noteref");
        } else {
            html.open("a", "href", "#quelle-" + number, "role", "doc-noteref");
        }
        html.element("span", Words.of("document.footnote") + " ", "class", "unseen")
                .text(number);
        html.close().close();
    }

    private void sources() {
        if (notes.all().isEmpty()) {
            return;
        }
        html.open("section", "class", "sources", "aria-labelledby", "quellen", "role", "doc-endnotes");
        html.element("h2", Words.of("footnote.title"), "id", "quellen");
        html.open("ol");
        for (Footnotes.Note note : notes.all()) {
            String number = String.valueOf(note.number());
            html.open("li", "id", "quelle-" + number).text(note.text() + " ");
            html.element(
                    "a",
                    "↩",
                    "href",
                    "#zu-quelle-" + number,
                    "role",
                    "doc-backlink",
                    "aria-label",
                    Words.of("footnote.back", number));
            html.close();
        }
        html.close().close();
    }

    private void files() {
        html.open("aside", "class", "files", "aria-label", Words.of("document.files"));
        html.element("p", Words.of("document.files"), "class", "label");
        html.open("ul");
        file("document.pdf", "programm.pdf");
        file("document.annexCsv", "anlage.csv");
        file("document.json", "programm.json");
        file("document.description", "dcat.jsonld");
        file("document.evidence", "nachweis.json");
        html.close().close();
    }

    private void file(String key, String name) {
        html.open("li").element("a", Words.of(key), "href", address + name).close();
    }

    private void bottom() {
        FrontDesk desk = content.frontDesk();
        html.open("footer", "class", "bottom").open("div", "class", "wrap");
        html.open("div").element("p", Words.of("document.frontDesk"), "class", "label");
        html.open("p").text(desk.name() + " · " + desk.phone() + " · ");
        link(html, "mailto:" + desk.mailbox(), desk.mailbox());
        html.text(" · ");
        link(html, desk.website(), desk.website());
        html.close().close();
        html.open("div").element("p", Words.of("document.carriedBy"), "class", "label");
        html.element("p", content.agencies().stream().map(PartnerAgency::name).collect(Collectors.joining(" · ")));
        html.close().close().close();
    }

    /** A link where the target is one that a reader may safely follow, else its text alone. */
    static void link(Markup html, String target, String text) {
        ChapterMarkup.safeTarget(target)
                .ifPresentOrElse(safe -> html.element("a", text, "href", safe), () -> html.text(text));
    }
}
