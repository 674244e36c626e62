// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

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
