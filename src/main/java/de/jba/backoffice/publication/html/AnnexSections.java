// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.html;

import de.jba.backoffice.programme.ChapterMarkup;
import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeContent.FrontDesk;
import de.jba.backoffice.publication.text.AnnexWording;
import de.jba.backoffice.publication.text.Markup;
import de.jba.backoffice.publication.text.Outline;
import de.jba.backoffice.publication.text.Words;
import java.util.List;

/** The annex of the page: a table for each target group, the front desk, the explanations. */
final class AnnexSections {
    private static final List<String> COLUMNS = List.of("number", "instrument", "legalCircle", "places", "contact");

    private final Markup html;
    private final ProgrammeContent content;

    AnnexSections(Markup html, ProgrammeContent content) {
        this.html = html;
        this.content = content;
    }

    void write() {
        List<Outline.Entry> entries = Outline.annex(content);
        Outline.Entry annex = entries.get(0);
        html.open("section", "class", "annex", "aria-labelledby", annex.anchor());
        ProgrammePage.heading(html, annex);
        if (annex.chapter() != null && !annex.chapter().body().isBlank()) {
            html.raw(ChapterMarkup.toHtml(annex.chapter().body(), annex.headingLevel()));
        } else {
            html.element("p", Words.of("annex.intro"));
        }
        fallback();
        for (int i = 0; i < AnnexWording.TARGET_GROUPS.size(); i++) {
            String group = AnnexWording.TARGET_GROUPS.get(i);
            ProgrammePage.heading(html, entries.get(i + 1));
            table(Words.of("annex.table", String.valueOf(i + 1), Words.of("annex." + group + ".caption")), group);
        }
        ProgrammePage.heading(html, entries.get(entries.size() - 1));
        content.annex().forEach(this::explanation);
        html.close();
    }

    private void fallback() {
        FrontDesk desk = content.frontDesk();
        html.open("div", "class", "note").element("p", Words.of("annex.fallback"));
        html.open("p").element("strong", desk.name()).text(" · " + desk.phone() + " · ");
        ProgrammePage.link(html, "mailto:" + desk.mailbox(), desk.mailbox());
        html.text(" · ");
        ProgrammePage.link(html, desk.website(), desk.website());
        html.close().close();
    }

    private void table(String caption, String group) {
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
        COLUMNS.forEach(column -> html.element("th", Words.of("annex.column." + column), "scope", "col"));
        html.close().close().open("tbody");
        AnnexWording.rowsOf(content, group).forEach(this::row);
        html.close().close().close();
    }

    private void row(AnnexRow row) {
        html.open("tr", row.withdrawnBy() == null ? new String[0] : new String[] {"class", "withdrawn"});
        html.element("td", String.valueOf(row.number()));
        html.open("th", "scope", "row");
        html.element("a", AnnexWording.name(row), "href", "#" + Outline.anchorOfInstrument(row.number()));
        AnnexWording.additions(row).forEach(addition -> html.element("span", addition, "class", "more"));
        html.close();
        html.open("td", "class", "fixed");
        List<String> circles = AnnexWording.legalCircles(row);
        for (int i = 0; i < circles.size(); i++) {
            if (i > 0) {
                html.text(",").empty("br");
            }
            html.text(circles.get(i));
        }
        html.close();
        html.element("td", AnnexWording.places(row));
        html.open("td");
        AnnexWording.mailbox(row)
                .ifPresentOrElse(
                        mailbox -> ProgrammePage.link(html, "mailto:" + mailbox, mailbox),
                        () -> html.text(Words.of("annex.contact.fallback")));
        html.close().close();
    }

    private void explanation(AnnexRow row) {
        html.open("div", "class", "instrument");
        html.open("h4", "id", Outline.anchorOfInstrument(row.number()));
        html.element("span", String.valueOf(row.number()), "class", "number").text(" " + AnnexWording.name(row));
        html.close();
        for (String paragraph : AnnexWording.explanation(row)) {
            html.element("p", paragraph);
        }
        html.element("p", AnnexWording.responsibility(content, row), "class", "responsibility");
        html.close();
    }
}
