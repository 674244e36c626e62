// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

/** A desk without a mouse: everything is reached with Tab, F6 and the arrows. */
final class Keyboard {
    private static final int FARTHEST = 150;
    private static final String HAS_FOCUS = "e => e === document.activeElement || e.contains(document.activeElement)";

    private final Page page;

    Keyboard(Desk desk) {
        this.page = desk.page();
    }

    /** Goes on with Tab until the part has the focus. */
    Keyboard tabTo(Locator part) {
        part.waitFor();
        for (int i = 0; i < FARTHEST && !hasFocus(part); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(hasFocus(part)).as("Tab reaches " + part).isTrue();
        return this;
    }

    /** Goes on with F6 until the region has the focus. */
    Keyboard regionTo(Locator region) {
        region.waitFor();
        for (int i = 0; i < FARTHEST / 10 && !hasFocus(region); i++) {
            page.keyboard().press("F6");
            page.waitForTimeout(100);
        }
        assertThat(hasFocus(region)).as("F6 reaches " + region).isTrue();
        return this;
    }

    /** Goes there and presses it. */
    Keyboard on(Locator part) {
        return tabTo(part).press("Enter");
    }

    /** Goes to the field and writes this in place of what stands there. */
    Keyboard write(Locator field, String words) {
        return tabTo(field).press("Control+a").type(words);
    }

    /** Goes to the field and takes one of its choices. */
    Keyboard choose(Locator field, String choice) {
        tabTo(field).press("Enter");
        return arrowTo(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(choice)))
                .press("Enter");
    }

    /** Types into the combo box and takes the only choice that is left. */
    Keyboard pick(Locator field, String choice) {
        tabTo(field).type(choice);
        Locator left = page.getByRole(AriaRole.OPTION);
        PlaywrightAssertions.assertThat(left).hasCount(1);
        PlaywrightAssertions.assertThat(left).containsText(choice);
        return press("Enter");
    }

    /** Opens the menu and takes one of its actions. */
    Keyboard act(Locator menu, String action) {
        on(menu);
        return arrowTo(page.locator("[role=menuitem]:visible", new Page.LocatorOptions().setHasText(action)))
                .press("Enter");
    }

    private Keyboard arrowTo(Locator choice) {
        choice.first().waitFor();
        for (int i = 0; i < FARTHEST && !hasFocus(choice); i++) {
            page.keyboard().press("ArrowDown");
            page.waitForTimeout(30); // until the focus has moved
        }
        assertThat(hasFocus(choice)).as("the arrow reaches " + choice).isTrue();
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keyboard type(String words) {
        page.keyboard().type(words);
        return this;
    }

    boolean hasFocus(Locator part) {
        return part.count() > 0 && (Boolean) part.first().evaluate(HAS_FOCUS);
    }

    /** The focus is there, or comes there in a moment. */
    void expectFocus(Locator part, String where) {
        for (int i = 0; i < 30 && !hasFocus(part); i++) {
            page.waitForTimeout(100);
        }
        assertThat(hasFocus(part))
                .as(where + "; it is at " + page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))
                .isTrue();
    }
}
