// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The sheet of places. */
final class PlanningPage {
    /** The figure of a sum as soon as there is one, or as soon as it is the wanted one. */
    private static final String SUM = """
            ([name, wanted]) => {
              const grid = document.querySelector('.sheet vaadin-grid');
              const cells = [...grid.shadowRoot.querySelectorAll('#footer > tr > *')];
              const columns = cells.sort((a, b) => a._column._order - b._column._order)
                .map(cell => [...cell._content.querySelectorAll('.sum')]).filter(lines => lines.length);
              const line = columns[0]?.findIndex(sum => sum.innerText.trim() === name);
              const figure = (columns[2]?.[line]?.querySelector(':scope > div > :last-child')?.innerText ?? '')
                .replaceAll('.', '');
              return wanted && figure !== wanted ? '' : figure;
            }\
            """;

    private final Page page;

    private PlanningPage(Page page) {
        this.page = page;
    }

    /** Opens the sheet with the instruments that have the words in their name. */
    static PlanningPage open(Desk desk, String words) {
        Page page = desk.open("/plaetze?q=" + words);
        page.locator(".sheet .cell[data-col='PLACES']").first().waitFor();
        return new PlanningPage(page);
    }

    /** The value in a column of the instrument of that name. */
    Locator cell(String instrument, String column) {
        String id = page.locator(".sheet .cell[data-col='PLACES'][data-label$=', " + instrument + "']:visible")
                .getAttribute("data-id");
        return page.locator(".sheet .cell[data-id='" + id + "'][data-col='" + column + "']:visible");
    }

    /** What the sum of that name says in the column of the places; sums come once the lines are there. */
    int sum(String name) {
        return Integer.parseInt(
                page.waitForFunction(SUM, List.of(name, "")).jsonValue().toString());
    }

    /** Waits until the sum of that name says so. */
    void expectSum(String name, int places) {
        page.waitForFunction(SUM, List.of(name, String.valueOf(places)));
    }

    /** Puts the focus on a cell, from where the keys do the rest. */
    void goTo(Locator cell) {
        cell.evaluate("""
            mark => {
              const grid = mark.closest('vaadin-grid');
              const content = mark.closest('vaadin-grid-cell-content');
              [...grid.shadowRoot.querySelectorAll('#items td')].find(td => td._content === content).focus();
            }\
            """);
    }

    /** What somebody copied in a spreadsheet is pasted where the focus is. */
    void paste(String text) {
        page.evaluate("""
            text => {
              const data = new DataTransfer();
              data.setData('text/plain', text);
              window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
            }\
            """, text);
    }

    Locator status() {
        return page.locator(".undoing [role=status]");
    }

    Locator refusal() {
        return page.locator(".refused:visible");
    }

    Locator field() {
        return page.locator(".sheet-input");
    }
}
